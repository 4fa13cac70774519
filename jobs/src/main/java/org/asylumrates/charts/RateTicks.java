package org.asylumrates.charts;

import java.awt.Graphics2D;
import org.asylumrates.language.Words;

/**
 * Tick labels of a level axis of rates.
 *
 * @param words the language of its numbers
 * @param ticks its ticks
 * @param edge over or under the plot
 */
record RateTicks(Words words, RoundScale ticks, Edge edge) implements Mark {
  enum Edge {
    TOP,
    BOTTOM
  }

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double y = edge == Edge.TOP ? scale.top() - 9 : scale.bottom() + 16;
    for (double tick : ticks.ticks()) {
      Lettering.of(words.wholePercent(tick), HouseStyle.SMALL, HouseStyle.QUIET_INK)
          .centred(g, scale.x(tick), y);
    }
  }
}
