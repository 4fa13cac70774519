package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.asylumrates.language.Words;

/** The mark for what has no estimate, so that its gap is seen to be one. */
final class Cross {
  private static final double ARM = 3;

  private Cross() {}

  /** Its words in a key. */
  static KeyLine.Entry key(Words words) {
    return new KeyLine.Entry(
        KeyLine.Symbol.CROSS, HouseStyle.QUIET_INK, words.say("chart.no-estimate"), "");
  }

  static void paint(Graphics2D g, double x, double y) {
    g.setColor(HouseStyle.QUIET_INK);
    g.setStroke(HouseStyle.line(1.25));
    g.draw(new Line2D.Double(x - ARM, y - ARM, x + ARM, y + ARM));
    g.draw(new Line2D.Double(x - ARM, y + ARM, x + ARM, y - ARM));
  }
}
