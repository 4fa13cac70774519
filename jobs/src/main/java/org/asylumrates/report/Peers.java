package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.charts.DatedEstimate;
import org.asylumrates.charts.Estimate;
import org.asylumrates.model.Keys;
import org.asylumrates.stats.Quantile;

/**
 * Where most judges or courts lie in each fiscal year: the median of their rates, and the first and
 * ninth decile in place of an interval. It places no one: whoever lies outside is no further from
 * the rule than one in five of them.
 */
final class Peers {
  /** Deciles of fewer say little. */
  private static final int FEWEST = 10;

  private static final double FIRST_DECILE = 0.1;
  private static final double MEDIAN = 0.5;
  private static final double NINTH_DECILE = 0.9;

  private Peers() {}

  /** Years in which there are enough of one kind with a rate of their own, earliest first. */
  static List<DatedEstimate> of(List<YearPoint> all) {
    Map<Integer, List<DatedEstimate>> years = new TreeMap<>();
    for (YearPoint point : all) {
      if (!Keys.isUnknown(point.key())) {
        point
            .dated()
            .ifPresent(p -> years.computeIfAbsent(point.year(), y -> new ArrayList<>()).add(p));
      }
    }
    return years.values().stream()
        .filter(points -> points.size() >= FEWEST)
        .map(Peers::middle)
        .toList();
  }

  private static DatedEstimate middle(List<DatedEstimate> points) {
    double[] rates = points.stream().mapToDouble(p -> p.estimate().rate()).sorted().toArray();
    return new DatedEstimate(
        points.get(0).from(),
        new Estimate(
            Quantile.of(rates, MEDIAN),
            Quantile.of(rates, FIRST_DECILE),
            Quantile.of(rates, NINTH_DECILE),
            points.stream().mapToLong(p -> p.estimate().decisions()).sum()));
  }
}
