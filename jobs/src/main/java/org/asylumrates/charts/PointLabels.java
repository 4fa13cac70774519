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
 * @param line the height of a line that names had better not cover
 */
record PointLabels(List<Label> labels, List<Point2D> all, double line) implements Mark {
  private static final double HEIGHT = 14;
  private static final double NEAR = 9;
  private static final double[] DISTANCES = {NEAR, 18, 30, 44, 60};

  /** A covered point weighs as much as standing this many pixels further away. */
  private static final double COVERED = 16;

  /** A point, in values of the axes, and its name. */
  record Label(Point2D point, String words) {}

  @Override
  public void paint(Graphics2D g, Scale scale) {
    Placing placing = new Placing(scale);
    labels.stream()
        .sorted(Comparator.comparingDouble(label -> -label.point().getY()))
        .forEach(
            label -> {
              Lettering words =
                  Lettering.of(label.words(), HouseStyle.LABEL_BOLD, HouseStyle.INK)
                      // Half of the plot at most, so that one side of the point has room for it.
                      .within((scale.right() - scale.left()) / 2 - NEAR - 1);
              Point2D dot = place(label.point(), scale);
              paint(g, dot, placing.best(dot, words.width()), words);
            });
  }

  private static Point2D place(Point2D point, Scale scale) {
    return new Point2D.Double(scale.x(point.getX()), scale.y(point.getY()));
  }

  private static void paint(Graphics2D g, Point2D dot, Rectangle2D box, Lettering words) {
    double nearX = Math.max(box.getMinX(), Math.min(dot.getX(), box.getMaxX()));
    double nearY = Math.max(box.getMinY(), Math.min(dot.getY(), box.getMaxY()));
    if (dot.distance(nearX, nearY) > NEAR + 4) {
      g.setColor(HouseStyle.QUIET_INK);
      g.setStroke(HouseStyle.line(1));
      g.draw(new Line2D.Double(dot.getX(), dot.getY(), nearX, nearY));
    }
    g.setColor(HouseStyle.faded(Color.WHITE, 0.75));
    g.fill(box);
    words.left(g, box.getX(), box.getMaxY() - 3);
  }

  /** Finds free places one after the other. */
  private final class Placing {
    private final Rectangle2D edges;
    private final List<Point2D> dots;
    private final List<Point2D> named;
    private final double lineY;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Placing(Scale scale) {
      this.edges = new Rectangle2D.Double();
      edges.setFrameFromDiagonal(scale.left(), scale.top(), scale.right(), scale.bottom());
      this.dots = all.stream().map(point -> place(point, scale)).toList();
      this.named = labels.stream().map(label -> place(label.point(), scale)).toList();
      this.lineY = scale.y(line);
    }

    Rectangle2D best(Point2D dot, double width) {
      Rectangle2D best = around(dot, width, NEAR).get(0);
      double least = Double.POSITIVE_INFINITY;
      for (double distance : DISTANCES) {
        for (Rectangle2D tried : around(dot, width, distance)) {
          double cost = distance + COVERED * covered(tried);
          if (cost < least && isFree(tried)) {
            least = cost;
            best = tried;
          }
        }
      }
      taken.add(best);
      return best;
    }

    private boolean isFree(Rectangle2D box) {
      return edges.contains(box)
          && taken.stream().noneMatch(box::intersects)
          && named.stream().noneMatch(wider(box)::contains);
    }

    private long covered(Rectangle2D box) {
      Rectangle2D wide = wider(box);
      long line = wide.getMinY() < lineY && lineY < wide.getMaxY() ? 1 : 0;
      return dots.stream().filter(wide::contains).count() + line;
    }
  }

  /** With room for the radius of a dot. */
  private static Rectangle2D wider(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() - 4, box.getY() - 4, box.getWidth() + 8, box.getHeight() + 8);
  }

  private static List<Rectangle2D> around(Point2D dot, double width, double distance) {
    double x = dot.getX();
    double y = dot.getY();
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
