package org.asylumrates.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves pieces apart along a line so that none overlap, each as little as can be: pieces that would
 * overlap form a group around the mean of the places that they want.
 */
final class Spread {
  /** A piece: where its middle wants to be, and how long it is. */
  record Piece(double wanted, double length) {}

  /** Neighbours that touch. */
  private record Group(List<Piece> pieces, double middle) {
    static Group of(List<Piece> pieces, double low, double high) {
      double length = pieces.stream().mapToDouble(Piece::length).sum();
      double sum = 0;
      double before = -length / 2;
      for (Piece piece : pieces) {
        // Where the group's middle would be if this piece had its way.
        sum += piece.wanted() - (before + piece.length() / 2);
        before += piece.length();
      }
      double middle = Math.min(high - length / 2, sum / pieces.size());
      return new Group(pieces, Math.max(low + length / 2, middle));
    }

    double length() {
      return pieces.stream().mapToDouble(Piece::length).sum();
    }

    double start() {
      return middle - length() / 2;
    }

    double end() {
      return middle + length() / 2;
    }
  }

  private Spread() {}

  /**
   * The middles of the pieces.
   *
   * @param pieces the pieces, by rising wanted places
   * @param low where the first may begin
   * @param high where the last may end; passed only if the pieces are longer than the line
   */
  static double[] of(List<Piece> pieces, double low, double high) {
    List<Group> groups = new ArrayList<>();
    for (Piece piece : pieces) {
      Group group = Group.of(List.of(piece), low, high);
      while (!groups.isEmpty() && groups.get(groups.size() - 1).end() > group.start()) {
        List<Piece> joined = new ArrayList<>(groups.remove(groups.size() - 1).pieces());
        joined.addAll(group.pieces());
        group = Group.of(joined, low, high);
      }
      groups.add(group);
    }
    List<Double> middles = new ArrayList<>();
    for (Group group : groups) {
      double at = group.start();
      for (Piece piece : group.pieces()) {
        middles.add(at + piece.length() / 2);
        at += piece.length();
      }
    }
    return middles.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
