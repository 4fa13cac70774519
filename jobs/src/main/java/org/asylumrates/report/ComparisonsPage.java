package org.asylumrates.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.asylumrates.model.Status;
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
          new Column("Estimate", Kind.NUMBER),
          new Column("Unit", Kind.TEXT),
          new Column("p\u2011value", Kind.NUMBER),
          new Column("Note", Kind.TEXT));

  /** How stored units begin that are fractions of one and read better in percentage points. */
  private static final String RATE_DIFFERENCE = "difference of rates";

  /** The same question asked in several ways; what else was estimated has pages of its own. */
  private static final List<String> METHODS =
      List.of(
          "before-after",
          "within-judge-change",
          "adjusted-change",
          "difference-in-differences",
          "difference-of-four-rates");

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
    String title = title(method);
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
        estimate(row),
        Cell.of(isRateDifference(row) ? "percentage points" : row.text("unit")),
        Cell.of(Words.pValue(row.number("p_value"))),
        Cell.of(row.text("note")));
  }

  /** A window's name, and its days where the study names them. */
  private static Cell window(Study study, String name) {
    String days =
        Optional.ofNullable(study.windows().get(name))
            .map(
                w ->
                    "%s to %s, and %s to %s"
                        .formatted(
                            Words.day(w.before().first()),
                            Words.day(w.before().last()),
                            Words.day(w.after().first()),
                            Words.day(w.after().last())))
            .orElse("");
    return new Cell(name, days, "");
  }

  private static Cell estimate(CsvRow row) {
    OptionalDouble estimate = row.number("estimate");
    if (estimate.isEmpty()) {
      boolean few = row.text("status").equals(Status.TOO_FEW.code());
      return Cell.of(few ? "too few decisions" : "cannot be estimated");
    }
    DoubleFunction<String> words = isRateDifference(row) ? Words::points : Words::number;
    OptionalDouble low = row.number("low");
    OptionalDouble high = row.number("high");
    String interval =
        low.isPresent() && high.isPresent()
            ? words.apply(low.getAsDouble()) + " to " + words.apply(high.getAsDouble())
            : "";
    return new Cell(words.apply(estimate.getAsDouble()), interval, "");
  }

  private static boolean isRateDifference(CsvRow row) {
    return row.text("unit").startsWith(RATE_DIFFERENCE);
  }

  private static String title(String method) {
    return MethodNames.of(method);
  }

  /** Codes such as {@code difference-in-differences} as words. */
  private static String words(String code) {
    String words = code.replace('_', ' ').replaceAll("(?<=[a-z])-(?=[a-z])", " ");
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
