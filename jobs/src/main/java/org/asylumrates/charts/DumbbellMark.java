package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Optional;

/**
 * One row's change: before above, after below, each with its own, possibly asymmetric, interval,
 * and a thread between them. A missing side is left out.
 *
 * @param at the row's place on the vertical axis
 * @param before the rate before
 * @param after the rate after
 */
record DumbbellMark(double at, Optional<Estimate> before, Optional<Estimate> after)
    implements Mark {
  /** How far each side is off the row's middle, so that their intervals do not hide each other. */
  private static final double LANE = 5;

  private static final double WHISKER = 2;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double upper = scale.y(at) - LANE;
    double lower = scale.y(at) + LANE;
    before.ifPresent(b -> interval(g, scale, b, upper, HouseStyle.BEFORE));
    after.ifPresent(a -> interval(g, scale, a, lower, HouseStyle.AFTER));
    if (before.isPresent() && after.isPresent()) {
      g.setColor(HouseStyle.INK);
      g.setStroke(HouseStyle.line(1));
      double from = scale.x(before.get().rate());
      double to = scale.x(after.get().rate());
      g.draw(new Line2D.Double(from, upper, to, lower));
    }
    before.ifPresent(b -> Dot.hollow(g, scale.x(b.rate()), upper, HouseStyle.BEFORE));
    after.ifPresent(a -> Dot.filled(g, scale.x(a.rate()), lower, HouseStyle.AFTER));
  }

  private static void interval(
      Graphics2D g, Scale scale, Estimate estimate, double y, Color color) {
    g.setColor(HouseStyle.faded(color, 0.45));
    g.setStroke(HouseStyle.line(WHISKER));
    g.draw(new Line2D.Double(scale.x(estimate.low()), y, scale.x(estimate.high()), y));
  }
}
