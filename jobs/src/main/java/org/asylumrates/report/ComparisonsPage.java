package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.Anchor;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** The stored estimates, grouped by method, each with what a reader must know about it. */
final class ComparisonsPage {
  /** The same question asked in several ways; what else was estimated has pages of its own. */
  private static final List<String> METHODS =
      List.of(
          "before-after",
          "within-judge-change",
          "adjusted-change",
          "difference-in-differences",
          "sensitivity",
          "difference-of-four-rates",
          "difference-of-four-log-odds",
          "e-value");

  private ComparisonsPage() {}

  static Page view(Edition edition) {
    EffectResults effects = edition.results().effects();
    List<Section> sections = new ArrayList<>();
    if (!edition.study().windows().isEmpty()) {
      sections.add(
          Section.ofText("windows", edition.words().say("comparisons.windows"), windows(edition)));
    }
    METHODS.stream()
        .filter(method -> !effects.of(method).isEmpty())
        .map(method -> section(edition.words(), method, effects.of(method)))
        .forEach(sections::add);
    return Catalogue.COMPARISONS.page(edition, sections);
  }

  private static List<String> windows(Edition edition) {
    Words words = edition.words();
    return edition.study().windows().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            window ->
                words.say(
                    "comparisons.window",
                    new EffectWords(words).window(window.getKey()),
                    Windows.words(words, window.getValue())))
        .toList();
  }

  private static Section section(Words words, String method, List<CsvRow> rows) {
    String slug = Anchor.of("method-" + method);
    EffectWords said = new EffectWords(words);
    String title = MethodNames.of(words, method);
    DataTable table =
        EffectTable.of(
            words,
            slug,
            words.say("comparisons.caption", title),
            words.say("comparisons.for-whom"),
            rows,
            row ->
                words.say(
                    "comparisons.row",
                    EffectWords.capitalised(said.population(row)),
                    said.window(row.text("window"))));
    return Section.ofTable(slug, title, EffectTable.shared(words, rows).stream().toList(), table);
  }
}
