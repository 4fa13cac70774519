package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.asylumrates.language.Words;
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

  private static final Pattern FISCAL_YEAR = Pattern.compile("FY\\d+");

  private GateChecks() {}

  /** Measures above zero that have a threshold, those nearest to it (or beyond) first. */
  static Section checks(Words words, GateResult gate) {
    List<CsvRow> judged =
        gate.rows(GateTables.CHECKS).stream()
            .filter(row -> row.number("threshold").isPresent())
            .toList();
    List<CsvRow> above =
        judged.stream()
            .filter(row -> measured(row) > 0)
            .sorted(Comparator.comparingDouble(GateChecks::nearness).reversed())
            .toList();
    String says =
        words.say(
            "gate.checks.says",
            words.count(judged.size() - above.size()),
            words.count(judged.size()));
    return GateRows.section(
        "checks",
        words.say("gate.checks.title"),
        above.size() > MOST_SHOWN
            ? says + " " + words.say("gate.checks.first", words.count(MOST_SHOWN))
            : says,
        judged.isEmpty() ? words.say("gate.checks.unset") : words.say("gate.checks.zero"),
        new DataTable(
            "checks",
            words.say("gate.checks.caption"),
            words.say("gate.checks.filter"),
            Order.SORTABLE,
            checkColumns(words),
            above.stream().limit(MOST_SHOWN).map(row -> check(words, row)).toList()),
        GatePage.whole(words, GateTables.CHECKS));
  }

  private static double measured(CsvRow row) {
    return row.number("measured").orElse(0);
  }

  /** The measure as a part of what it may be; infinite where it may be nothing at all. */
  private static double nearness(CsvRow row) {
    return measured(row) / row.number("threshold").orElseThrow();
  }

  /** The thresholds that are broken, in few columns so that a telephone shows all of them. */
  static DataTable broken(Words words, GateResult gate) {
    List<Column> columns = new ArrayList<>(Cells.text(words.say("gate.checks.broken.what")));
    columns.addAll(measures(words));
    return new DataTable(
        "broken",
        words.say("gate.checks.broken.caption"),
        "",
        Order.FIXED,
        columns,
        gate.rows(GateTables.CHECKS).stream()
            .filter(row -> row.text("broken").equals("yes"))
            .map(row -> brokenCells(words, row))
            .toList());
  }

  private static List<Cell> brokenCells(Words words, CsvRow row) {
    String item = item(words, row);
    String where = item.isEmpty() ? row.text("table") : row.text("table") + ", " + item;
    return List.of(
        new Cell(checked(words, row), where + ". " + reason(words, row), ""),
        measure(words, row, measured(row)),
        measure(words, row, row.number("threshold").orElse(0)));
  }

  private static List<Column> checkColumns(Words words) {
    List<Column> columns =
        new ArrayList<>(
            Cells.text(
                words.say("gate.checks.check"),
                words.say("gate.checks.table"),
                words.say("gate.checks.item")));
    columns.addAll(measures(words));
    columns.addAll(Cells.text(words.say("gate.checks.broken"), words.say("gate.checks.reason")));
    return columns;
  }

  private static List<Column> measures(Words words) {
    return List.of(
        new Column(words.say("gate.checks.measured"), Kind.NUMBER),
        new Column(words.say("gate.checks.at-most"), Kind.NUMBER));
  }

  private static List<Cell> check(Words words, CsvRow row) {
    return List.of(
        Cell.of(checked(words, row)),
        Cell.of(row.text("table")),
        Cell.of(item(words, row)),
        measure(words, row, measured(row)),
        measure(words, row, row.number("threshold").orElse(0)),
        Cell.of(words.of("answer", row.text("broken"))),
        Cell.of(reason(words, row)));
  }

  /** What a check looks for, in words. */
  private static String checked(Words words, CsvRow row) {
    String check = row.text("check");
    return words.find("gate.checks.looks-for", check).orElse(check);
  }

  /** A column, as it is called in the release, or a fiscal year. */
  private static String item(Words words, CsvRow row) {
    String item = row.text("item");
    return FISCAL_YEAR.matcher(item).matches()
        ? words.say("fiscal-year.within", item.substring(2))
        : item;
  }

  private static String reason(Words words, CsvRow row) {
    String reason = row.text("reason");
    return words.named("gate-reason", reason, reason);
  }

  private static Cell measure(Words words, CsvRow row, double value) {
    String unit = row.text("unit");
    String text =
        switch (unit) {
          case "share" -> words.exactPercent(value);
          case "difference of shares" -> words.say("gate.checks.points", words.number(100 * value));
          default -> words.number(value) + " " + words.named("gate-unit", unit, unit);
        };
    return Cell.of(text, "", value);
  }
}
