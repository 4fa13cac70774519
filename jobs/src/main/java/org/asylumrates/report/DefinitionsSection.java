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
import org.asylumrates.report.view.Section;

/** The national rate under every definition, side by side: the same records, other denominators. */
final class DefinitionsSection {
  private static final String ID = "definitions-side-by-side";
  private static final String TITLE = "The same records, counted in other ways";

  private DefinitionsSection() {}

  static Section of(Edition edition) {
    List<Rule> rules =
        edition.comparisons().rules().stream()
            .filter(rule -> edition.comparisons().whole(rule).isPresent())
            .toList();
    if (rules.isEmpty()) {
      return Section.ofText(ID, TITLE, List.of("These tables hold no national figure."));
    }
    return Section.ofTable(
        ID,
        TITLE,
        List.of(
            "A grant rate depends on what counts as a decision and on what stands in the"
                + " denominator. Each line is the national rate under one definition; the first is"
                + " the one that this edition's other pages use wherever it has figures."),
        table(edition, rules));
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
        columns,
        rules.stream().map(rule -> row(edition, rule)).toList());
  }

  private static List<Cell> row(Edition edition, Rule rule) {
    Comparison whole = edition.comparisons().of(rule, Breakdown.ALL).get(0);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(rule.title()));
    for (Period period : Period.values()) {
      cells.add(Cells.decisions(whole.side(period)));
      cells.add(Cells.rate(whole.side(period)));
    }
    cells.add(Cells.change(whole));
    return cells;
  }
}
