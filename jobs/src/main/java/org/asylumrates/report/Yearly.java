package org.asylumrates.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.charts.DatedEstimate;
import org.asylumrates.model.Breakdown;

/**
 * Fiscal years by breakdown and key, earliest first.
 *
 * @param peers where most keys of a breakdown lie
 */
record Yearly(Map<List<String>, List<YearPoint>> all, Map<String, List<DatedEstimate>> peers) {
  static Yearly of(List<CsvRow> rows) {
    List<YearPoint> points =
        rows.stream().map(YearPoint::of).sorted(Comparator.comparing(YearPoint::year)).toList();
    return new Yearly(
        points.stream()
            .collect(Collectors.groupingBy(point -> List.of(point.breakdown(), point.key()))),
        points.stream()
            .collect(
                Collectors.groupingBy(
                    YearPoint::breakdown,
                    Collectors.collectingAndThen(Collectors.toList(), Peers::of))));
  }

  List<DatedEstimate> peers(Breakdown breakdown) {
    return peers.getOrDefault(breakdown.id(), List.of());
  }

  List<YearPoint> of(Breakdown breakdown, String key) {
    return all.getOrDefault(List.of(breakdown.id(), key), List.of());
  }
}
