package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.asylumrates.job.PolicyEvents;
import org.asylumrates.language.Words;
import org.asylumrates.model.PolicyEvent;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** All policy events that the project knows, year by year, whether or not charts draw them. */
final class TimelinePage {
  private TimelinePage() {}

  static Page view(Edition edition) {
    TreeMap<Integer, List<PolicyEvent>> years = new TreeMap<>();
    PolicyEvents.all()
        .forEach(
            event ->
                years.computeIfAbsent(event.date().getYear(), y -> new ArrayList<>()).add(event));
    List<Section> sections = new ArrayList<>();
    years.forEach((year, events) -> sections.add(section(edition, year, events)));
    return Catalogue.TIMELINE.page(edition, sections);
  }

  private static Section section(Edition edition, int year, List<PolicyEvent> events) {
    Words words = edition.words();
    String title = Integer.toString(year);
    return Section.ofTable(
        "year-" + year,
        title,
        List.of(),
        new DataTable(
            "events-" + year,
            words.say("timeline.caption", title),
            "",
            Order.FIXED,
            List.of(
                new Column(words.say("timeline.date"), Kind.TEXT),
                new Column(words.say("timeline.event"), Kind.TEXT),
                new Column(words.say("timeline.scope"), Kind.TEXT),
                new Column(words.say("timeline.drawn"), Kind.TEXT)),
            events.stream()
                .sorted(java.util.Comparator.comparing(PolicyEvent::date))
                .map(event -> row(edition, event))
                .toList()));
  }

  private static List<Cell> row(Edition edition, PolicyEvent event) {
    Words words = edition.words();
    boolean isDrawn =
        edition.study().events().contains(event.id())
            || event.date().equals(edition.study().event().date());
    return List.of(
        Cell.of(words.day(event.date())),
        new Cell(edition.names().eventTitle(event), event.citation(), ""),
        Cell.of(edition.names().eventScope(event)),
        Cell.of(isDrawn ? words.say("timeline.yes") : words.say("timeline.no")));
  }
}
