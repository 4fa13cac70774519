package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/**
 * A rate on its own with its upright, possibly asymmetric, interval: the month between two missing
 * ones.
 *
 * @param at its place on the horizontal axis
 * @param estimate the rate
 * @param color its colour
 */
record IntervalMark(double at, Estimate estimate, Color color) implements Mark {
  private static final double RADIUS = 2.5;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double x = scale.x(at);
    double y = scale.y(estimate.rate());
    g.setColor(HouseStyle.faded(color, 0.45));
    g.setStroke(HouseStyle.line(2));
    g.draw(new Line2D.Double(x, scale.y(estimate.low()), x, scale.y(estimate.high())));
    g.setColor(color);
    g.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
  }
}
