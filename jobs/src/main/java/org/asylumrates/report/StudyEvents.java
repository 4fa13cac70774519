package org.asylumrates.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.asylumrates.charts.Event;
import org.asylumrates.job.PolicyEvents;
import org.asylumrates.job.UserException;
import org.asylumrates.language.Words;
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

  /** The study's own event and the others it names. */
  static List<Event> lines(Edition edition) {
    return lines(edition, event -> true);
  }

  /** The days on which the ruling came into force, was lifted and came again, alone. */
  static List<Event> switches(Edition edition) {
    List<LocalDate> days = edition.study().switches().orElse(List.of());
    return lines(edition, event -> days.contains(event.date()));
  }

  private static List<Event> lines(Edition edition, Predicate<PolicyEvent> others) {
    Study study = edition.study();
    Names names = edition.names();
    List<Event> lines = new ArrayList<>();
    lines.add(Event.main(study.event().date(), names.eventLabel(study)));
    StudyEvents.of(study).stream()
        .filter(event -> !event.date().equals(study.event().date()))
        .filter(others)
        .forEach(event -> lines.add(Event.other(event.date(), names.eventLabel(event))));
    return lines;
  }

  /** The events as a table. */
  static DataTable table(Words words, Study study) {
    return new DataTable(
        "events",
        words.say("study-events.caption"),
        "",
        Order.FIXED,
        Cells.text(
            words.say("study-events.event"),
            words.say("study-events.date"),
            words.say("study-events.citation"),
            words.say("study-events.scope")),
        of(study).stream().map(event -> row(words, event)).toList());
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

  private static List<Cell> row(Words words, PolicyEvent event) {
    Names names = new Names(words);
    return List.of(
        Cell.of(names.eventTitle(event)),
        Cell.of(words.day(event.date())),
        Cell.of(event.citation()),
        Cell.of(names.eventScope(event)));
  }
}
