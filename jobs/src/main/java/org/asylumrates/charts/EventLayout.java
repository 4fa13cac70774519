package org.asylumrates.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the labels of dated rules on rows above a plot so that no label meets another label or the
 * rule of another event. A label stands to the right of its rule, or to the left where it would run
 * over the right edge; a rule rises as far as its own label.
 */
final class EventLayout {
  private static final double GAP = 10;

  private final List<Flag> flags;
  private final List<Place> places;

  /** A rule's place and the width of its label, in pixels. */
  record Flag(double x, double width) {}

  /** Which side of its rule a label stands on. */
  enum Side {
    LEFT,
    RIGHT
  }

  /** Where a label stands; row 0 is nearest to the plot. */
  record Place(int row, Side side) {}

  /** Places labels, given in any order, left of the right edge. */
  EventLayout(List<Flag> flags, double rightEdge) {
    this.flags = List.copyOf(flags);
    this.places = new ArrayList<>(Collections.nCopies(flags.size(), new Place(0, Side.RIGHT)));
    List<Integer> fromRight =
        IntStream.range(0, flags.size())
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> -flags.get(i).x()))
            .toList();
    List<Integer> turned = new ArrayList<>();
    List<Integer> placed = new ArrayList<>();
    for (int i : fromRight) {
      if (mustTurn(i, turned, rightEdge)) {
        turned.add(0, i);
      }
    }
    for (int i : fromRight) {
      if (!turned.contains(i)) {
        put(i, Side.RIGHT, placed);
      }
    }
    for (int i : turned) {
      put(i, Side.LEFT, placed);
    }
  }

  /** The places, in the order of the flags. */
  List<Place> places() {
    return List.copyOf(places);
  }

  /** How many rows there are. */
  int rows() {
    return places.stream().mapToInt(Place::row).max().orElse(-1) + 1;
  }

  /** A label that would cover a turned one's rule has to turn too: neither could rise past it. */
  private boolean mustTurn(int i, List<Integer> turned, double rightEdge) {
    Flag flag = flags.get(i);
    double end = flag.x() + flag.width();
    return end > rightEdge
        || turned.stream()
            .anyMatch(t -> end + GAP > flags.get(t).x() && left(t, Side.LEFT) - GAP < flag.x());
  }

  private void put(int i, Side side, List<Integer> placed) {
    int row = 0;
    while (meetsAny(i, row, side, placed)) {
      row++;
    }
    places.set(i, new Place(row, side));
    placed.add(i);
  }

  private boolean meetsAny(int i, int row, Side side, List<Integer> placed) {
    return placed.stream().anyMatch(p -> meets(i, row, side, p));
  }

  private boolean meets(int i, int row, Side side, int other) {
    Place place = places.get(other);
    if (row == place.row()) {
      return left(i, side) < right(other, place.side()) + GAP
          && left(other, place.side()) < right(i, side) + GAP;
    }
    return row > place.row()
        ? crosses(flags.get(i).x(), other, place.side())
        : crosses(flags.get(other).x(), i, side);
  }

  private boolean crosses(double rule, int label, Side side) {
    return rule > left(label, side) + 1
        && rule < right(label, side) + GAP / 2
        && !ownRule(rule, label);
  }

  private boolean ownRule(double rule, int label) {
    return rule == flags.get(label).x();
  }

  private double left(int i, Side side) {
    Flag flag = flags.get(i);
    return side == Side.RIGHT ? flag.x() : flag.x() - flag.width();
  }

  private double right(int i, Side side) {
    return left(i, side) + flags.get(i).width();
  }
}
