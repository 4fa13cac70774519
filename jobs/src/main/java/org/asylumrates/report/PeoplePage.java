package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
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

  private static final String WOMEN = "F";

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
    sections.add(page.sexes());
    CHARACTERISTICS.forEach(characteristic -> sections.add(page.women(characteristic)));
    edition.comparisons().ruleFor(Breakdown.REGION).map(page::regions).ifPresent(sections::add);
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

  /** Women and men of every group, with what changed for women in words. */
  private Section sexes() {
    List<Part> parts = people.of(People.ALL).stream().filter(PeoplePage::isOfKnownSex).toList();
    List<String> said = new ArrayList<>();
    for (Part part : parts) {
      if (CHARTED.contains(part.group()) && part.sex().equals(WOMEN)) {
        sentence(part.row()).ifPresent(said::add);
      }
    }
    said.add(words.say("people.says.exposed", edition.exposed()));
    said.add(words.of("people.says", "sex"));
    List<Part> charted =
        parts.stream().filter(part -> !part.sex().equals(People.ALL)).map(this::shortened).toList();
    return section("sex", said, parts, charted);
  }

  private Optional<String> sentence(Comparison row) {
    List<String> said = new ArrayList<>();
    for (Period period : Period.values()) {
      Sentences.side(words, row, period, edition.primary()).ifPresent(said::add);
    }
    Sentences.change(words, row).ifPresent(said::add);
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("people.part", row.name(), String.join(" ", said)));
  }

  /** Women by a characteristic; the chart sets the exposed beside all others, value by value. */
  private Section women(String characteristic) {
    List<Part> parts =
        people.of(characteristic).stream().filter(part -> part.sex().equals(WOMEN)).toList();
    List<Part> charted = new ArrayList<>();
    for (String value : parts.stream().map(Part::value).distinct().toList()) {
      for (Part part : parts) {
        if (part.value().equals(value) && CHARTED.contains(part.group())) {
          charted.add(called(part));
        }
      }
    }
    return section(
        characteristic, List.of(words.of("people.says", characteristic)), parts, charted);
  }

  /** A chart has little room for names. */
  private Part shortened(Part part) {
    if (!CHARTED.contains(part.group())) {
      return part;
    }
    String group =
        part.group().equals(Keys.EXPOSED)
            ? words.say("people.short.exposed")
            : words.say("people.short.others");
    String sex = edition.results().name(Breakdown.SEX, part.sex());
    Comparison row = part.row().named(words.say("key.country-and-sex", group, sex));
    return new Part(part.group(), part.sex(), part.value(), row);
  }

  private Part called(Part part) {
    String label =
        part.group().equals(Keys.EXPOSED)
            ? words.say("people.charted.exposed", part.value())
            : words.say("people.charted.others", part.value());
    return new Part(part.group(), part.sex(), part.value(), part.row().named(label));
  }

  private static boolean isOfKnownSex(Part part) {
    return !Keys.isUnknown(part.sex());
  }

  private Section section(String id, List<String> said, List<Part> parts, List<Part> charted) {
    String title = words.of("people.title", id);
    if (parts.isEmpty()) {
      return Section.ofText(id, title, List.of(words.say("people.absent")));
    }
    List<Comparison> drawn = charted.stream().map(Part::row).filter(Comparison::hasRate).toList();
    return new Section(
        id,
        title,
        said,
        List.of(Sentences.untested(words, edition.primary(), edition.study().thresholds().rate())),
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

  /** All people of each region, whose chart stands on the page of more breakdowns. */
  private Section regions(Rule rule) {
    List<Period> periods = edition.comparisons().periods(rule, Breakdown.REGION);
    return new Section(
        "regions",
        words.say("people.title.regions"),
        List.of(words.say("people.says.regions")),
        List.of(Sentences.terms(words, rule, periods, edition.study().thresholds().rate())),
        List.of(),
        List.of(
            BreakdownTable.of(
                words,
                "regions",
                edition.names().breakdownTitle(Breakdown.REGION),
                words.say("people.caption", edition.names().definitionTitle(rule)),
                edition.comparisons().of(rule, Breakdown.REGION),
                periods)));
  }

  private Figure figure(String id, String title, List<Comparison> rows) {
    Frame frame =
        new Frame(
            words,
            "people-" + id,
            words.say("people.headline", title),
            words.say(
                "people.subtitle",
                edition.exposed(),
                edition.names().definitionTitle(edition.primary())),
            edition.source(edition.primary()),
            words.say("people.alt", Sentences.listed(words, rows)));
    return edition
        .charts()
        .print(
            new DumbbellChart(
                frame,
                edition.names().days(edition.primary().beforeLabel()),
                edition.names().days(edition.primary().afterLabel()),
                rows.stream().map(Comparison::drawn).toList(),
                List.of()));
  }
}
