package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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
    return Catalogue.QUALITY.page(
        edition,
        Stream.of(
                release(edition),
                files(edition.figures()),
                RowBalance.section(edition.results().quality()),
                QualityTrendSection.section(edition),
                read(edition.results().quality()),
                flow(edition.results().flow()),
                reconciliation(edition.results().reconciliation()))
            .toList());
  }

  private static Section release(Edition edition) {
    Figures figures = edition.figures();
    List<List<Cell>> rows =
        List.of(
            fact("Release", figures.release()),
            fact("What it is", Provenance.kind(edition.words(), figures)),
            fact("Date of the release", English.day(figures.releaseDate())),
            fact("Study", figures.study().title()),
            fact("SHA-256 of the study", figures.studyHash()),
            fact("Code version of the figures", figures.codeVersion()),
            fact(
                "Comparison with the release before",
                GateResult.sentence(edition.results().gate())));
    return Section.ofTable(
        "release",
        "The release",
        List.of(),
        new DataTable(
            "release",
            "What this edition was made from",
            "",
            Order.FIXED,
            Cells.text("Fact", "Value"),
            rows));
  }

  private static List<Cell> fact(String name, String value) {
    return List.of(Cell.of(name), Cell.of(value));
  }

  private static Section files(Figures figures) {
    List<Column> columns =
        List.of(
            new Column("File", Kind.TEXT),
            new Column("Size", Kind.NUMBER),
            new Column("SHA-256", Kind.CODE));
    List<List<Cell>> rows =
        figures.files().stream()
            .map(
                file ->
                    List.of(
                        Cell.of(file.name()),
                        Cell.of(English.bytes(file.bytes()), "", (double) file.bytes()),
                        Cell.of(file.sha256())))
            .toList();
    return orAbsent(
        "files",
        "Files that were read",
        "A checksum shows whether another copy of a file is the same to the last byte.",
        new DataTable("files", "Files of the release", "", Order.SORTABLE, columns, rows));
  }

  private static Section read(List<CsvRow> quality) {
    List<Column> columns = new ArrayList<>(Cells.text("Table", "What was met", "Column"));
    columns.add(new Column("Rows", Kind.NUMBER));
    List<List<Cell>> rows =
        quality.stream()
            .map(
                row ->
                    List.of(
                        Cell.of(row.text("table")),
                        Cell.of(row.text("item")),
                        Cell.of(row.text("column")),
                        rows(row)))
            .toList();
    return orAbsent(
        "read",
        "Everything that was met while reading",
        "Everything that was counted while the files were read: rows, repairs and doubts by kind and"
            + " column.",
        new DataTable(
            "read",
            "Rows read, kept aside and repaired, by table",
            "Filter",
            Order.SORTABLE,
            columns,
            rows));
  }

  private static Section flow(List<CsvRow> flow) {
    List<Column> columns = new ArrayList<>(Cells.text("Step", "What happened"));
    columns.add(new Column("Rows", Kind.NUMBER));
    List<List<Cell>> rows =
        flow.stream()
            .map(row -> List.of(Cell.of(row.text("step")), Cell.of(row.text("reason")), rows(row)))
            .toList();
    return orAbsent(
        "flow",
        "From the release to the figures",
        "How many rows each step kept or left out, and why.",
        new DataTable("flow", "Rows by step and reason", "", Order.FIXED, columns, rows));
  }

  private static Section reconciliation(List<CsvRow> published) {
    List<Column> columns = new ArrayList<>(Cells.text("Published figure", "Source", "Definition"));
    columns.add(new Column("Theirs", Kind.NUMBER));
    columns.add(new Column("Ours", Kind.NUMBER));
    columns.add(new Column("Ours minus theirs", Kind.NUMBER));
    List<List<Cell>> rows =
        published.stream()
            .map(
                row ->
                    List.of(
                        Cell.of(row.text("published_figure")),
                        Cell.of(row.text("source")),
                        Cell.of(row.text("definition")),
                        number(row.number("theirs")),
                        number(row.number("ours")),
                        number(row.number("difference"))))
            .toList();
    return orAbsent(
        "reconciliation",
        "Beside figures that others have published",
        "Others count by other rules and from other releases, so that figures for the same year may"
            + " differ without either being wrong.",
        new DataTable(
            "reconciliation", "Published figures and ours", "", Order.SORTABLE, columns, rows));
  }

  private static Cell rows(CsvRow row) {
    return row.count("rows").isPresent()
        ? Cells.count(row.count("rows").getAsLong())
        : Cell.of("not stated", "", -1);
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent()
        ? Cell.of(English.number(value.getAsDouble()), "", value.getAsDouble())
        : Cell.of("none", "", -1e9);
  }

  static Section orAbsent(String id, String title, String says, DataTable table) {
    return table.rows().isEmpty()
        ? Section.ofText(id, title, List.of("This edition has no such record."))
        : Section.ofTable(id, title, List.of(says), table);
  }
}
