package org.asylumrates.charts;

import java.awt.Graphics2D;

/**
 * Tick labels of a level axis of rates.
 *
 * @param ticks its ticks
 * @param edge over or under the plot
 */
record RateTicks(RoundScale ticks, Edge edge) implements Mark {
  enum Edge {
    TOP,
    BOTTOM
  }

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double y = edge == Edge.TOP ? scale.top() - 9 : scale.bottom() + 16;
    for (double tick : ticks.ticks()) {
      Lettering.of(RoundScale.percent(tick), HouseStyle.SMALL, HouseStyle.QUIET_INK)
          .centred(g, scale.x(tick), y);
    }
  }
}
