package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.Estimate;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/**
 * Results in words. They describe and do not explain: which words are allowed is laid down in the
 * wording rules of the statistical specification (claim levels L0 and L1).
 */
final class Sentences {
  private Sentences() {}

  /** The change in a sentence; empty where it cannot be estimated. */
  static Optional<String> change(Words words, Comparison comparison) {
    return comparison.change().map(c -> change(words, c));
  }

  private static String change(Words words, Change c) {
    if (!c.isClear()) {
      return words.say("change.unclear", words.points(c.low()), words.points(c.high()));
    }
    String size = words.size(c.difference());
    return c.high() < 0
        ? words.say("change.lower", size, words.size(c.high()), words.size(c.low()))
        : words.say("change.higher", size, words.size(c.low()), words.size(c.high()));
  }

  /** One side in a sentence: rate, number of decisions, days and interval. */
  static Optional<String> side(Words words, Comparison comparison, Period period, Rule rule) {
    return comparison
        .side(period)
        .flatMap(Rate::estimate)
        .map(e -> side(words, e, period, days(words, rule, period)));
  }

  private static String side(Words words, Estimate e, Period period, String days) {
    String[] facts = {
      days,
      words.percent(e.rate()),
      words.decisions(e.decisions()),
      words.interval(e.low(), e.high())
    };
    return period == Period.BEFORE
        ? words.say("side.before", facts)
        : words.say("side.after", facts);
  }

  /** The days of a side, as the rule words them. */
  static String days(Words words, Rule rule, Period period) {
    return new Names(words).days(period == Period.BEFORE ? rule.beforeLabel() : rule.afterLabel());
  }

  /** The days of a side in a sentence. */
  static String daysOf(Words words, Rule rule, Period period) {
    String days = days(words, rule, period);
    return period == Period.BEFORE ? words.say("days.before", days) : words.say("days.after", days);
  }

  /** Which rule, which days and which threshold a section's numbers stand under. */
  static String terms(Words words, Rule rule, List<Period> periods, long threshold) {
    String fewest = words.decisions(threshold);
    return periods.size() > 1
        ? terms(words, rule, periods, words.say("terms.changes", fewest))
        : terms(words, rule, periods, words.say("terms.rates", fewest));
  }

  /** The same of changes that have intervals and no test. */
  static String untested(Words words, Rule rule, long threshold) {
    String said = words.say("terms.untested", words.decisions(threshold));
    return terms(words, rule, List.of(Period.values()), said);
  }

  private static String terms(Words words, Rule rule, List<Period> periods, String said) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.say("terms.definition", new Names(words).definitionTitle(rule), rule.id()));
    for (Period period : periods) {
      sentences.add(
          periods.size() > 1
              ? daysOf(words, rule, period)
              : words.say("days.only", days(words, rule, period)));
    }
    sentences.add(said);
    return String.join(" ", sentences);
  }

  /** How many keys moved which way, in at most 15 words; empty if no change is known. */
  static Optional<String> tally(Words words, List<Comparison> rows, String noun) {
    return Tally.of(rows).map(tally -> tally.said(words, noun));
  }

  /** Rows as an alternative text lists them: name and rate on each side. */
  static String listed(Words words, List<Comparison> rows) {
    return String.join(
        "; ",
        rows.stream().map(row -> listed(words, BreakdownTable.name(words, row), row)).toList());
  }

  /** One row under a name as an alternative text lists it. */
  static String listed(Words words, String name, Comparison row) {
    return words.say(
        "chart.row", name, rate(words, row, Period.BEFORE), rate(words, row, Period.AFTER));
  }

  private static String rate(Words words, Comparison row, Period period) {
    return row.side(period)
        .flatMap(Rate::estimate)
        .map(e -> words.percent(e.rate()))
        .orElseGet(() -> words.say("chart.no-rate"));
  }
}
