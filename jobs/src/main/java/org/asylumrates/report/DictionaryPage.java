package org.asylumrates.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
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
  private DictionaryPage() {}

  static Page view(Edition edition) {
    return Catalogue.DICTIONARY.page(
        edition,
        Stream.concat(
                Tables.PUBLISHED.stream().map(table -> section(edition, table)),
                Stream.of(Codebook.section(edition)))
            .toList());
  }

  private static Section section(Edition edition, Table table) {
    Words words = edition.words();
    String file = CsvFile.name(table);
    boolean there = edition.results().rows().containsKey(table.name());
    String holds = edition.names().table(table);
    return Section.ofTable(
        table.name(),
        file,
        List.of(
            there ? words.say("dictionary.says", holds) : words.say("dictionary.absent", holds)),
        new DataTable(
            table.name(),
            words.say("dictionary.caption", file),
            "",
            Order.FIXED,
            List.of(
                new DataTable.Column(words.say("dictionary.column"), Kind.CODE),
                new DataTable.Column(words.say("dictionary.type"), Kind.TEXT),
                new DataTable.Column(words.say("dictionary.meaning"), Kind.TEXT)),
            table.columns().stream().map(column -> row(edition.names(), table, column)).toList()));
  }

  private static List<Cell> row(Names names, Table table, Column column) {
    return List.of(
        Cell.of(column.name()),
        Cell.of(column.type().name().toLowerCase(Locale.ROOT)),
        Cell.of(names.column(table, column)));
  }
}
