package org.asylumrates.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.language.Words;
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
  static Section section(Words words, List<CsvRow> quality) {
    List<Column> columns = new ArrayList<>(Cells.text(words.say("column.table")));
    for (QualityMeasure measure :
        List.of(
            QualityMeasure.LINES,
            QualityMeasure.TYPED,
            QualityMeasure.DUPLICATES,
            QualityMeasure.QUARANTINED)) {
      columns.add(new Column(new Names(words).measure(measure), Kind.NUMBER));
    }
    columns.add(new Column(words.say("quality.balance.adds-up"), Kind.TEXT));
    return QualityPage.orAbsent(
        words,
        "balance",
        words.say("quality.balance.title"),
        words.say("quality.balance.says"),
        new DataTable(
            "balance",
            words.say("quality.balance.caption"),
            "",
            Order.FIXED,
            columns,
            of(quality).stream().map(balance -> balance.row(words)).toList()));
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

  private List<Cell> row(Words words) {
    return List.of(
        Cell.of(table),
        Cells.count(words, lines),
        Cells.count(words, typed),
        Cells.count(words, repeated),
        Cells.count(words, aside),
        Cell.of(words.of("answer", addsUp() ? "yes" : "no")));
  }
}
