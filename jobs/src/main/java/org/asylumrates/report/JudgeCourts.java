package org.asylumrates.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Keys;

/** Of each judge the court with most of the judge's decisions, as the court's own row. */
final class JudgeCourts {
  private JudgeCourts() {}

  static Map<String, Comparison> of(Comparisons comparisons, Rule rule) {
    Map<String, Comparison> most = new HashMap<>();
    comparisons.of(rule, Breakdown.COURT_JUDGE).stream()
        .sorted(
            Comparator.comparing(Comparison::decisions, Comparator.reverseOrder())
                .thenComparing(Comparison::key))
        .forEach(
            pair -> {
              String[] parts = pair.key().split(Keys.PAIR, 2);
              if (parts.length == 2) {
                comparisons
                    .find(rule, Breakdown.COURT, parts[0])
                    .ifPresent(court -> most.putIfAbsent(parts[1], court));
              }
            });
    return most;
  }
}
