package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A series beside the main one: thin, dark, without a band. It is one path for each run, because
 * XChart begins a dash pattern anew at every point, which makes a dense line look solid.
 *
 * @param line the series
 * @param stroke tells it from other comparisons without colour
 */
record ComparisonLine(RateLine line, BasicStroke stroke) implements Mark {
  /** Solid, dashed, dotted, in this order. */
  static final List<BasicStroke> STROKES =
      List.of(HouseStyle.line(1.25), HouseStyle.dashed(1.25), HouseStyle.dotted(1.75));

  /** Size of a point whose neighbours are missing. */
  private static final double ALONE = 2.5;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    g.setColor(HouseStyle.INK);
    g.setStroke(stroke);
    for (List<DatedEstimate> run : line.runs()) {
      Path2D path = new Path2D.Double();
      for (DatedEstimate point : run) {
        double x = scale.x(line.middle(point));
        double y = scale.y(point.estimate().rate());
        if (path.getCurrentPoint() == null) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
        if (run.size() == 1) {
          g.fill(Dot.circle(x, y, ALONE));
        }
      }
      g.draw(path);
    }
  }
}
