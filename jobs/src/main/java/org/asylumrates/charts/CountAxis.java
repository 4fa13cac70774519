package org.asylumrates.charts;

import java.awt.Graphics2D;
import org.asylumrates.language.Words;

/**
 * Tick labels of a level axis of counts, and what it counts.
 *
 * @param words the language of its numbers
 * @param ticks its ticks
 * @param title what is counted
 */
record CountAxis(Words words, RoundScale ticks, String title) implements Mark {
  /** Room that it needs under the plot. */
  static final int HEIGHT = 38;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    for (double tick : ticks.ticks()) {
      Lettering.of(words.count(Math.round(tick)), HouseStyle.SMALL, HouseStyle.QUIET_INK)
          .centred(g, scale.x(tick), scale.bottom() + 17);
    }
    Lettering.of(title, HouseStyle.SMALL_BOLD, HouseStyle.QUIET_INK)
        .centred(g, (scale.left() + scale.right()) / 2, scale.bottom() + 35);
  }
}
