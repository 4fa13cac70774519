package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The fitted rate before and after an event, and the one that the earlier trend would have given.
 * Each unbroken stretch is one path, or dashes would begin anew at every month.
 *
 * @param months the months, earliest first
 * @param isAfter which of them lie after the event
 */
record SegmentedLines(List<SegmentedChart.Month> months, Predicate<YearMonth> isAfter)
    implements Mark {
  @Override
  public void paint(Graphics2D g, Scale scale) {
    Stroke solid = HouseStyle.line(2.5);
    line(
        g,
        scale,
        m -> m.fitted().filter(rate -> !isAfter.test(m.month())),
        HouseStyle.BEFORE_INK,
        solid);
    line(
        g,
        scale,
        SegmentedChart.Month::ifTrendHadGoneOn,
        HouseStyle.BEFORE_INK,
        HouseStyle.dashed(1.75));
    line(
        g, scale, m -> m.fitted().filter(rate -> isAfter.test(m.month())), HouseStyle.AFTER, solid);
  }

  private void line(
      Graphics2D g,
      Scale scale,
      Function<SegmentedChart.Month, Optional<Double>> height,
      Color color,
      Stroke stroke) {
    Path2D path = new Path2D.Double();
    Optional<YearMonth> last = Optional.empty();
    for (SegmentedChart.Month month : months) {
      Optional<Double> rate = height.apply(month);
      if (rate.isPresent()) {
        double x = scale.x(Years.middle(month.month(), Step.MONTH));
        double y = scale.y(rate.get());
        if (last.filter(month.month().minusMonths(1)::equals).isPresent()) {
          path.lineTo(x, y);
        } else {
          path.moveTo(x, y);
          // A month alone is a line of no length, which round ends make a point.
          path.lineTo(x, y);
        }
        last = Optional.of(month.month());
      }
    }
    g.setColor(color);
    g.setStroke(stroke);
    g.draw(path);
  }
}
