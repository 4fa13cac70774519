package org.asylumrates.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.asylumrates.model.Status;
import org.asylumrates.report.view.Anchor;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** The stored estimates, grouped by method, each with what a reader must know about it. */
final class ComparisonsPage {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Population", Kind.TEXT),
          new Column("Window", Kind.TEXT),
          new Column("Estimate", Kind.NUMBER),
          new Column("Unit", Kind.TEXT),
          new Column("p-value", Kind.NUMBER),
          new Column("Note", Kind.TEXT));

  private ComparisonsPage() {}

  static Page view(Edition edition) {
    Map<String, List<CsvRow>> byMethod =
        edition.results().effects().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("method"), LinkedHashMap::new, Collectors.toList()));
    List<Section> sections =
        byMethod.entrySet().stream().map(e -> section(e.getKey(), e.getValue())).toList();
    return Catalogue.COMPARISONS.page(edition, sections);
  }

  private static Section section(String method, List<CsvRow> rows) {
    String slug = Anchor.of("method-" + method);
    String title = words(method);
    DataTable table =
        new DataTable(
            slug,
            title + ": estimates with 95% intervals",
            "",
            COLUMNS,
            rows.stream().map(ComparisonsPage::row).toList());
    return Section.ofTable(slug, title, List.of(), table);
  }

  private static List<Cell> row(CsvRow row) {
    return List.of(
        Cell.of(words(row.text("population"))),
        Cell.of(row.text("window")),
        estimate(row),
        Cell.of(row.text("unit")),
        Cell.of(number(row.number("p_value")), "", row.number("p_value").orElse(-1)),
        Cell.of(row.text("note")));
  }

  private static Cell estimate(CsvRow row) {
    OptionalDouble estimate = row.number("estimate");
    if (estimate.isEmpty()) {
      boolean few = row.text("status").equals(Status.TOO_FEW.code());
      return Cell.of(few ? "too few decisions" : "cannot be estimated", "", -1e9);
    }
    String interval =
        row.number("low").isPresent() && row.number("high").isPresent()
            ? number(row.number("low")) + " to " + number(row.number("high"))
            : "";
    return Cell.of(number(estimate), interval, estimate.getAsDouble());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Words.number(value.getAsDouble()) : "";
  }

  /** Codes such as {@code difference-in-differences} as words. */
  private static String words(String code) {
    if (code.isEmpty()) {
      return code;
    }
    String words = code.replace('_', ' ').replaceAll("(?<=[a-z])-(?=[a-z])", " ");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
