package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The mark of a total, which tells it from its parts without colour. */
final class Diamond {
  private static final double RADIUS = 6;

  private Diamond() {}

  static void paint(Graphics2D g, double x, double y) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - RADIUS);
    path.lineTo(x + RADIUS, y);
    path.lineTo(x, y + RADIUS);
    path.lineTo(x - RADIUS, y);
    path.closePath();
    g.setColor(HouseStyle.INK);
    g.fill(path);
    g.setColor(Color.WHITE);
    g.setStroke(HouseStyle.line(1.5));
    g.draw(path);
  }
}
