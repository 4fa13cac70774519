package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asylumrates.model.Study;
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
      sections.add(Section.ofText("windows", "The windows", windows(edition.study())));
    }
    METHODS.stream()
        .filter(method -> !effects.of(method).isEmpty())
        .map(method -> section(method, effects.of(method)))
        .forEach(sections::add);
    return Catalogue.COMPARISONS.page(edition, sections);
  }

  private static List<String> windows(Study study) {
    return study.windows().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(window -> window.getKey() + ": " + Windows.words(window.getValue()) + ".")
        .toList();
  }

  private static Section section(String method, List<CsvRow> rows) {
    String slug = Anchor.of("method-" + method);
    String title = MethodNames.of(method);
    DataTable table =
        EffectTable.of(
            slug,
            title + ": estimates; q allows for how many they are",
            "For whom",
            rows,
            row -> words(row.text("population")) + ", " + row.text("window"));
    return Section.ofTable(slug, title, EffectTable.shared(rows).stream().toList(), table);
  }

  /** Codes such as {@code difference-in-differences} as words. */
  private static String words(String code) {
    String words = code.replace('_', ' ').replaceAll("(?<=[a-z])-(?=[a-z])", " ");
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
