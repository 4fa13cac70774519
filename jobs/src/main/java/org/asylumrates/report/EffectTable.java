package org.asylumrates.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.asylumrates.model.Status;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;

/** Estimates as rows of a table: what, how much with its interval, p-value and remark. */
final class EffectTable {
  private static final String RATE_DIFFERENCE = "difference of rates";

  private EffectTable() {}

  /**
   * A table of estimates.
   *
   * @param first what the first column is called
   * @param rows the estimates
   * @param name what stands in the first column
   */
  static DataTable of(
      String id, String caption, String first, List<CsvRow> rows, Function<CsvRow, String> name) {
    return new DataTable(
        id,
        caption,
        "",
        Order.FIXED,
        List.of(
            new Column(first, Kind.TEXT),
            new Column("Estimate, 95% interval", Kind.NUMBER),
            new Column("p\u2011value", Kind.NUMBER),
            new Column("Note", Kind.TEXT)),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Cell.of(name.apply(row)),
                        estimate(row),
                        Cell.of(Words.pValue(row.number("p_value"))),
                        Cell.of(row.text("note"))))
            .toList());
  }

  /** The estimate with its interval under it, or why there is none. */
  static Cell estimate(CsvRow row) {
    boolean points = row.text("unit").startsWith(RATE_DIFFERENCE);
    DoubleFunction<String> words = points ? Words::points : Words::number;
    String interval =
        EffectResults.interval(row)
            .map(ends -> words.apply(ends.low()) + " to " + words.apply(ends.high()))
            .orElse("");
    OptionalDouble estimate = EffectResults.estimate(row);
    if (estimate.isEmpty()) {
      boolean few = row.text("status").equals(Status.TOO_FEW.code());
      return interval.isEmpty()
          ? Cell.of(few ? "too few decisions" : "cannot be estimated")
          : new Cell(interval, points ? "points, at most" : "", "");
    }
    return new Cell(words.apply(estimate.getAsDouble()) + (points ? " points" : ""), interval, "");
  }
}
