package org.asylumrates.report;

import java.util.List;
import java.util.Locale;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/** Before and after, key by key, as a dumbbell chart with its words. */
final class ComparisonChart {
  /** An alternative text lists this many rows; the table beside the chart has all of them. */
  private static final int LISTED = 5;

  private ComparisonChart() {}

  /** The chart of a breakdown's rows, in the order given, of which each has a rate. */
  static Chart of(Edition edition, Breakdown breakdown, Rule rule, List<Comparison> rows) {
    Words words = edition.words();
    Frame frame =
        new Frame(
            words,
            breakdown.id() + "-before-after",
            headline(edition, breakdown, rule, rows),
            words.say(
                "breakdown.chart.subtitle",
                title(words, breakdown),
                edition.names().definitionTitle(rule)),
            edition.source(rule),
            alt(words, breakdown, rows));
    return new DumbbellChart(
        frame,
        Sentences.days(words, rule, Period.BEFORE),
        Sentences.days(words, rule, Period.AFTER),
        rows.stream().filter(row -> !row.isUnknown()).map(row -> row(words, row)).toList(),
        rows.stream().filter(Comparison::isUnknown).map(row -> row(words, row)).toList());
  }

  private static DumbbellChart.Row row(Words words, Comparison row) {
    return row.named(BreakdownTable.name(words, row)).drawn();
  }

  private static String title(Words words, Breakdown breakdown) {
    return new Names(words).breakdownTitle(breakdown).toLowerCase(Locale.ROOT);
  }

  /** Which rows moved which way, said of those that are drawn where there are more. */
  private static String headline(
      Edition edition, Breakdown breakdown, Rule rule, List<Comparison> rows) {
    Words words = edition.words();
    List<Comparison> known = rows.stream().filter(row -> !row.isUnknown()).toList();
    boolean isPart =
        edition.comparisons().of(rule, breakdown).stream().filter(row -> !row.isUnknown()).count()
            > known.size();
    String noun = BreakdownStyle.noun(words, breakdown);
    String title = new Names(words).breakdownTitle(breakdown);
    return Sentences.tally(
            words, known, isPart ? words.say("breakdown.chart.of-largest", noun) : noun)
        .map(tally -> words.say("breakdown.chart.headline", title, lower(tally)))
        .orElseGet(() -> words.say("breakdown.chart.title", title(words, breakdown)));
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String alt(Words words, Breakdown breakdown, List<Comparison> rows) {
    List<Comparison> listed = rows.stream().limit(LISTED).toList();
    String noun = BreakdownStyle.noun(words, breakdown);
    String alt =
        words.say(
            "chart.dumbbell.alt",
            words.many("chart.rows", rows.size(), noun),
            Sentences.listed(words, listed));
    return rows.size() > LISTED ? alt + " " + words.say("chart.table-below") : alt;
  }
}
