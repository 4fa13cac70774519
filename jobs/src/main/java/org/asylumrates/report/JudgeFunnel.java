package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.FunnelChart;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.judges.Overdispersion;

/**
 * Judges around the national rate as a funnel chart with its words. Limits allow for how much
 * judges differ anyway, because limits of chance alone would flag nearly everybody (Spiegelhalter
 * 2005, over-dispersion).
 */
final class JudgeFunnel {
  private static final double INNER = 0.95;
  private static final double OUTER = 0.998;
  private static final int CURVE_POINTS = 80;

  private JudgeFunnel() {}

  /**
   * The chart of one period; empty without a national rate or any judge's.
   *
   * @param national the national rate of that period
   * @param judges the judges to show
   */
  static Optional<Chart> of(
      Edition edition, Rule rule, Period period, Rate national, List<Comparison> judges) {
    List<Rate> rates =
        judges.stream()
            .flatMap(judge -> judge.side(period).stream())
            .filter(rate -> rate.estimate().isPresent() && rate.granted().isPresent())
            .toList();
    if (rates.isEmpty() || national.estimate().isEmpty()) {
      return Optional.empty();
    }
    double target = national.estimate().get().rate();
    Overdispersion spread = spread(target, rates);
    List<FunnelChart.Limit> limits = limits(spread, rates);
    return Optional.of(
        new FunnelChart(
            frame(edition, rule, period, target, rates, outside(spread, rates)),
            new FunnelChart.Target(edition.words().say("judges.funnel-target"), target),
            limits,
            rates.stream().map(JudgeFunnel::point).toList()));
  }

  private static FunnelChart.Point point(Rate rate) {
    return new FunnelChart.Point(
        rate.name().isBlank() ? rate.key() : rate.name(),
        rate.estimate().orElseThrow().decisions(),
        rate.estimate().orElseThrow().rate(),
        FunnelChart.Naming.UNNAMED);
  }

  private static Overdispersion spread(double target, List<Rate> rates) {
    return Overdispersion.of(
        target,
        rates.stream().mapToLong(rate -> rate.granted().orElseThrow()).toArray(),
        rates.stream().mapToLong(JudgeFunnel::decisions).toArray());
  }

  /** The limits at so many numbers of decisions that they make smooth curves. */
  private static List<FunnelChart.Limit> limits(Overdispersion spread, List<Rate> rates) {
    long most = rates.stream().mapToLong(JudgeFunnel::decisions).max().orElseThrow();
    long least = rates.stream().mapToLong(JudgeFunnel::decisions).min().orElseThrow();
    List<FunnelChart.Limit> limits = new ArrayList<>();
    long last = 0;
    for (int i = 0; i <= CURVE_POINTS; i++) {
      long n = Math.round(least * Math.pow((double) most / least, (double) i / CURVE_POINTS));
      Interval inner = spread.limits(n, INNER);
      Interval outer = spread.limits(n, OUTER);
      if (n > last && !Double.isNaN(inner.low())) {
        limits.add(new FunnelChart.Limit(n, outer.low(), inner.low(), inner.high(), outer.high()));
        last = n;
      }
    }
    return limits;
  }

  private static long outside(Overdispersion spread, List<Rate> rates) {
    return rates.stream()
        .filter(
            rate -> {
              Interval outer = spread.limits(decisions(rate), OUTER);
              double own = rate.estimate().orElseThrow().rate();
              return own < outer.low() || own > outer.high();
            })
        .count();
  }

  private static Frame frame(
      Edition edition, Rule rule, Period period, double target, List<Rate> rates, long outside) {
    Words words = edition.words();
    String days = Sentences.days(words, rule, period);
    String national = words.percent(target);
    return new Frame(
        words,
        "judges-" + period.code(),
        period == Period.BEFORE
            ? words.say("judges.funnel-headline-before", national)
            : words.say("judges.funnel-headline-after", national),
        words.say("judges.funnel-subtitle", days, edition.names().definitionTitle(rule)),
        edition.source(rule),
        words.many(
            "judges.funnel-alt", rates.size(), words.many("judges.funnel-outside", outside)));
  }

  private static long decisions(Rate rate) {
    return rate.estimate().orElseThrow().decisions();
  }
}
