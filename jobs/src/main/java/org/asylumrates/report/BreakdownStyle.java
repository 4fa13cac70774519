package org.asylumrates.report;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Period;

/**
 * How a breakdown is laid out: the noun for its keys, and whether its keys have an order of their
 * own (age bands, years) or are ordered by what they show.
 */
final class BreakdownStyle {
  /** The most rows that a chart shows; the table has all of them. */
  static final int CHART_ROWS = 25;

  private static final Set<Breakdown> OWN_ORDER =
      EnumSet.of(
          Breakdown.AGE,
          Breakdown.SEX,
          Breakdown.REPRESENTED,
          Breakdown.CUSTODY,
          Breakdown.CLAIM_TYPE,
          Breakdown.CIRCUIT,
          Breakdown.FISCAL_YEAR,
          Breakdown.MONTH);

  /** Keys of time lie on one side of the event, so that there is nothing to compare in a chart. */
  private static final Set<Breakdown> WITHOUT_CHART =
      EnumSet.of(Breakdown.FISCAL_YEAR, Breakdown.MONTH);

  private BreakdownStyle() {}

  /** The plural noun for the keys of a breakdown. */
  static String noun(Words words, Breakdown breakdown) {
    return words.of("breakdown.noun", breakdown.id());
  }

  static boolean hasChart(Breakdown breakdown) {
    return !WITHOUT_CHART.contains(breakdown);
  }

  /** The rows of a table: by number of decisions, unless the keys have an order of their own. */
  static List<Comparison> tableOrder(Breakdown breakdown, List<Comparison> rows) {
    if (OWN_ORDER.contains(breakdown)) {
      return rows;
    }
    return rows.stream()
        .sorted(
            Comparator.comparing(Comparison::isUnknown)
                .thenComparing(Comparison::decisions, Comparator.reverseOrder())
                .thenComparing(Comparison::name)
                .thenComparing(Comparison::key))
        .toList();
  }

  /**
   * The rows of a chart: those with a rate that rest on most decisions, by their latest rate unless
   * the keys have an order of their own; the unknown key last.
   */
  static List<Comparison> chartOrder(Breakdown breakdown, List<Comparison> rows) {
    List<Comparison> largest =
        Stream.concat(
                rows.stream()
                    .filter(row -> !row.isUnknown() && latestRate(row) >= 0)
                    .sorted(
                        Comparator.comparing(Comparison::decisions, Comparator.reverseOrder())
                            .thenComparing(Comparison::key))
                    .limit(CHART_ROWS),
                rows.stream().filter(row -> row.isUnknown() && latestRate(row) >= 0))
            .toList();
    if (OWN_ORDER.contains(breakdown)) {
      return rows.stream().filter(largest::contains).toList();
    }
    return largest.stream()
        .sorted(
            Comparator.comparing(Comparison::isUnknown)
                .thenComparing(BreakdownStyle::latestRate, Comparator.reverseOrder())
                .thenComparing(Comparison::key))
        .toList();
  }

  /** The rate after, else the rate before, else -1. */
  private static double latestRate(Comparison row) {
    return row.side(Period.AFTER)
        .flatMap(Rate::estimate)
        .or(() -> row.side(Period.BEFORE).flatMap(Rate::estimate))
        .map(estimate -> estimate.rate())
        .orElse(-1.0);
  }
}
