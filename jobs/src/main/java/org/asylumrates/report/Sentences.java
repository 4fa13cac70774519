package org.asylumrates.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.charts.Estimate;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/**
 * Results in words. They describe and do not explain: which words are allowed is laid down in the
 * wording rules of the statistical specification (claim levels L0 and L1).
 */
final class Sentences {
  private Sentences() {}

  /** The change in a sentence; empty where it cannot be estimated. */
  static Optional<String> change(Comparison comparison) {
    return comparison.change().map(Sentences::change);
  }

  private static String change(Change c) {
    if (!c.isClear()) {
      return "No clear change: the difference lies between %s and %s percentage points (95%% interval)."
          .formatted(English.points(c.low()), English.points(c.high()));
    }
    boolean lower = c.high() < 0;
    return "The rate was %s percentage points %s after (95%% interval %s to %s points)."
        .formatted(
            English.size(c.difference()),
            lower ? "lower" : "higher",
            English.size(lower ? c.high() : c.low()),
            English.size(lower ? c.low() : c.high()));
  }

  /** One side in a sentence: rate, number of decisions, days and interval. */
  static Optional<String> side(Comparison comparison, Period period, Rule rule) {
    return comparison
        .side(period)
        .flatMap(Rate::estimate)
        .map(
            e ->
                "%s (%s), asylum was granted in %s of %s (95%% interval %s)."
                    .formatted(
                        period == Period.BEFORE ? "Before" : "After",
                        days(rule, period),
                        English.percent(e.rate()),
                        English.decisions(e.decisions()),
                        English.interval(e)));
  }

  /** The days of a side, as the rule words them. */
  static String days(Rule rule, Period period) {
    return period == Period.BEFORE ? rule.beforeLabel() : rule.afterLabel();
  }

  /** Which rule, which days and which threshold a section's numbers stand under. */
  static String terms(Rule rule, List<Period> periods, long threshold) {
    boolean both = periods.size() > 1;
    List<String> days = new ArrayList<>();
    for (Period period : periods) {
      String side = period == Period.BEFORE ? "Before" : "After";
      days.add("%s: %s.".formatted(both ? side : "Days", days(rule, period)));
    }
    return "Definition: %s (%s). %s A rate needs at least %s. Intervals are 95%% intervals%s."
        .formatted(
            rule.title(),
            rule.id(),
            String.join(" ", days),
            English.decisions(threshold),
            both
                ? "; a change is unclear if its interval holds zero, and q allows for the number of rows"
                    + " compared. Detectable fall: the smallest that would have been seen in 80% of"
                    + " cases"
                : "");
  }

  /** How many keys moved which way, in at most 15 words; empty if no change is known. */
  static Optional<String> tally(List<Comparison> rows, String noun) {
    List<Change> changes = rows.stream().flatMap(row -> row.change().stream()).toList();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    long lower = changes.stream().filter(c -> c.high() < 0).count();
    long higher = changes.stream().filter(c -> c.low() > 0).count();
    long unclear = changes.size() - lower - higher;
    if (unclear == changes.size()) {
      return Optional.of("No clear change in " + share(0, unclear, noun));
    }
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("lower after", lower);
    parts.put("higher", higher);
    parts.put("unclear", unclear);
    List<String> said = new ArrayList<>();
    parts.forEach(
        (word, n) -> {
          if (n > 0) {
            said.add(word + " in " + (said.isEmpty() ? share(n, changes.size(), noun) : n));
          }
        });
    return Optional.of("Grant rate " + String.join(", ", said));
  }

  private static String share(long n, long all, String noun) {
    if (all == 1) {
      return "the one row that can be compared";
    }
    if (n == 0) {
      return "any of " + all + " " + noun;
    }
    return n == all ? "all " + n + " " + noun : n + " of " + all + " " + noun;
  }

  /** Rows as an alternative text lists them: name and rate on each side. */
  static String listed(List<Comparison> rows, List<Period> periods) {
    return String.join("; ", rows.stream().map(row -> listed(row, periods)).toList());
  }

  private static String listed(Comparison row, List<Period> periods) {
    List<String> parts = new ArrayList<>();
    for (Period period : periods) {
      String rate =
          row.side(period)
              .flatMap(Rate::estimate)
              .map(Estimate::rate)
              .map(English::percent)
              .orElse("no rate");
      parts.add(rate + " " + period.code());
    }
    return BreakdownTable.name(row) + " " + String.join(", ", parts);
  }
}
