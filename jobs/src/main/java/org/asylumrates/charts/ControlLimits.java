package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The four curves of a funnel: within them a rate differs from the target by no more than chance
 * would have it. Each is one path, or XChart would begin its dashes anew at every point.
 *
 * @param limits the curves' points, by rising decisions
 */
record ControlLimits(List<FunnelChart.Limit> limits) implements Mark {
  private static final Color COLOR = HouseStyle.BEFORE;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    if (limits.size() < 2) {
      return;
    }
    BasicStroke outer = HouseStyle.line(1);
    BasicStroke inner = HouseStyle.dashed(1);
    curve(g, scale, FunnelChart.Limit::lower998, outer);
    curve(g, scale, FunnelChart.Limit::upper998, outer);
    curve(g, scale, FunnelChart.Limit::lower95, inner);
    curve(g, scale, FunnelChart.Limit::upper95, inner);
  }

  private void curve(
      Graphics2D g, Scale scale, ToDoubleFunction<FunnelChart.Limit> height, Stroke stroke) {
    Path2D path = new Path2D.Double();
    for (FunnelChart.Limit limit : limits) {
      double x = scale.x((double) limit.decisions());
      // A curve that leaves the plot runs along its edge.
      double y = Math.max(scale.top(), scale.y(height.applyAsDouble(limit)));
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    g.setColor(COLOR);
    g.setStroke(stroke);
    g.draw(path);
  }
}
