package org.asylumrates.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.model.QualityMeasure;
import org.asylumrates.model.Tables;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/**
 * Whether every line of a release is accounted for: lines read = rows typed + rows that repeat a
 * key + other rows kept aside. The words are those in which reading a release counts (see {@link
 * Tables#QUALITY}).
 *
 * @param table the release's table
 */
record RowBalance(String table, long lines, long typed, long repeated, long aside) {
  /** The section; where no table's lines were counted it says so. */
  static Section section(List<CsvRow> quality) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Table", Kind.TEXT));
    for (String count :
        List.of("Lines read", "Rows typed", "Kept aside: repeated key", "Kept aside: other")) {
      columns.add(new Column(count, Kind.NUMBER));
    }
    columns.add(new Column("Adds up", Kind.TEXT));
    return QualityPage.orAbsent(
        "balance",
        "Every line accounted for",
        "Lines read are rows typed and rows kept aside (in quarantine), for a repeated key or for"
            + " another reason. Nothing is dropped unsaid.",
        new DataTable(
            "balance",
            "Lines read, typed and kept aside, by table",
            "",
            Order.FIXED,
            columns,
            of(quality).stream().map(RowBalance::row).toList()));
  }

  /** The balance of every table whose lines were counted, in the order of the rows. */
  static List<RowBalance> of(List<CsvRow> quality) {
    Map<String, List<CsvRow>> byTable =
        quality.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("table"), LinkedHashMap::new, Collectors.toList()));
    return byTable.entrySet().stream()
        .filter(
            e ->
                e.getValue().stream()
                    .anyMatch(row -> QualityMeasure.LINES.counts(row.text("item"))))
        .map(e -> balance(e.getKey(), e.getValue()))
        .toList();
  }

  boolean addsUp() {
    return lines == typed + repeated + aside;
  }

  private static RowBalance balance(String table, List<CsvRow> rows) {
    return new RowBalance(
        table,
        sum(rows, QualityMeasure.LINES),
        sum(rows, QualityMeasure.TYPED),
        sum(rows, QualityMeasure.DUPLICATES),
        sum(rows, QualityMeasure.QUARANTINED));
  }

  private static long sum(List<CsvRow> rows, QualityMeasure measure) {
    return rows.stream()
        .filter(row -> measure.counts(row.text("item")))
        .mapToLong(row -> row.count("rows").orElse(0))
        .sum();
  }

  private List<Cell> row() {
    return List.of(
        Cell.of(table),
        Cells.count(lines),
        Cells.count(typed),
        Cells.count(repeated),
        Cells.count(aside),
        Cell.of(addsUp() ? "yes" : "no"));
  }
}
