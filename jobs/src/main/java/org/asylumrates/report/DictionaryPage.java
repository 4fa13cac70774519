package org.asylumrates.report;

import java.util.List;
import java.util.Locale;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** The columns of every published table, from the same declaration that writes them. */
final class DictionaryPage {
  private static final List<DataTable.Column> COLUMNS =
      List.of(
          new DataTable.Column("Column", Kind.CODE),
          new DataTable.Column("Type", Kind.TEXT),
          new DataTable.Column("Meaning", Kind.TEXT));

  private DictionaryPage() {}

  static Page view(Edition edition) {
    return Catalogue.DICTIONARY.page(
        edition, Tables.PUBLISHED.stream().map(table -> section(edition, table)).toList());
  }

  private static Section section(Edition edition, Table table) {
    String file = CsvFile.name(table);
    boolean there = edition.results().rows().containsKey(table.name());
    String says = table.description() + (there ? "." : ". This edition does not hold it.");
    return Section.ofTable(
        table.name(),
        file,
        List.of(says),
        new DataTable(
            table.name(),
            "Columns of " + file,
            "",
            Order.FIXED,
            COLUMNS,
            table.columns().stream().map(DictionaryPage::row).toList()));
  }

  private static List<Cell> row(Column column) {
    return List.of(
        Cell.of(column.name()),
        Cell.of(column.type().name().toLowerCase(Locale.ROOT)),
        Cell.of(column.description()));
  }
}
