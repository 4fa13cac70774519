package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The monthly rates that lines were fitted to, and, hollow, those that were left out.
 *
 * @param months the months
 * @param size how large their dots are
 * @param leftOut which of them were left out
 * @param isAfter which of them lie after the event
 */
record SegmentedDots(
    List<SegmentedChart.Month> months,
    SegmentedChart.DotSize size,
    Set<YearMonth> leftOut,
    Predicate<YearMonth> isAfter)
    implements Mark {
  private static final double ALIKE = 2.5;
  private static final double LARGEST = 5;

  /** A month of a single decision is still seen. */
  private static final double SMALLEST = 1;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    for (SegmentedChart.Month month : months) {
      month.observed().ifPresent(observed -> dot(g, scale, month.month(), observed));
    }
  }

  private void dot(Graphics2D g, Scale scale, YearMonth month, SegmentedChart.Observed observed) {
    double x = scale.x(Years.middle(month, Step.MONTH));
    double y = scale.y(observed.rate());
    double radius = radius(observed.decisions());
    if (leftOut.contains(month)) {
      g.setColor(HouseStyle.QUIET_INK);
      g.setStroke(HouseStyle.line(1));
      g.draw(Dot.circle(x, y, radius));
    } else {
      Color color = isAfter.test(month) ? HouseStyle.AFTER : HouseStyle.BEFORE;
      g.setColor(HouseStyle.faded(color, 0.5));
      g.fill(Dot.circle(x, y, radius));
    }
  }

  private double radius(long decisions) {
    if (size == SegmentedChart.DotSize.ALIKE) {
      return ALIKE;
    }
    long most =
        months.stream()
            .flatMap(month -> month.observed().stream())
            .mapToLong(SegmentedChart.Observed::decisions)
            .max()
            .orElse(1);
    return Math.max(SMALLEST, LARGEST * Math.sqrt((double) decisions / most));
  }
}
