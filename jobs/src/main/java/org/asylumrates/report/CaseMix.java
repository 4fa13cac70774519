package org.asylumrates.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.model.Breakdown;

/** Whose cases a judge, court or country's people are: rows of case-mix by breakdown and key. */
record CaseMix(Map<List<String>, List<CsvRow>> all) {
  static CaseMix of(List<CsvRow> rows) {
    return new CaseMix(
        rows.stream()
            .collect(
                Collectors.groupingBy(row -> List.of(row.text("breakdown"), row.text("key")))));
  }

  List<CsvRow> of(Breakdown breakdown, String key) {
    return all.getOrDefault(List.of(breakdown.id(), key), List.of());
  }
}
