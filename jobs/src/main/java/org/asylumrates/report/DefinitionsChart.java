package org.asylumrates.report;

import java.util.List;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/** The national rate under each definition, before and after, as a dumbbell chart. */
final class DefinitionsChart {
  private DefinitionsChart() {}

  /** The chart of at least one rule, all of which compare the same days. */
  static Chart of(Edition edition, List<Rule> rules) {
    Words words = edition.words();
    List<Comparison> wholes =
        rules.stream().flatMap(rule -> edition.comparisons().whole(rule).stream()).toList();
    Frame frame =
        new Frame(
            words,
            "definitions-before-after",
            Sentences.tally(words, wholes, words.say("definitions.noun"))
                .orElseGet(() -> words.say("definitions.chart.title")),
            words.say("definitions.chart.subtitle"),
            edition.source(rules.get(0)),
            words.say(
                "chart.dumbbell.alt",
                words.many("definitions.count", rules.size()),
                String.join("; ", rules.stream().map(rule -> listed(edition, rule)).toList())));
    return new DumbbellChart(
        frame,
        Sentences.days(words, rules.get(0), Period.BEFORE),
        Sentences.days(words, rules.get(0), Period.AFTER),
        rules.stream().map(rule -> row(edition, rule)).toList(),
        List.of());
  }

  private static DumbbellChart.Row row(Edition edition, Rule rule) {
    return edition
        .comparisons()
        .whole(rule)
        .orElseThrow()
        .named(edition.names().definitionTitle(rule))
        .drawn();
  }

  private static String listed(Edition edition, Rule rule) {
    return Sentences.listed(
        edition.words(),
        edition.names().definitionTitle(rule),
        edition.comparisons().whole(rule).orElseThrow());
  }
}
