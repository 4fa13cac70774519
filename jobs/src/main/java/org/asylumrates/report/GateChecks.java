package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asylumrates.model.GateTables;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/** The gate's measures beside their thresholds: all of them, and those that are broken. */
final class GateChecks {
  /** More rows than this say no more on a page; the download has them all. */
  private static final int MOST_SHOWN = 50;

  private GateChecks() {}

  /** Measures above zero that have a threshold, those nearest to it (or beyond) first. */
  static Section checks(GateResult gate) {
    List<CsvRow> judged =
        gate.rows(GateTables.CHECKS).stream()
            .filter(row -> row.number("threshold").isPresent())
            .toList();
    List<CsvRow> above =
        judged.stream()
            .filter(row -> measured(row) > 0)
            .sorted(Comparator.comparingDouble(GateChecks::nearness).reversed())
            .toList();
    return GateRows.section(
        "checks",
        "Thresholds",
        "Each measure above zero beside the most that it may be, the nearest to it first; the other"
            + " %s of %s measures are zero. Two equal releases measure zero throughout."
                .formatted(
                    English.count(judged.size() - above.size()), English.count(judged.size()))
            + (above.size() > MOST_SHOWN ? " The first %d are shown.".formatted(MOST_SHOWN) : ""),
        judged.isEmpty() ? "No threshold was set." : "Every measure with a threshold is zero.",
        new DataTable(
            "checks",
            "Measures and their thresholds",
            "Filter, for instance by: yes",
            Order.SORTABLE,
            checkColumns(),
            above.stream().limit(MOST_SHOWN).map(GateChecks::check).toList()),
        GatePage.whole(GateTables.CHECKS));
  }

  private static double measured(CsvRow row) {
    return row.number("measured").orElse(0);
  }

  /** The measure as a part of what it may be; infinite where it may be nothing at all. */
  private static double nearness(CsvRow row) {
    return measured(row) / row.number("threshold").orElseThrow();
  }

  /** The thresholds that are broken, in few columns so that a telephone shows all of them. */
  static DataTable broken(GateResult gate) {
    List<Column> columns = new ArrayList<>(Cells.text("What is broken"));
    columns.add(new Column("Measured", Kind.NUMBER));
    columns.add(new Column("At most", Kind.NUMBER));
    return new DataTable(
        "broken",
        "Broken thresholds",
        "",
        Order.FIXED,
        columns,
        gate.rows(GateTables.CHECKS).stream()
            .filter(row -> row.text("broken").equals("yes"))
            .map(GateChecks::brokenCells)
            .toList());
  }

  private static List<Cell> brokenCells(CsvRow row) {
    String item = row.text("item");
    String unit = row.text("unit");
    return List.of(
        new Cell(
            checked(row.text("check")),
            "%s%s. %s"
                .formatted(
                    row.text("table"), item.isEmpty() ? "" : ", " + item, row.text("reason")),
            ""),
        measure(unit, measured(row)),
        measure(unit, row.number("threshold").orElse(0)));
  }

  private static List<Column> checkColumns() {
    List<Column> columns = new ArrayList<>(Cells.text("Check", "Table or definition", "In"));
    columns.add(new Column("Measured", Kind.NUMBER));
    columns.add(new Column("At most", Kind.NUMBER));
    columns.addAll(Cells.text("Broken", "Why this threshold"));
    return columns;
  }

  private static List<Cell> check(CsvRow row) {
    String unit = row.text("unit");
    return List.of(
        Cell.of(checked(row.text("check"))),
        Cell.of(row.text("table")),
        Cell.of(row.text("item")),
        measure(unit, measured(row)),
        measure(unit, row.number("threshold").orElse(0)),
        Cell.of(row.text("broken")),
        Cell.of(row.text("reason")));
  }

  /** What a check looks for, in words. */
  private static String checked(String check) {
    return switch (check) {
      case "table-lost" -> "Table is absent";
      case "column-lost" -> "Column is gone";
      case "width-lost" -> "Shorter texts than before";
      case "rows-lost" -> "Fewer rows than before";
      case "keys-removed" -> "Keys that are gone";
      case "null-rate" -> "Change of the share of blanks";
      case "unknown-codes" -> "More codes that the lookup lacks";
      case "count-file" -> "Rows read and Count.txt apart";
      case "latest-completion" -> "Latest completion goes back";
      case "flips" -> "Grants turned to denials, or back";
      case "crossings" -> "Dates that crossed 11 June 2018";
      case "judges" -> "Another judge on completed proceedings";
      case "rate-revised" -> "Rate of a closed fiscal year";
      case "decisions-lost" -> "Decisions lost by a closed fiscal year";
      default -> check;
    };
  }

  private static Cell measure(String unit, double value) {
    String text =
        switch (unit) {
          case "share" -> English.exactPercent(value);
          case "difference of shares" -> English.number(100 * value) + " points";
          default -> English.number(value) + " " + unit;
        };
    return Cell.of(text, "", value);
  }
}
