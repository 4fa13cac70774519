package org.asylumrates.report;

import java.util.Comparator;
import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** Every country, court and judge with a page, by name; without rates, so that nobody is ranked. */
final class FindPage {
  private FindPage() {}

  static Page view(Edition edition) {
    Words words = edition.words();
    DataTable table =
        new DataTable(
            "all",
            words.say("find.caption"),
            words.say("find.filter"),
            Order.SORTABLE,
            List.of(
                new Column(words.say("find.name"), Kind.TEXT),
                new Column(words.say("find.kind"), Kind.TEXT),
                new Column(words.say("entity.years.decisions"), Kind.NUMBER)),
            sorted(edition).stream().map(entity -> row(edition, entity)).toList());
    return Catalogue.FIND.page(
        edition, List.of(Section.ofTable("all", words.say("find.all"), List.of(), table)));
  }

  /** All of them by their name in the edition's language. */
  static List<Entity> sorted(Edition edition) {
    return edition.entities().list().stream()
        .sorted(
            Comparator.comparing((Entity entity) -> name(edition, entity), edition.words().order())
                .thenComparing(Entity::file))
        .toList();
  }

  static String name(Edition edition, Entity entity) {
    return edition.names().key(entity.breakdown(), entity.key(), entity.row().name());
  }

  private static List<Cell> row(Edition edition, Entity entity) {
    Words words = edition.words();
    return List.of(
        Cell.of(name(edition, entity)).to(entity.file()),
        Cell.of(words.of("find.kind", entity.kind().word())),
        entity.row().isWithheld()
            ? Cells.missing(words.say("missing.suppressed"))
            : Cells.count(words, entity.row().decisions()));
  }
}
