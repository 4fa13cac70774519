package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Optional;

/**
 * The words of one row: its name at the left, and at the right both rates with the decisions under
 * them.
 *
 * @param at the row's place on the vertical axis
 * @param row the row
 * @param columns where its words stand
 * @param digits how exactly its rates are written
 */
record RowLabels(double at, DumbbellChart.Row row, Columns columns, DumbbellChart.Digits digits)
    implements Mark {
  private static final String TOO_FEW = "too few decisions";

  /** Distance of a number's right end to its column's left edge. */
  private static final int RATE_END = 34;

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
  static void heads(Graphics2D g, double y, Columns columns, DumbbellChart.Sides sides) {
    head(g, sides.before(), columns.before(), y, HouseStyle.BEFORE_INK, columns.width());
    head(g, sides.after(), columns.after(), y, HouseStyle.AFTER, columns.width());
  }

  private static void head(
      Graphics2D g, String name, double left, double y, Color color, int width) {
    Lettering.of(name, HouseStyle.SMALL_BOLD, color).left(g, left, y - 15);
    g.setColor(color);
    g.setStroke(new BasicStroke(1f));
    g.draw(new Line2D.Double(left, y - 10.5, left + width, y - 10.5));
    quiet("rate", HouseStyle.SMALL).right(g, left + RATE_END, y);
    quiet("decisions", HouseStyle.SMALL).right(g, left + width, y);
  }

  private void cell(Graphics2D g, double left, double y, Optional<Estimate> side, Color color) {
    double right = left + columns.width();
    if (side.isEmpty()) {
      quiet(TOO_FEW, HouseStyle.SMALL).right(g, right, y);
      return;
    }
    Estimate estimate = side.get();
    String rate =
        digits == DumbbellChart.Digits.ONE
            ? RoundScale.exactRate(estimate.rate())
            : RoundScale.rate(estimate.rate());
    Lettering.of(rate, HouseStyle.LABEL_BOLD, color).right(g, left + RATE_END, y);
    quiet(RoundScale.count(estimate.decisions()), HouseStyle.SMALL).right(g, right, y);
  }

  private static Lettering quiet(String words, Font font) {
    return Lettering.of(words, font, HouseStyle.QUIET_INK);
  }
}
