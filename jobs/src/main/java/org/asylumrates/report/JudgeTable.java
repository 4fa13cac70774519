package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Keys;
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
    Map<String, Comparison> courts = courtsOfJudges(edition, rule);
    Period last = periods.get(periods.size() - 1);
    List<Column> columns = new ArrayList<>(plain.columns());
    columns.add(new Column(words.say("judges.court"), Kind.TEXT));
    columns.add(new Column(words.of("judges.court-rate", last.code()), Kind.NUMBER));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < judges.size(); i++) {
      List<Cell> cells = new ArrayList<>(plain.rows().get(i));
      cells.set(0, new Cell(judges.get(i).name(), code(judges.get(i)), ""));
      Optional<Comparison> court = Optional.ofNullable(courts.get(judges.get(i).key()));
      cells.add(
          Cell.of(
              court
                  .map(found -> BreakdownTable.name(words, found))
                  .orElseGet(() -> words.say("judges.court-unknown"))));
      cells.add(Cells.rate(words, court.flatMap(c -> c.side(last))));
      rows.add(cells);
    }
    return new DataTable(
        plain.id(), plain.caption(), words.say("judges.filter"), Order.FIXED, columns, rows);
  }

  private static String code(Comparison judge) {
    return judge.key().equals(judge.name()) ? "" : judge.key();
  }

  /** Of each judge the court with most decisions, as the court's own row. */
  private static Map<String, Comparison> courtsOfJudges(Edition edition, Rule rule) {
    Map<String, Comparison> courts =
        edition.comparisons().of(rule, Breakdown.COURT).stream()
            .collect(Collectors.toMap(Comparison::key, Function.identity()));
    Map<String, Comparison> most = new HashMap<>();
    edition.comparisons().of(rule, Breakdown.COURT_JUDGE).stream()
        .sorted(
            Comparator.comparing(Comparison::decisions, Comparator.reverseOrder())
                .thenComparing(Comparison::key))
        .forEach(
            pair -> {
              String[] parts = pair.key().split(Keys.PAIR, 2);
              if (parts.length == 2 && courts.containsKey(parts[0])) {
                most.putIfAbsent(parts[1], courts.get(parts[0]));
              }
            });
    return most;
  }
}
