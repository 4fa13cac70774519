package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Period;
import org.asylumrates.model.Tables;
import org.asylumrates.report.Revisions.Kind;
import org.asylumrates.report.Revisions.Revision;
import org.asylumrates.report.Revisions.Value;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** What changed since the edition before: every figure that it gave otherwise. */
final class RevisionsPage {
  /** A page of more rows is slow to open; the download has all of them. */
  private static final int MOST = 1000;

  private final Edition edition;
  private final Words words;

  private RevisionsPage(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  static Page view(Edition edition) {
    RevisionsPage page = new RevisionsPage(edition);
    Revisions revisions = edition.results().revisions();
    List<Section> sections = new ArrayList<>();
    sections.add(page.summary(revisions));
    for (Kind kind : Kind.values()) {
      page.section(kind, revisions).ifPresent(sections::add);
    }
    return Catalogue.REVISIONS.page(edition, sections);
  }

  private Section summary(Revisions revisions) {
    String title = words.say("revisions.summary");
    if (revisions.edition().isEmpty()) {
      return Section.ofText("summary", title, List.of(words.say("revisions.none")));
    }
    long revised = count(revisions, Kind.REVISED);
    return Section.ofText(
        "summary",
        title,
        List.of(
            words.say("revisions.compared", revisions.edition().get()),
            words.many("revisions.revised", revised),
            words.many("revisions.new", count(revisions, Kind.NEW)),
            words.many("revisions.gone", count(revisions, Kind.GONE)),
            words.say("revisions.why")));
  }

  private static long count(Revisions revisions, Kind kind) {
    return revisions.rows().stream().filter(row -> row.kind() == kind).count();
  }

  private Optional<Section> section(Kind kind, Revisions revisions) {
    List<Revision> rows =
        revisions.rows().stream()
            .filter(row -> row.kind() == kind)
            .sorted(Comparator.comparingDouble(RevisionsPage::size).reversed())
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>(List.of(words.of("revisions.says", kind.code())));
    if (rows.size() > MOST) {
      says.add(
          words.say(
              "revisions.most",
              words.count(MOST),
              words.count(rows.size()),
              CsvFile.name(Tables.REVISIONS)));
    }
    String title = words.of("revisions.title", kind.code());
    return Optional.of(
        Section.ofTable(
            kind.code(),
            title,
            says,
            new DataTable(
                kind.code(),
                title,
                words.say("table.filter"),
                Order.FIXED,
                columns(),
                rows.stream().limit(MOST).map(this::row).toList())));
  }

  /** By how much a rate was revised; of others by how many decisions, which come after. */
  private static double size(Revision row) {
    if (row.then().rate().isPresent() && row.now().rate().isPresent()) {
      return Math.abs(row.now().rate().getAsDouble() - row.then().rate().getAsDouble());
    }
    return -1.0 / (1 + row.then().decisions().orElse(0) + row.now().decisions().orElse(0));
  }

  private List<Column> columns() {
    return List.of(
        new Column(words.say("revisions.figure"), DataTable.Kind.TEXT),
        new Column(words.say("revisions.period"), DataTable.Kind.TEXT),
        new Column(words.say("revisions.decisions-then"), DataTable.Kind.NUMBER),
        new Column(words.say("revisions.decisions-now"), DataTable.Kind.NUMBER),
        new Column(words.say("revisions.rate-then"), DataTable.Kind.NUMBER),
        new Column(words.say("revisions.rate-now"), DataTable.Kind.NUMBER),
        new Column(words.say("revisions.change"), DataTable.Kind.NUMBER));
  }

  private List<Cell> row(Revision row) {
    String breakdown =
        Breakdown.byId(row.breakdown())
            .map(edition.names()::breakdownTitle)
            .orElse(row.breakdown());
    String name =
        Breakdown.byId(row.breakdown())
            .map(kind -> edition.names().key(kind, row.key(), name(kind, row)))
            .orElse(row.name());
    OptionalDouble was = row.then().rate();
    OptionalDouble is = row.now().rate();
    return List.of(
        new Cell(name, breakdown + ", " + row.definition(), ""),
        Cell.of(
            row.period().equals(Period.BEFORE.code())
                ? words.say("revisions.before")
                : words.say("revisions.after")),
        decisions(row.then()),
        decisions(row.now()),
        rate(was),
        rate(is),
        was.isPresent() && is.isPresent()
            ? Cell.of(words.exactPoints(is.getAsDouble() - was.getAsDouble()))
            : Cell.of(""));
  }

  private static String name(Breakdown kind, Revision row) {
    return kind == Breakdown.COURT ? Words.city(row.name()) : row.name();
  }

  private Cell decisions(Value value) {
    return value.decisions().isPresent()
        ? Cells.count(words, value.decisions().getAsLong())
        : Cells.missing(words.say("missing.not-shown"));
  }

  private Cell rate(OptionalDouble rate) {
    return rate.isPresent()
        ? Cell.of(words.exactPercent(rate.getAsDouble()), "", rate.getAsDouble())
        : Cells.missing(words.say("missing.not-shown"));
  }
}
