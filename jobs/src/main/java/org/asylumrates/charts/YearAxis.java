package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/**
 * Years under a time axis: a tick where a year begins, its number in its middle. Where years are
 * narrow, only every second, fifth or tenth has its number.
 *
 * @param from where the axis begins, in decimal years
 * @param to where it ends
 */
record YearAxis(double from, double to) implements Mark {
  private static final int[] EVERY = {1, 2, 5, 10, 20, 50};
  private static final int GAP = 6;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double bottom = scale.bottom();
    int every = every((scale.right() - scale.left()) / (to - from));
    for (int year = (int) Math.floor(from); year < to; year++) {
      if (year > from) {
        g.setColor(HouseStyle.RULE);
        g.setStroke(new BasicStroke(1f));
        g.draw(new Line2D.Double(scale.x(year), bottom, scale.x(year), bottom + 5));
      }
      double left = scale.x(Math.max(year, from));
      double right = scale.x(Math.min(year + 1.0, to));
      Lettering label = label(year);
      if (year % every == 0 && (every > 1 || right - left >= label.width())) {
        label.centred(g, (left + right) / 2, bottom + 17);
      }
    }
  }

  private static int every(double pixelsPerYear) {
    double needed = label(2000).width() + GAP;
    for (int every : EVERY) {
      if (every * pixelsPerYear >= needed) {
        return every;
      }
    }
    return 100;
  }

  private static Lettering label(int year) {
    return Lettering.of(Integer.toString(year), HouseStyle.SMALL, HouseStyle.QUIET_INK);
  }
}
