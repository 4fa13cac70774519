package org.asylumrates.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Puts the labels of dated rules on as few rows above a plot as it can, so that no label meets
 * another label or the rule of another event. A rule rises as far as its own label.
 *
 * <p>Labels left of a point in time stand to the left of their rules and later ones to the right,
 * like a roof; the last may stand to the left again where they would run over the edge. All such
 * roofs are tried.
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

  private EventLayout(List<Flag> flags, List<Place> places) {
    this.flags = flags;
    this.places = places;
  }

  /**
   * Places labels between 0 and the right edge. Where that cannot be, all stand to the right, and
   * the painter must shorten what runs over the edge.
   *
   * @param flags the rules, leftmost first
   */
  static EventLayout of(List<Flag> flags, double rightEdge) {
    Optional<EventLayout> best = Optional.empty();
    for (int turned = 0; turned <= flags.size(); turned++) {
      for (int left = 0; left <= flags.size() - turned; left++) {
        EventLayout tried = roof(flags, left, turned);
        if (tried.fits(rightEdge) && best.map(b -> tried.rows() < b.rows()).orElse(true)) {
          best = Optional.of(tried);
        }
      }
    }
    return best.orElseGet(() -> roof(flags, 0, 0));
  }

  /** The places, in the order of the flags. */
  List<Place> places() {
    return List.copyOf(places);
  }

  /** How many rows there are. */
  int rows() {
    return places.stream().mapToInt(Place::row).max().orElse(-1) + 1;
  }

  private static EventLayout roof(List<Flag> flags, int left, int turned) {
    int n = flags.size();
    List<Place> none = new ArrayList<>(Collections.nCopies(n, new Place(0, Side.RIGHT)));
    EventLayout layout = new EventLayout(List.copyOf(flags), none);
    List<Integer> placed = new ArrayList<>();
    for (int i = n - turned - 1; i >= left; i--) {
      layout.put(i, Side.RIGHT, placed);
    }
    for (int i = 0; i < n; i++) {
      if (i < left || i >= n - turned) {
        layout.put(i, Side.LEFT, placed);
      }
    }
    return layout;
  }

  /** On the lowest free row; when there is none, on one too high for any layout that fits. */
  private void put(int i, Side side, List<Integer> placed) {
    int row = 0;
    while (row <= flags.size() && meetsAny(i, row, side, placed)) {
      row++;
    }
    places.set(i, new Place(row, side));
    placed.add(i);
  }

  private boolean fits(double rightEdge) {
    for (int i = 0; i < flags.size(); i++) {
      Place place = places.get(i);
      if (left(i, place.side()) < 0
          || right(i, place.side()) > rightEdge
          || place.row() > flags.size()) {
        return false;
      }
    }
    return true;
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

  /** Whether a rule runs through a label or too near past its end. */
  private boolean crosses(double rule, int label, Side side) {
    double own = flags.get(label).x();
    return side == Side.RIGHT
        ? rule > own && rule < right(label, side) + GAP / 2
        : rule < own && rule > left(label, side) - GAP / 2;
  }

  private double left(int i, Side side) {
    Flag flag = flags.get(i);
    return side == Side.RIGHT ? flag.x() : flag.x() - flag.width();
  }

  private double right(int i, Side side) {
    return left(i, side) + flags.get(i).width();
  }
}
