package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Optional;
import org.asylumrates.language.Words;

/**
 * The words of one row: its name at the left, and at the right both rates with the decisions under
 * them.
 *
 * @param words the language of numbers and heads
 * @param at the row's place on the vertical axis
 * @param row the row
 * @param columns where its words stand
 * @param digits how exactly its rates are written
 */
record RowLabels(
    Words words, double at, DumbbellChart.Row row, Columns columns, DumbbellChart.Digits digits)
    implements Mark {
  /** Distance of a number's right end to its column's left edge. */
  private static final int RATE_END = 34;

  /** Least distance of the words over the two. */
  private static final int APART = 5;

  /** Left edge of the plot, right edge of the plot, and of both number columns. */
  record Columns(int plotLeft, int plotRight, int before, int after, int width) {}

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double origin = scale.left() - columns.plotLeft();
    double y = scale.y(at) + 4;
    Lettering.of(row.label(), HouseStyle.LABEL, HouseStyle.INK)
        .within(columns.plotLeft() - 12)
        .left(g, origin, y);
    cell(g, origin + columns.before(), y, row.before(), HouseStyle.BEFORE_INK);
    cell(g, origin + columns.after(), y, row.after(), HouseStyle.AFTER);
    g.setColor(HouseStyle.FAINT);
    g.setStroke(new BasicStroke(1f));
    double under = scale.y(at) + HouseStyle.ROW / 2.0;
    g.draw(new Line2D.Double(origin, under, origin + ChartFrame.INNER_WIDTH, under));
  }

  /** Heads both number columns. */
  static void heads(
      Words words, Graphics2D g, double y, Columns columns, DumbbellChart.Sides sides) {
    head(words, g, sides.before(), columns.before(), y, HouseStyle.BEFORE_INK, columns.width());
    head(words, g, sides.after(), columns.after(), y, HouseStyle.AFTER, columns.width());
  }

  private static void head(
      Words words, Graphics2D g, String name, double left, double y, Color color, int width) {
    Lettering.of(name, HouseStyle.SMALL_BOLD, color).left(g, left, y - 15);
    g.setColor(color);
    g.setStroke(new BasicStroke(1f));
    g.draw(new Line2D.Double(left, y - 10.5, left + width, y - 10.5));
    Lettering decisions = quiet(words.say("chart.row.decisions"), HouseStyle.SMALL);
    double rateEnd = Math.min(RATE_END, width - decisions.width() - APART);
    quiet(words.say("chart.row.rate"), HouseStyle.SMALL).right(g, left + rateEnd, y);
    decisions.right(g, left + width, y);
  }

  private void cell(Graphics2D g, double left, double y, Optional<Estimate> side, Color color) {
    double right = left + columns.width();
    if (side.isEmpty()) {
      quiet(words.say("chart.row.too-few"), HouseStyle.SMALL).right(g, right, y);
      return;
    }
    Estimate estimate = side.get();
    String rate =
        digits == DumbbellChart.Digits.ONE
            ? words.percent(estimate.rate())
            : words.wholePercent(estimate.rate());
    Lettering.of(rate, HouseStyle.LABEL_BOLD, color).right(g, left + RATE_END, y);
    quiet(words.count(estimate.decisions()), HouseStyle.SMALL).right(g, right, y);
  }

  private static Lettering quiet(String words, Font font) {
    return Lettering.of(words, font, HouseStyle.QUIET_INK);
  }
}
