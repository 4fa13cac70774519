package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * One row's parts, stacked from zero to both sides, and its total.
 *
 * @param at the row's place on the vertical axis
 * @param row the row
 */
record PartsBar(double at, DecompositionChart.Row row) implements Mark {
  private static final double HEIGHT = 16;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double middle = scale.y(at);
    double below = 0;
    double above = 0;
    for (int i = 0; i < row.parts().size(); i++) {
      double part = row.parts().get(i);
      double from = part < 0 ? below : above;
      part(g, scale.x(from), scale.x(from + part), middle, PartColumns.COLOURS.get(i));
      below += Math.min(0, part);
      above += Math.max(0, part);
    }
    Diamond.paint(g, scale.x(row.total()), middle);
  }

  /** A hair of white ends each part, so that neighbours are told apart without colour. */
  private static void part(Graphics2D g, double from, double to, double middle, Color color) {
    if (from == to) {
      return;
    }
    double top = middle - HEIGHT / 2;
    g.setColor(color);
    g.fill(new Rectangle2D.Double(Math.min(from, to), top, Math.abs(to - from), HEIGHT));
    g.setColor(Color.WHITE);
    g.setStroke(HouseStyle.line(1));
    g.draw(new Line2D.Double(to, top, to, middle + HEIGHT / 2));
  }
}
