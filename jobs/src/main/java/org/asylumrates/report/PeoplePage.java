package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.report.People.Part;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/**
 * What the records say of the people over whom the ruling was argued: women and families from the
 * nationalities that the study takes as exposed, beside all other people.
 */
final class PeoplePage {
  /** Characteristics, one section each. */
  private static final List<String> CHARACTERISTICS =
      List.of("family", "represented", "age", "custody", "claim-type");

  /** A chart sets the exposed beside all others; the table has each nationality. */
  private static final Set<String> CHARTED = Set.of(Keys.EXPOSED, Keys.OTHERS);

  private final Edition edition;
  private final Words words;
  private final People people;

  private PeoplePage(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
    this.people = new People(edition);
  }

  static Page view(Edition edition) {
    PeoplePage page = new PeoplePage(edition);
    List<Section> sections = new ArrayList<>();
    sections.add(
        page.section("sex", People.ALL, part -> true, part -> !part.sex().equals(People.ALL)));
    for (String characteristic : CHARACTERISTICS) {
      sections.add(
          page.section(
              characteristic,
              characteristic,
              part -> !part.sex().equals("M"),
              part -> CHARTED.contains(part.group()) && part.sex().equals("F")));
    }
    Words words = edition.words();
    sections.add(
        Section.ofText(
            "leaves-out",
            words.say("people.leaves-out"),
            List.of(
                words.say("people.leaves-out.ground"),
                words.say("people.leaves-out.appeals"),
                words.say("people.leaves-out.never"),
                words.say("people.leaves-out.families"))));
    return Catalogue.PEOPLE.page(edition, sections);
  }

  /**
   * A table and a chart of a characteristic.
   *
   * @param shown what the table shows
   * @param charted what of that the chart shows
   */
  private Section section(
      String id, String characteristic, Predicate<Part> shown, Predicate<Part> charted) {
    List<Part> parts =
        people.of(characteristic).stream()
            .filter(part -> !Keys.isUnknown(part.sex()))
            .filter(shown)
            .toList();
    String title = words.of("people.title", id);
    if (parts.isEmpty()) {
      return Section.ofText(id, title, List.of(words.say("people.absent")));
    }
    List<Comparison> drawn =
        parts.stream()
            .filter(charted)
            .map(Part::row)
            .filter(
                row ->
                    row.before().flatMap(Rate::estimate).isPresent()
                        || row.after().flatMap(Rate::estimate).isPresent())
            .toList();
    return new Section(
        id,
        title,
        List.of(words.of("people.says", id)),
        List.of(
            Sentences.terms(
                words,
                edition.primary(),
                List.of(Period.values()),
                edition.study().thresholds().rate())),
        drawn.isEmpty() ? List.of() : List.of(figure(id, title, drawn)),
        List.of(
            BreakdownTable.of(
                words,
                id,
                words.say("people.who"),
                words.say("people.caption", edition.names().definitionTitle(edition.primary())),
                parts.stream().map(Part::row).toList(),
                List.of(Period.values()))));
  }

  private Figure figure(String id, String title, List<Comparison> rows) {
    Frame frame =
        new Frame(
            words,
            "people-" + id,
            words.say("people.headline", title),
            words.say("people.subtitle", edition.names().definitionTitle(edition.primary())),
            edition.source(edition.primary()),
            words.say("people.alt", Sentences.listed(words, rows)));
    return edition
        .charts()
        .print(
            new DumbbellChart(
                frame,
                edition.names().days(edition.primary().beforeLabel()),
                edition.names().days(edition.primary().afterLabel()),
                rows.stream().map(PeoplePage::row).toList(),
                List.of()));
  }

  private static DumbbellChart.Row row(Comparison row) {
    return new DumbbellChart.Row(
        row.name(), row.before().flatMap(Rate::estimate), row.after().flatMap(Rate::estimate));
  }
}
