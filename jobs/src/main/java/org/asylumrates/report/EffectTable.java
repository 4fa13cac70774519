package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.asylumrates.model.Status;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/** Estimates as rows of a table: what, how much with its interval, p-value and remark. */
final class EffectTable {
  private static final String RATE_DIFFERENCE = "difference of rates";

  /** The unit of checks. */
  private static final String MET = "1 met, 0 not met";

  private EffectTable() {}

  /**
   * A section of one table of estimates. A note that all of them share stands over the table once.
   *
   * @param first what the first column is called
   * @param rows the estimates
   * @param name what stands in the first column
   */
  static Section section(
      String id,
      String title,
      String says,
      String first,
      List<CsvRow> rows,
      Function<CsvRow, String> name) {
    return rows.isEmpty()
        ? Section.ofText(id, title, List.of("Nothing of this kind could be estimated."))
        : new Section(
            id,
            title,
            List.of(says),
            shared(rows).stream().toList(),
            List.of(),
            List.of(of(id, title, first, rows, name)));
  }

  /**
   * A table of estimates; without notes if all rows share theirs. A note stands under the name, so
   * that a telephone shows the estimate beside both.
   */
  static DataTable of(
      String id, String caption, String first, List<CsvRow> rows, Function<CsvRow, String> name) {
    boolean noted = shared(rows).isEmpty();
    boolean tested = rows.stream().anyMatch(row -> row.number("p_value").isPresent());
    List<Column> columns =
        new ArrayList<>(
            List.of(new Column(first, Kind.TEXT), new Column(heading(rows), Kind.NUMBER)));
    if (tested) {
      columns.add(new Column("p\u2011value", Kind.NUMBER));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (CsvRow row : rows) {
      String note = noted ? row.text("note") : "";
      List<Cell> line =
          new ArrayList<>(List.of(new Cell(name.apply(row), note, ""), estimate(row)));
      if (tested) {
        line.add(pValue(row));
      }
      cells.add(line);
    }
    return new DataTable(id, caption, "", Order.FIXED, columns, cells);
  }

  /** What stands beside the estimates, if it is the same in all rows. */
  private static String heading(List<CsvRow> rows) {
    List<String> ends =
        rows.stream()
            .map(row -> row.text("ends"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return switch (ends.size()) {
      case 0 -> "Estimate";
      case 1 -> "Estimate, " + ends.get(0);
      default -> "Estimate, interval or other ends";
    };
  }

  /** A p-value with what it is, where it is not the usual one, and adjusted for its company. */
  static Cell pValue(CsvRow row) {
    List<String> notes = new ArrayList<>();
    if (row.number("q_value").isPresent()) {
      notes.add("q " + English.pValue(row.number("q_value")));
    }
    if (!row.text("test").equals("two-sided") && !row.text("test").isEmpty()) {
      notes.add(row.text("test"));
    }
    return new Cell(English.pValue(row.number("p_value")), String.join(", ", notes), "");
  }

  /** The note of all rows, if it is the same. */
  static Optional<String> shared(List<CsvRow> rows) {
    List<String> notes = rows.stream().map(row -> row.text("note")).distinct().toList();
    return rows.size() > 1 && notes.size() == 1 ? Optional.of(notes.get(0)) : Optional.empty();
  }

  /** The estimate with its interval under it, or why there is none. */
  static Cell estimate(CsvRow row) {
    boolean points = row.text("unit").startsWith(RATE_DIFFERENCE);
    DoubleFunction<String> words = points ? English::points : English::number;
    String interval =
        EffectResults.interval(row)
            .map(ends -> words.apply(ends.low()) + " to " + words.apply(ends.high()))
            .orElse("");
    OptionalDouble estimate = EffectResults.estimate(row);
    if (row.text("unit").equals(MET)) {
      return Cell.of(estimate.orElse(0) == 1 ? "met" : "not met");
    }
    if (estimate.isEmpty()) {
      boolean few = row.text("status").equals(Status.TOO_FEW.code());
      return interval.isEmpty()
          ? Cell.of(few ? "too few" : "cannot be estimated")
          : new Cell(interval, points ? "points, at most" : "", "");
    }
    return new Cell(words.apply(estimate.getAsDouble()) + (points ? " points" : ""), interval, "");
  }
}
