package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;

/**
 * A line across the plot over what was drawn before it.
 *
 * @param at its height
 * @param color its colour
 * @param stroke its stroke
 */
record LevelLine(double at, Color color, Stroke stroke) implements Mark {
  @Override
  public void paint(Graphics2D g, Scale scale) {
    g.setColor(color);
    g.setStroke(stroke);
    g.draw(new Line2D.Double(scale.left(), scale.y(at), scale.right(), scale.y(at)));
  }
}
