package org.asylumrates.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.charts.Difference;
import org.asylumrates.charts.EventStudyChart;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.PlaceboChart;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** How sure one can be: before the event, other nationalities, other choices, missing labels. */
final class CertaintyPage {
  private static final List<String> PRE_TREND =
      List.of("pre-trend-joint", "pre-trend-slope", "pre-trend-largest", "pre-trend-detectable");

  private final Edition edition;
  private final EffectResults effects;
  private final Words words;
  private final EffectWords said;

  private CertaintyPage(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
    this.words = edition.words();
    this.said = new EffectWords(words);
  }

  static Page view(Edition edition) {
    return Catalogue.CERTAINTY.page(edition, new CertaintyPage(edition).sections());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(gates());
    eventStudy().ifPresent(sections::add);
    placebo().ifPresent(sections::add);
    SpecificationSection.of(edition).ifPresent(sections::add);
    sections.add(
        table(
            "switches",
            words.say("certainty.switches"),
            words.say("certainty.switches-say"),
            "switch"));
    sections.add(
        table(
            "bounds",
            words.say("certainty.bounds"),
            words.say("certainty.bounds-say"),
            "bounds",
            "complete-case",
            "missing-at-random"));
    sections.add(
        table(
            "dates",
            words.say("certainty.dates"),
            words.say("certainty.dates-say"),
            "placebo-dates",
            "unknown-break"));
    return sections;
  }

  private Section gates() {
    return EffectTable.section(
        words,
        "checks",
        words.say("certainty.checks"),
        words.say("certainty.checks-say") + " " + level(),
        words.say("certainty.check"),
        effects.of("gate"),
        said::population);
  }

  private String level() {
    return effects.of("claim-level").stream()
        .map(row -> said.note(row.text("note")))
        .findFirst()
        .orElse("");
  }

  private Section table(String id, String title, String says, String... methods) {
    List<CsvRow> rows =
        effects.estimates().stream()
            .filter(row -> Arrays.stream(methods).anyMatch(row.text("method")::startsWith))
            .toList();
    return EffectTable.section(
        words,
        id,
        title,
        says,
        words.say("certainty.what"),
        rows,
        row -> words.say("certainty.row", MethodNames.of(words, row), place(row)));
  }

  /** The window and, where several are shown, whom. */
  private String place(CsvRow row) {
    String population = row.text("population");
    boolean known =
        population.equals(EffectResults.BY_NATIONALITY)
            || population.equals("leads, labelled exposed");
    String window = said.window(row.text("window"));
    return known ? window : words.say("certainty.place", said.population(row), window);
  }

  private Optional<Section> eventStudy() {
    List<CsvRow> quarters =
        effects.of("event-study").stream()
            .filter(row -> row.text("population").equals(EffectResults.BY_NATIONALITY))
            .toList();
    Optional<CsvRow> reference =
        quarters.stream()
            .filter(row -> EffectResults.estimate(row).orElse(1) == 0)
            .filter(row -> EffectResults.interval(row).isEmpty())
            .findFirst();
    List<EventStudyChart.Point> points =
        quarters.stream()
            .filter(row -> EffectResults.interval(row).isPresent())
            .map(row -> new EventStudyChart.Point(quarter(row.text("window")), difference(row)))
            .toList();
    if (reference.isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    List<CsvRow> trend =
        effects.estimates().stream()
            .filter(row -> row.text("population").equals(EffectResults.BY_NATIONALITY))
            .filter(
                row ->
                    PRE_TREND.contains(row.text("method"))
                        || row.text("method").startsWith("relative-magnitude"))
            .toList();
    return Optional.of(
        new Section(
            "event-study",
            words.say("certainty.event-study"),
            List.of(words.say("certainty.event-study-says")),
            List.of(),
            List.of(eventStudyFigure(quarter(reference.get().text("window")), points)),
            List.of(
                EffectTable.of(
                    words,
                    "pre-trend",
                    words.say("certainty.pre-trend"),
                    words.say("certainty.measure"),
                    trend,
                    row -> MethodNames.of(words, row)))));
  }

  private Figure eventStudyFigure(YearMonth reference, List<EventStudyChart.Point> points) {
    return edition
        .charts()
        .print(
            new EventStudyChart(
                new Frame(
                    words,
                    "event-study",
                    words.say("certainty.event-study-headline"),
                    words.say(
                        "certainty.event-study-subtitle",
                        edition.names().definitionTitle(edition.primary())),
                    edition.source(edition.primary()),
                    words.say("certainty.event-study-alt")),
                reference,
                points,
                StudyEvents.lines(edition)));
  }

  /** The first month of a quarter such as 2018Q1. */
  private static YearMonth quarter(String name) {
    return YearMonth.of(
        Integer.parseInt(name.substring(0, 4)), 3 * Integer.parseInt(name.substring(5)) - 2);
  }

  static Difference difference(CsvRow row) {
    return new Difference(
        EffectResults.estimate(row).orElseThrow(),
        EffectResults.interval(row).orElseThrow().low(),
        EffectResults.interval(row).orElseThrow().high());
  }

  private Optional<Section> placebo() {
    String window = effects.mainWindow().orElse("");
    Optional<CsvRow> test =
        effects.find("placebo-nationalities", EffectResults.BY_NATIONALITY, window);
    Optional<CsvRow> observed =
        effects.placebos().stream().filter(row -> row.text("exposed").equals("true")).findFirst();
    List<Double> others =
        effects.placebos().stream()
            .filter(row -> row.text("exposed").equals("false"))
            .flatMap(row -> row.number("studentised").stream().boxed())
            .toList();
    if (test.isEmpty() || observed.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble value = observed.get().number("studentised");
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "placebo",
                words.say("certainty.placebo"),
                List.of(words.say("certainty.placebo-says")),
                List.of(said.note(test.get().text("note"))),
                List.of(placeboFigure(test.get(), value.getAsDouble(), others)),
                List.of()));
  }

  private Figure placeboFigure(CsvRow test, double value, List<Double> others) {
    int rank = 1 + (int) others.stream().filter(other -> other < value).count();
    return edition
        .charts()
        .print(
            new PlaceboChart(
                new Frame(
                    words,
                    "placebo-nationalities",
                    words.say("certainty.placebo-headline"),
                    words.say(
                        "certainty.placebo-subtitle",
                        edition.names().definitionTitle(edition.primary())),
                    edition.source(edition.primary()),
                    words.say(
                        "certainty.placebo-alt",
                        Integer.toString(rank),
                        Integer.toString(others.size() + 1))),
                words.say("certainty.placebo-axis"),
                new PlaceboChart.Placebos(words.say("certainty.placebo-others"), others),
                new PlaceboChart.Observed(
                    edition.exposed(),
                    value,
                    rank,
                    words.say(
                        "certainty.placebo-p",
                        said.test(test),
                        words.pValue(test.number("p_value"))))));
  }
}
