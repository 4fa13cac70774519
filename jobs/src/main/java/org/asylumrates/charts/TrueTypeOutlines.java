package org.asylumrates.charts;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One letter's outline in the form of TrueType's {@code glyf} table: quadratic curves instead of
 * the cubic ones of PostScript.
 */
final class TrueTypeOutlines {
  /** How far a curve may be from the original, in the font's units, of which 2048 make an em. */
  private static final double TOLERANCE = 0.5;

  private static final int ON_CURVE = 1;

  /** A point of an outline; between two that are on the curve stands at most one that is not. */
  private record Point(int x, int y, boolean isOnCurve) {}

  private final List<List<Point>> contours = new ArrayList<>();
  private Point2D.Double at = new Point2D.Double();

  private TrueTypeOutlines() {}

  /** The outline of a path, in the font's units. */
  static TrueTypeOutlines of(PathIterator path) {
    TrueTypeOutlines outlines = new TrueTypeOutlines();
    double[] to = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> outlines.start(to[0], to[1]);
        case PathIterator.SEG_LINETO -> outlines.line(to[0], to[1]);
        case PathIterator.SEG_CUBICTO -> outlines.cubic(to);
        default -> {
          // A contour is closed by its end; PostScript has no quadratic curves.
        }
      }
    }
    outlines.contours.forEach(TrueTypeOutlines::open);
    outlines.contours.removeIf(contour -> contour.size() < 2);
    return outlines;
  }

  /** How many points it has. */
  int points() {
    return contours.stream().mapToInt(List::size).sum();
  }

  /** How many contours it has. */
  int contours() {
    return contours.size();
  }

  /** Its entry in the table; empty for a letter without ink, such as a space. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (contours.isEmpty()) {
      return bytes.toByteArray();
    }
    DataOutputStream out = new DataOutputStream(bytes);
    List<Point> all = contours.stream().flatMap(List::stream).toList();
    out.writeShort(contours.size());
    out.writeShort(all.stream().mapToInt(Point::x).min().orElse(0));
    out.writeShort(all.stream().mapToInt(Point::y).min().orElse(0));
    out.writeShort(all.stream().mapToInt(Point::x).max().orElse(0));
    out.writeShort(all.stream().mapToInt(Point::y).max().orElse(0));
    int last = -1;
    for (List<Point> contour : contours) {
      last += contour.size();
      out.writeShort(last);
    }
    // No instructions.
    out.writeShort(0);
    for (Point point : all) {
      out.writeByte(point.isOnCurve() ? ON_CURVE : 0);
    }
    Point before = new Point(0, 0, true);
    for (Point point : all) {
      out.writeShort(point.x() - before.x());
      before = point;
    }
    before = new Point(0, 0, true);
    for (Point point : all) {
      out.writeShort(point.y() - before.y());
      before = point;
    }
    if (bytes.size() % 2 != 0) {
      out.writeByte(0);
    }
    return bytes.toByteArray();
  }

  private void start(double x, double y) {
    contours.add(new ArrayList<>());
    line(x, y);
  }

  private void line(double x, double y) {
    add(x, y, true);
    at = new Point2D.Double(x, y);
  }

  /** A cubic curve as so many quadratic ones that none is too far from it. */
  private void cubic(double[] to) {
    double x0 = at.x;
    double y0 = at.y;
    double apart =
        Math.hypot(to[4] - 3 * to[2] + 3 * to[0] - x0, to[5] - 3 * to[3] + 3 * to[1] - y0);
    // The distance of a cubic curve from its nearest quadratic one, which falls with the cube of
    // the number of pieces.
    double error = apart * Math.sqrt(3) / 36;
    int pieces = Math.max(1, (int) Math.ceil(Math.cbrt(error / TOLERANCE)));
    for (int i = 0; i < pieces; i++) {
      double from = (double) i / pieces;
      double until = (double) (i + 1) / pieces;
      double sixth = (until - from) / 2;
      double endX = value(until, x0, to[0], to[2], to[4]);
      double endY = value(until, y0, to[1], to[3], to[5]);
      double controlX =
          (value(from, x0, to[0], to[2], to[4])
                  + sixth * slope(from, x0, to[0], to[2], to[4])
                  + endX
                  - sixth * slope(until, x0, to[0], to[2], to[4]))
              / 2;
      double controlY =
          (value(from, y0, to[1], to[3], to[5])
                  + sixth * slope(from, y0, to[1], to[3], to[5])
                  + endY
                  - sixth * slope(until, y0, to[1], to[3], to[5]))
              / 2;
      add(controlX, controlY, false);
      line(endX, endY);
    }
  }

  private static double value(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  private static double slope(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return 3 * u * u * (b - a) + 6 * u * t * (c - b) + 3 * t * t * (d - c);
  }

  private void add(double x, double y, boolean isOnCurve) {
    contours
        .get(contours.size() - 1)
        .add(new Point((int) Math.round(x), (int) Math.round(y), isOnCurve));
  }

  /** A contour that ends where it began has the point once. */
  private static void open(List<Point> contour) {
    int last = contour.size() - 1;
    if (last > 0 && contour.get(0).equals(contour.get(last))) {
      contour.remove(last);
    }
  }
}
