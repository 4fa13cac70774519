package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The words around a plot: headline and statistical subtitle above it, source under it, so that the
 * picture can stand alone. Headline and subtitle wrap; the plot moves down to make room.
 */
final class ChartFrame {
  /** What stands between subtitle and source. */
  @FunctionalInterface
  interface Body {
    /** Paints with the canvas's origin at the body's top left corner. */
    void paint(Graphics2D g);
  }

  /** Width of what stands between the margins. */
  static final int INNER_WIDTH = HouseStyle.WIDTH - 2 * HouseStyle.MARGIN;

  private static final int HEADLINE_STEP = 25;
  private static final int SUBTITLE_STEP = 19;
  private static final int SOURCE_STEP = 15;
  private static final int LEAD = 6;
  private static final int GAP = 16;

  private final List<Lettering> headline;
  private final List<Lettering> subtitle;
  private final List<Lettering> source;
  private final int bodyHeight;

  ChartFrame(Frame frame, int bodyHeight) {
    this.headline = lines(frame.headline(), HouseStyle.HEADLINE, HouseStyle.INK, 2);
    this.subtitle = lines(frame.subtitle(), HouseStyle.SUBTITLE, HouseStyle.QUIET_INK, 3);
    this.source = lines(frame.source(), HouseStyle.SMALL, HouseStyle.QUIET_INK, 3);
    this.bodyHeight = bodyHeight;
  }

  /** The height of the whole chart. */
  int height() {
    return top() + bodyHeight + GAP + SOURCE_STEP * source.size() + HouseStyle.MARGIN - 4;
  }

  /** Paints all of it; the body between the words. */
  void paint(Graphics2D g, Body body) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, HouseStyle.WIDTH, height()));
    int y = HouseStyle.MARGIN - 5;
    y = paint(g, headline, y, HEADLINE_STEP);
    paint(g, subtitle, y + LEAD, SUBTITLE_STEP);
    g.translate(HouseStyle.MARGIN, top());
    body.paint(g);
    g.translate(-HouseStyle.MARGIN, -top());
    paint(g, source, top() + bodyHeight + GAP - 4, SOURCE_STEP);
  }

  private int top() {
    return HouseStyle.MARGIN
        + HEADLINE_STEP * headline.size()
        + SUBTITLE_STEP * subtitle.size()
        + LEAD
        + GAP;
  }

  private static int paint(Graphics2D g, List<Lettering> lines, int top, int step) {
    int y = top;
    for (Lettering line : lines) {
      y += step;
      line.left(g, HouseStyle.MARGIN, y);
    }
    return y;
  }

  private static List<Lettering> lines(String words, Font font, Color color, int most) {
    return Lettering.of(words, font, color).evenLines(INNER_WIDTH, most);
  }
}
