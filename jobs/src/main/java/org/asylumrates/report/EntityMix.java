package org.asylumrates.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/** Whose cases a judge, court or country's people are, beside those of court and country. */
record EntityMix(Edition edition, Entity entity, Comparators comparators, EntityWords says) {
  private static final List<Breakdown> CHARACTERISTICS =
      List.of(
          Breakdown.NATIONALITY,
          Breakdown.COURT,
          Breakdown.REPRESENTED,
          Breakdown.CUSTODY,
          Breakdown.CLAIM_TYPE);

  /** A comparator as the case mix knows it. */
  private record Other(String name, Breakdown breakdown, String key) {}

  /** The section; empty without a case mix. */
  static Optional<Section> of(
      Edition edition, Entity entity, Comparators comparators, EntityWords says) {
    EntityMix mix = new EntityMix(edition, entity, comparators, says);
    List<DataTable> tables =
        CHARACTERISTICS.stream().flatMap(kind -> mix.table(kind).stream()).toList();
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    Words words = edition.words();
    return Optional.of(
        new Section(
            "mix",
            words.say("mix.title"),
            List.of(words.say("mix.says")),
            List.of(words.say("mix.terms")),
            List.of(),
            tables));
  }

  private Optional<DataTable> table(Breakdown characteristic) {
    List<CsvRow> rows =
        edition.results().mix().of(entity.breakdown(), entity.key()).stream()
            .filter(row -> row.text("characteristic").equals(characteristic.id()))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Words words = edition.words();
    List<Other> others = others();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(edition.names().breakdownTitle(characteristic), Kind.TEXT));
    for (Period period : Period.values()) {
      columns.add(new Column(words.of("mix.share", period.code()), Kind.NUMBER));
    }
    others.forEach(
        other -> columns.add(new Column(words.say("mix.other-after", other.name()), Kind.NUMBER)));
    Set<String> values = new LinkedHashSet<>();
    rows.forEach(row -> values.add(row.text("value")));
    // Whatever is not listed by itself stands last.
    if (values.remove(Keys.OTHER)) {
      values.add(Keys.OTHER);
    }
    return Optional.of(
        new DataTable(
            "mix-" + characteristic.id(),
            words.say("mix.caption", edition.names().breakdownTitle(characteristic)),
            "",
            Order.SORTABLE,
            columns,
            values.stream().map(value -> row(characteristic, value, rows, others)).toList()));
  }

  private List<Cell> row(
      Breakdown characteristic, String value, List<CsvRow> rows, List<Other> others) {
    List<Cell> cells = new ArrayList<>();
    String original =
        rows.stream()
            .filter(row -> row.text("value").equals(value))
            .map(row -> row.text("value_name"))
            .findFirst()
            .orElse(value);
    cells.add(
        Cell.of(name(characteristic, value, original))
            .to(edition.entities().page(characteristic, value)));
    for (Period period : Period.values()) {
      cells.add(share(rows, value, period));
    }
    for (Other other : others) {
      List<CsvRow> theirs =
          edition.results().mix().of(other.breakdown(), other.key()).stream()
              .filter(row -> row.text("characteristic").equals(characteristic.id()))
              .toList();
      cells.add(value.equals(Keys.OTHER) ? Cell.of("") : share(theirs, value, Period.AFTER));
    }
    return cells;
  }

  private String name(Breakdown characteristic, String value, String original) {
    Words words = edition.words();
    if (value.equals(Keys.OTHER)) {
      return words.say("mix.rest");
    }
    String plain = characteristic == Breakdown.COURT ? Words.city(original) : original;
    return Keys.isUnknown(value)
        ? words.say("key.unknown")
        : edition.names().key(characteristic, value, plain);
  }

  private Cell share(List<CsvRow> rows, String value, Period period) {
    Words words = edition.words();
    return rows.stream()
        .filter(row -> row.text("value").equals(value))
        .filter(row -> row.text("period").equals(period.code()))
        .findFirst()
        .map(
            row -> {
              double share = row.number("share").orElse(0);
              return Cell.of(
                  words.percent(share), words.count(row.count("decisions").orElse(0)), share);
            })
        .orElseGet(() -> Cells.missing("\u2013"));
  }

  private List<Other> others() {
    List<Other> others = new ArrayList<>();
    comparators
        .court()
        .ifPresent(court -> others.add(new Other(court.name(), Breakdown.COURT, court.key())));
    comparators
        .whole()
        .ifPresent(whole -> others.add(new Other(whole.name(), Breakdown.ALL, whole.key())));
    return others;
  }
}
