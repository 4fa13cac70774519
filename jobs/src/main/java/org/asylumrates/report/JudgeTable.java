package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;

/**
 * Judges by name, each beside the court in which the judge decided most cases: a judge's rate reads
 * otherwise in a court of 60% than in one of 5%. The order is fixed, so that nobody is ranked.
 */
final class JudgeTable {
  private JudgeTable() {}

  static DataTable of(Edition edition, Rule rule, List<Comparison> judges, List<Period> periods) {
    Words words = edition.words();
    DataTable plain =
        BreakdownTable.of(
            words,
            "judge",
            words.say("judges.judge"),
            words.say("judges.caption", edition.names().definitionTitle(rule)),
            judges,
            periods);
    Period last = periods.get(periods.size() - 1);
    List<Column> columns = new ArrayList<>(plain.columns());
    columns.add(new Column(words.of("judges.court", last.code()), Kind.TEXT));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < judges.size(); i++) {
      List<Cell> cells = new ArrayList<>(plain.rows().get(i));
      Comparison judge = judges.get(i);
      cells.set(
          0,
          new Cell(judge.name(), code(judge), "")
              .to(edition.entities().page(Breakdown.JUDGE, judge.key())));
      Optional<Comparison> court = edition.entities().courtOf(judge.key());
      cells.add(court.map(found -> court(edition, found, last)).orElseGet(() -> unknown(words)));
      rows.add(cells);
    }
    return new DataTable(
        plain.id(), plain.caption(), words.say("judges.filter"), Order.FIXED, columns, rows);
  }

  /** The court by its name, with its own rate. */
  private static Cell court(Edition edition, Comparison court, Period period) {
    Words words = edition.words();
    String rate = Cells.rate(words, court.side(period)).text();
    return new Cell(BreakdownTable.name(words, court), rate, "")
        .to(edition.entities().page(Breakdown.COURT, court.key()));
  }

  private static Cell unknown(Words words) {
    return Cells.missing(words.say("judges.court-unknown"));
  }

  private static String code(Comparison judge) {
    return judge.key().equals(judge.name()) ? "" : judge.key();
  }
}
