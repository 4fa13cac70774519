package org.asylumrates.report;

import java.util.Comparator;
import java.util.List;
import org.asylumrates.job.PolicyEvents;
import org.asylumrates.job.UserException;
import org.asylumrates.model.PolicyEvent;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Order;

/** The policy events that a study draws on its time charts. */
final class StudyEvents {
  private StudyEvents() {}

  /**
   * The events, by date.
   *
   * @throws UserException if the study names one that is not in the list
   */
  static List<PolicyEvent> of(Study study) {
    return study.events().stream()
        .map(StudyEvents::byId)
        .sorted(Comparator.comparing(PolicyEvent::date).thenComparing(PolicyEvent::id))
        .toList();
  }

  /** The events as a table. */
  static DataTable table(Study study) {
    return new DataTable(
        "events",
        "Policy events drawn on charts over time",
        "",
        Order.FIXED,
        Cells.text("Event", "Date", "Citation", "Whom it concerned"),
        of(study).stream().map(StudyEvents::row).toList());
  }

  private static PolicyEvent byId(String id) {
    return PolicyEvents.all().stream()
        .filter(event -> event.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "The study draws the policy event '%s', which is not in the list; see asylum list"
                        .formatted(id)));
  }

  private static List<Cell> row(PolicyEvent event) {
    return List.of(
        Cell.of(event.title()),
        Cell.of(English.day(event.date())),
        Cell.of(event.citation()),
        Cell.of(event.scope()));
  }
}
