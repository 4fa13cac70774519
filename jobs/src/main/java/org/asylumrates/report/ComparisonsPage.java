package org.asylumrates.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    return Catalogue.COMPARISONS.page(
        edition,
        METHODS.stream()
            .filter(method -> !edition.results().effects().of(method).isEmpty())
            .map(m -> section(edition.study(), m, edition.results().effects().of(m)))
            .toList());
  }

  private static Section section(Study study, String method, List<CsvRow> rows) {
    String slug = Anchor.of("method-" + method);
    String title = MethodNames.of(method);
    DataTable table =
        EffectTable.of(
            slug,
            title + ": estimates, q allows for how many they are",
            "For whom",
            rows,
            row -> name(study, row));
    return Section.ofTable(slug, title, EffectTable.shared(rows).stream().toList(), table);
  }

  /** Whose decisions, and the window with its days where the study names them. */
  private static String name(Study study, CsvRow row) {
    String window = row.text("window");
    String days = Optional.ofNullable(study.windows().get(window)).map(Windows::words).orElse("");
    return words(row.text("population"))
        + ", "
        + window
        + (days.isEmpty() ? "" : " (" + days + ")");
  }

  /** Codes such as {@code difference-in-differences} as words. */
  private static String words(String code) {
    String words = code.replace('_', ' ').replaceAll("(?<=[a-z])-(?=[a-z])", " ");
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
