package org.asylumrates.charts;

import java.awt.Graphics2D;
import org.asylumrates.language.Words;

/**
 * Tick labels of an upright axis of rates, left of the plot.
 *
 * @param words the language of its numbers
 * @param ticks its ticks
 */
record PercentAxis(Words words, RoundScale ticks) implements Mark {
  @Override
  public void paint(Graphics2D g, Scale scale) {
    for (double tick : ticks.ticks()) {
      Lettering.of(words.wholePercent(tick), HouseStyle.SMALL, HouseStyle.QUIET_INK)
          .right(g, scale.left() - 8, scale.y(tick) + 4);
    }
  }
}
