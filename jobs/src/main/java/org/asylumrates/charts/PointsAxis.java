package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.util.List;
import org.asylumrates.language.Words;

/**
 * Tick labels of an upright axis of differences in percentage points, left of the plot. The highest
 * says what they are.
 *
 * @param words the language of its numbers
 * @param range its ticks
 */
record PointsAxis(Words words, RoundRange range) implements Mark {
  /** Room that it needs left of the plot. */
  static final int WIDTH = 68;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    List<Double> ticks = range.ticks();
    for (int i = 0; i < ticks.size(); i++) {
      String tick = range.points(words, ticks.get(i));
      Lettering.of(
              i == ticks.size() - 1 ? words.say("chart.points", tick) : tick,
              HouseStyle.SMALL,
              HouseStyle.QUIET_INK)
          .right(g, scale.left() - 8, scale.y(ticks.get(i)) + 4);
    }
  }
}
