package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names beside the points that a caller marked, where they cover fewest other points and no other
 * name. A name that stands off its point has a thread to it.
 *
 * @param labels the names
 * @param all all points of the chart
 */
record PointLabels(List<Label> labels, List<Point2D> all) implements Mark {
  private static final double HEIGHT = 13;
  private static final double[] DISTANCES = {9, 20, 34};

  /** A point, in values of the axes, and its name. */
  record Label(Point2D point, String words) {}

  @Override
  public void paint(Graphics2D g, Scale scale) {
    List<Point2D> dots =
        all.stream()
            .map(p -> (Point2D) new Point2D.Double(scale.x(p.getX()), scale.y(p.getY())))
            .toList();
    Rectangle2D edges =
        new Rectangle2D.Double(
            scale.left(), scale.top(), scale.right() - scale.left(), scale.bottom() - scale.top());
    List<Rectangle2D> taken = new ArrayList<>();
    List<Label> inOrder =
        labels.stream().sorted(Comparator.comparingDouble(l -> -l.point().getY())).toList();
    for (Label label : inOrder) {
      double x = scale.x(label.point().getX());
      double y = scale.y(label.point().getY());
      Lettering words =
          Lettering.of(label.words(), HouseStyle.LABEL_BOLD, HouseStyle.INK)
              .within(edges.getWidth() / 2);
      Rectangle2D box = best(x, y, words.width(), edges, dots, taken);
      taken.add(box);
      paint(g, new Point2D.Double(x, y), box, words);
    }
  }

  private static void paint(Graphics2D g, Point2D dot, Rectangle2D box, Lettering words) {
    double nearX = Math.max(box.getMinX(), Math.min(dot.getX(), box.getMaxX()));
    double nearY = Math.max(box.getMinY(), Math.min(dot.getY(), box.getMaxY()));
    if (dot.distance(nearX, nearY) > DISTANCES[0] + 2) {
      g.setColor(HouseStyle.QUIET_INK);
      g.setStroke(HouseStyle.line(1));
      g.draw(new Line2D.Double(dot.getX(), dot.getY(), nearX, nearY));
    }
    g.setColor(HouseStyle.faded(Color.WHITE, 0.8));
    g.fill(box);
    words.left(g, box.getX(), box.getMaxY() - 3);
  }

  private static Rectangle2D best(
      double x,
      double y,
      double width,
      Rectangle2D edges,
      List<Point2D> dots,
      List<Rectangle2D> taken) {
    Rectangle2D best = box(x + DISTANCES[0], y - HEIGHT / 2, width);
    double least = Double.POSITIVE_INFINITY;
    for (double distance : DISTANCES) {
      for (Rectangle2D tried : around(x, y, width, distance)) {
        boolean free = edges.contains(tried) && taken.stream().noneMatch(tried::intersects);
        // Each step away from its point weighs as much as a covered dot.
        double cost = dots.stream().filter(tried::contains).count() + distance / DISTANCES[0];
        if (free && cost < least) {
          least = cost;
          best = tried;
        }
      }
    }
    return best;
  }

  private static List<Rectangle2D> around(double x, double y, double width, double distance) {
    double side = distance * 0.7;
    return List.of(
        box(x + distance, y - HEIGHT / 2, width),
        box(x - distance - width, y - HEIGHT / 2, width),
        box(x + side, y - side - HEIGHT, width),
        box(x + side, y + side, width),
        box(x - side - width, y - side - HEIGHT, width),
        box(x - side - width, y + side, width),
        box(x - width / 2, y - distance - HEIGHT, width),
        box(x - width / 2, y + distance, width));
  }

  private static Rectangle2D box(double x, double y, double width) {
    return new Rectangle2D.Double(x, y, width, HEIGHT);
  }
}
