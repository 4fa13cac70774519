package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** The round marks: hollow for before, filled for after, so that colour is never alone. */
final class Dot {
  private static final double RADIUS = 4.5;

  private Dot() {}

  static void hollow(Graphics2D g, double x, double y, Color color) {
    g.setColor(Color.WHITE);
    g.fill(circle(x, y, RADIUS));
    g.setColor(color);
    g.setStroke(HouseStyle.line(2));
    g.draw(circle(x, y, RADIUS - 1));
  }

  static void filled(Graphics2D g, double x, double y, Color color) {
    g.setColor(color);
    g.fill(circle(x, y, RADIUS));
  }

  /** A circle around a centre. */
  static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
