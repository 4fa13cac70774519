package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** What was read, what was met on the way, where rows went, and what others have published. */
final class QualityPage {
  private QualityPage() {}

  static Page view(Edition edition) {
    Words words = edition.words();
    Results results = edition.results();
    return Catalogue.QUALITY.page(
        edition,
        Stream.of(
                release(edition),
                files(words, edition.figures()),
                RowBalance.section(words, results.quality()),
                QualityTrendSection.section(edition),
                read(words, results.quality()),
                flow(words, results.flow()),
                reconciliation(words, results.reconciliation()))
            .toList());
  }

  private static Section release(Edition edition) {
    Words words = edition.words();
    Figures figures = edition.figures();
    List<List<Cell>> rows =
        List.of(
            fact(words.say("quality.release.id"), figures.release()),
            fact(words.say("quality.release.kind"), Provenance.kind(words, figures)),
            fact(words.say("quality.release.date"), words.day(figures.releaseDate())),
            fact(words.say("quality.release.study"), edition.names().studyTitle(figures.study())),
            fact(words.say("quality.release.study-hash"), figures.studyHash()),
            fact(words.say("quality.release.code"), figures.codeVersion()),
            fact(
                words.say("quality.release.comparison"),
                GateResult.sentence(words, edition.results().gate())));
    return Section.ofTable(
        "release",
        words.say("quality.release.title"),
        List.of(),
        new DataTable(
            "release",
            words.say("quality.release.caption"),
            "",
            Order.FIXED,
            Cells.text(words.say("quality.release.fact"), words.say("quality.release.value")),
            rows));
  }

  private static List<Cell> fact(String name, String value) {
    return List.of(Cell.of(name), Cell.of(value));
  }

  private static Section files(Words words, Figures figures) {
    List<Column> columns =
        List.of(
            new Column(words.say("quality.files.file"), Kind.TEXT),
            new Column(words.say("quality.files.size"), Kind.NUMBER),
            new Column("SHA-256", Kind.CODE));
    List<List<Cell>> rows =
        figures.files().stream()
            .map(
                file ->
                    List.of(
                        Cell.of(file.name()),
                        Cell.of(words.bytes(file.bytes()), "", (double) file.bytes()),
                        Cell.of(file.sha256())))
            .toList();
    return orAbsent(
        words,
        "files",
        words.say("quality.files.title"),
        words.say("quality.files.says"),
        new DataTable(
            "files", words.say("quality.files.caption"), "", Order.SORTABLE, columns, rows));
  }

  private static Section read(Words words, List<CsvRow> quality) {
    List<Column> columns = new ArrayList<>(QualityItems.columns(words));
    columns.add(new Column(words.say("column.rows"), Kind.NUMBER));
    List<List<Cell>> rows = new ArrayList<>();
    for (CsvRow row : quality) {
      List<Cell> cells = new ArrayList<>(QualityItems.cells(words, row));
      cells.add(rows(words, row));
      rows.add(cells);
    }
    return orAbsent(
        words,
        "read",
        words.say("quality.read.title"),
        words.say("quality.read.says"),
        new DataTable(
            "read",
            words.say("quality.read.caption"),
            words.say("quality.read.filter"),
            Order.SORTABLE,
            columns,
            rows));
  }

  private static Section flow(Words words, List<CsvRow> flow) {
    List<Column> columns =
        new ArrayList<>(
            Cells.text(words.say("quality.flow.step"), words.say("quality.flow.reason")));
    columns.add(new Column(words.say("column.rows"), Kind.NUMBER));
    return orAbsent(
        words,
        "flow",
        words.say("quality.flow.title"),
        words.say("quality.flow.says"),
        new DataTable(
            "flow",
            words.say("quality.flow.caption"),
            "",
            Order.FIXED,
            columns,
            flow.stream().map(row -> step(words, row)).toList()));
  }

  private static List<Cell> step(Words words, CsvRow row) {
    Names names = new Names(words);
    return List.of(
        Cell.of(names.step(row.text("step"))),
        Cell.of(names.reason(row.text("reason"))),
        rows(words, row));
  }

  private static Section reconciliation(Words words, List<CsvRow> published) {
    List<Column> columns =
        new ArrayList<>(
            Cells.text(
                words.say("quality.published.figure"),
                words.say("quality.published.source"),
                words.say("column.definition")));
    columns.add(new Column(words.say("quality.published.theirs"), Kind.NUMBER));
    columns.add(new Column(words.say("quality.published.ours"), Kind.NUMBER));
    columns.add(new Column(words.say("quality.published.difference"), Kind.NUMBER));
    return orAbsent(
        words,
        "reconciliation",
        words.say("quality.published.title"),
        words.say("quality.published.says"),
        new DataTable(
            "reconciliation",
            words.say("quality.published.caption"),
            "",
            Order.SORTABLE,
            columns,
            published.stream().map(row -> figure(words, row)).toList()));
  }

  private static List<Cell> figure(Words words, CsvRow row) {
    PatternText figure = PatternText.of(row.text("published_figure"));
    String source = row.text("source");
    return List.of(
        Cell.of(
            figure.in(words, words.named("published-figure", figure.pattern(), figure.pattern()))),
        Cell.of(words.named("published-source", source, source)),
        Cell.of(row.text("definition")),
        number(words, row.number("theirs")),
        number(words, row.number("ours")),
        number(words, row.number("difference")));
  }

  private static Cell rows(Words words, CsvRow row) {
    return row.count("rows").isPresent()
        ? Cells.count(words, row.count("rows").getAsLong())
        : Cells.missing(words.say("quality.not-stated"));
  }

  private static Cell number(Words words, OptionalDouble value) {
    return value.isPresent()
        ? Cell.of(words.number(value.getAsDouble()), "", value.getAsDouble())
        : Cells.missing(words.say("quality.published.none"));
  }

  static Section orAbsent(Words words, String id, String title, String says, DataTable table) {
    return table.rows().isEmpty()
        ? Section.ofText(id, title, List.of(words.say("quality.absent")))
        : Section.ofTable(id, title, List.of(says), table);
  }
}
