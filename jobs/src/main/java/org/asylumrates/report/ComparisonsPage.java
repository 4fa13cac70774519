package org.asylumrates.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.Anchor;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** The stored estimates, grouped by method, each with what a reader must know about it. */
final class ComparisonsPage {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Population", Kind.TEXT),
          new Column("Window", Kind.TEXT),
          new Column("Estimate, 95% interval", Kind.NUMBER),
          new Column("p\u2011value", Kind.NUMBER),
          new Column("q\u2011value", Kind.NUMBER),
          new Column("Note", Kind.TEXT));

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
        new DataTable(
            slug,
            title + ": estimates with 95% intervals",
            "",
            Order.FIXED,
            COLUMNS,
            rows.stream().map(row -> row(study, row)).toList());
    return Section.ofTable(slug, title, List.of(), table);
  }

  private static List<Cell> row(Study study, CsvRow row) {
    return List.of(
        Cell.of(words(row.text("population"))),
        window(study, row.text("window")),
        EffectTable.estimate(row),
        EffectTable.pValue(row),
        Cell.of(Words.pValue(row.number("q_value"))),
        Cell.of(row.text("note")));
  }

  /** A window's name, and its days where the study names them. */
  private static Cell window(Study study, String name) {
    String days = Optional.ofNullable(study.windows().get(name)).map(Windows::words).orElse("");
    return new Cell(name, days, "");
  }

  /** Codes such as {@code difference-in-differences} as words. */
  private static String words(String code) {
    String words = code.replace('_', ' ').replaceAll("(?<=[a-z])-(?=[a-z])", " ");
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
