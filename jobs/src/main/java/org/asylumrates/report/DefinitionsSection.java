package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;

/** The national rate under every definition, side by side: the same records, other denominators. */
final class DefinitionsSection {
  private static final String ID = "definitions-side-by-side";

  private DefinitionsSection() {}

  /** The section with its table alone. */
  static Section table(Edition edition) {
    return of(edition, List.of());
  }

  /** The section with a chart, where all definitions compare the same days. */
  static Section charted(Edition edition) {
    List<Rule> rules = rules(edition);
    boolean sameDays =
        rules.stream().map(rule -> rule.beforeLabel() + rule.afterLabel()).distinct().count() == 1;
    return of(
        edition,
        sameDays && rules.size() > 1
            ? List.of(edition.charts().print(DefinitionsChart.of(edition, rules)))
            : List.of());
  }

  private static Section of(Edition edition, List<Figure> figures) {
    Words words = edition.words();
    String title = words.say("definitions.title");
    List<Rule> rules = rules(edition);
    return rules.isEmpty()
        ? Section.ofText(ID, title, List.of(words.say("definitions.none")))
        : new Section(
            ID,
            title,
            List.of(words.say("definitions.says")),
            List.of(),
            figures,
            List.of(table(edition, rules)));
  }

  private static List<Rule> rules(Edition edition) {
    return edition.comparisons().rules().stream()
        .filter(rule -> edition.comparisons().whole(rule).isPresent())
        .toList();
  }

  private static DataTable table(Edition edition, List<Rule> rules) {
    Words words = edition.words();
    List<Column> columns = new ArrayList<>(Cells.text(words.say("column.definition")));
    for (Period period : Period.values()) {
      columns.addAll(BreakdownTable.sides(words, period));
    }
    columns.add(new Column(words.say("column.change"), Kind.NUMBER));
    return new DataTable(
        "definitions",
        words.say("definitions.caption"),
        "",
        Order.FIXED,
        columns,
        rules.stream().map(rule -> row(edition, rule)).toList());
  }

  private static List<Cell> row(Edition edition, Rule rule) {
    Words words = edition.words();
    Comparison whole = edition.comparisons().of(rule, Breakdown.ALL).get(0);
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(edition.names().definitionTitle(rule), Rules.rate(rule), ""));
    List<Period> there = edition.comparisons().periods(rule, Breakdown.ALL);
    Cell none = Cell.of(words.say("definitions.no-figures"));
    for (Period period : Period.values()) {
      boolean has = there.contains(period);
      cells.add(has ? Cells.decisions(words, whole.side(period)) : none);
      cells.add(has ? Cells.rate(words, whole.side(period)) : none);
    }
    cells.add(Cells.change(words, whole));
    return cells;
  }
}
