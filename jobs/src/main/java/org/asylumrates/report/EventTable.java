package org.asylumrates.report;

import java.util.List;
import org.asylumrates.model.PolicyEvent;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;

/** The policy events that a study draws on its time charts. */
final class EventTable {
  private EventTable() {}

  static DataTable of(Study study) {
    return new DataTable(
        "events",
        "Policy events drawn on charts over time",
        "",
        Cells.text("Event", "Date", "Citation", "Whom it concerned"),
        PolicyEvents.byId(study.events()).stream().map(EventTable::row).toList());
  }

  private static List<Cell> row(PolicyEvent event) {
    return List.of(
        Cell.of(event.title()),
        new Cell(Words.day(event.date()), "", event.date().toString()),
        Cell.of(event.citation()),
        Cell.of(event.scope()));
  }
}
