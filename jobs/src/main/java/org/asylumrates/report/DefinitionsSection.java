package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
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
  private static final String TITLE = "Counted in other ways";

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
    List<Rule> rules = rules(edition);
    if (rules.isEmpty()) {
      return Section.ofText(ID, TITLE, List.of("These tables hold no national figure."));
    }
    return new Section(
        ID,
        TITLE,
        List.of(
            "A grant rate depends on what counts as a decision and on what stands in the"
                + " denominator. Each line is the national rate under one definition; the first is"
                + " the one that the other pages use wherever it has figures."),
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
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Definition", Kind.TEXT));
    for (Period period : Period.values()) {
      columns.add(new Column("Decisions " + period.code(), Kind.NUMBER));
      columns.add(new Column("Grant rate " + period.code(), Kind.NUMBER));
    }
    columns.add(new Column("Change, percentage points", Kind.NUMBER));
    return new DataTable(
        "definitions",
        "National grant rate under each definition, with 95% intervals",
        "",
        Order.FIXED,
        columns,
        rules.stream().map(rule -> row(edition, rule)).toList());
  }

  private static List<Cell> row(Edition edition, Rule rule) {
    Comparison whole = edition.comparisons().of(rule, Breakdown.ALL).get(0);
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(rule.title(), Rules.rate(rule), ""));
    List<Period> there = edition.comparisons().periods(rule, Breakdown.ALL);
    for (Period period : Period.values()) {
      boolean has = there.contains(period);
      cells.add(has ? Cells.decisions(whole.side(period)) : Cell.of("no figures"));
      cells.add(has ? Cells.rate(whole.side(period)) : Cell.of("no figures"));
    }
    cells.add(Cells.change(whole));
    return cells;
  }
}
