package org.asylumrates.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.model.Breakdown;

/** Fiscal years by breakdown and key, earliest first. */
record Yearly(Map<List<String>, List<YearPoint>> all) {
  static Yearly of(List<CsvRow> rows) {
    return new Yearly(
        rows.stream()
            .map(YearPoint::of)
            .sorted(Comparator.comparing(YearPoint::year))
            .collect(Collectors.groupingBy(point -> List.of(point.breakdown(), point.key()))));
  }

  List<YearPoint> of(Breakdown breakdown, String key) {
    return all.getOrDefault(List.of(breakdown.id(), key), List.of());
  }
}
