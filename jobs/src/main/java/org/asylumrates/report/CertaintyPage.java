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
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** How sure one can be: before the event, other nationalities, other choices, missing labels. */
final class CertaintyPage {
  private static final List<String> PRE_TREND =
      List.of("pre-trend-joint", "pre-trend-slope", "pre-trend-largest", "pre-trend-detectable");

  private final Edition edition;
  private final EffectResults effects;

  private CertaintyPage(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
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
            "When the ruling came, went and came back",
            "A change that appears with the ruling, disappears when it is lifted and comes back with"
                + " it is hard to ascribe to a trend. Judges and cases changed much in between.",
            "switch"));
    sections.add(
        table(
            "bounds",
            "What missing labels could change",
            "Decisions without a label of their ground may be of either kind. Between these ends lies"
                + " the answer, whatever the missing labels are.",
            "bounds",
            "complete-case",
            "missing-at-random"));
    sections.add(
        table(
            "dates",
            "Other dates",
            "A simpler model, without a season, with the break at the event and at dates when nothing"
                + " happened; and where the data would put a break if no date were assumed.",
            "placebo-dates",
            "unknown-break"));
    return sections;
  }

  private Section gates() {
    return EffectTable.section(
        "checks",
        "Six checks",
        "Only if all are met may a sentence on these pages speak of more than a description. They"
            + " were fixed in advance. "
            + level(),
        "Check",
        effects.of("gate"),
        row -> row.text("population"));
  }

  private String level() {
    return effects.of("claim-level").stream().map(row -> row.text("note")).findFirst().orElse("");
  }

  private Section table(String id, String title, String says, String... methods) {
    List<CsvRow> rows =
        effects.estimates().stream()
            .filter(row -> Arrays.stream(methods).anyMatch(row.text("method")::startsWith))
            .toList();
    return EffectTable.section(
        id, title, says, "What", rows, row -> MethodNames.of(row) + ", " + place(row));
  }

  /** The window and, where several are shown, whom. */
  private static String place(CsvRow row) {
    String population = row.text("population");
    boolean known =
        population.equals(EffectResults.BY_NATIONALITY)
            || population.equals("leads, labelled exposed");
    return known ? row.text("window") : population + ", " + row.text("window");
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
            "Before the event",
            List.of(
                "Had the two groups already been parting before the event, the difference after it"
                    + " would say little. Each point compares a quarter with the last whole one"
                    + " before."),
            List.of(),
            List.of(eventStudyFigure(quarter(reference.get().text("window")), points)),
            List.of(
                EffectTable.of(
                    "pre-trend",
                    "What the quarters before the event say",
                    "Measure",
                    trend,
                    MethodNames::of))));
  }

  private Figure eventStudyFigure(YearMonth reference, List<EventStudyChart.Point> points) {
    return edition
        .charts()
        .print(
            new EventStudyChart(
                new Frame(
                    "event-study",
                    "How the exposed nationalities ran against the others",
                    "Difference of grant rates of exposed and other nationalities against the reference quarter, percentage points, with 95%% intervals; same judges, same months; leads; nationality is a stand-in; definition: %s"
                        .formatted(edition.primary().title()),
                    edition.source(edition.primary()),
                    "Points with intervals by quarter around a zero line; those before the event show whether the groups had been parting."),
                reference,
                points,
                MonthlySection.eventLines(edition)));
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
                "Other nationalities",
                List.of(
                    "If the ruling had nothing to do with it, any other choice of as many"
                        + " nationalities might as well have fallen the most. The exposed ones among"
                        + " all choices from the largest."),
                List.of(test.get().text("note")),
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
                    "placebo-nationalities",
                    "The exposed nationalities among all other choices",
                    "Change of each chosen nationality less that of the others, same judges and months, over its standard error, summed over the chosen; leads, main window; nationality is a stand-in; definition: %s"
                        .formatted(edition.primary().title()),
                    edition.source(edition.primary()),
                    "Distribution of the statistic over all choices of nationalities with the exposed ones marked at place %d from below of %d."
                        .formatted(rank, others.size() + 1)),
                "Sum of differences, each over its standard error",
                new PlaceboChart.Placebos("other choices of nationalities", others),
                new PlaceboChart.Observed(
                    new EffectSentences(edition).exposed(),
                    value,
                    rank,
                    test.text("test") + " p = " + English.pValue(test.number("p_value")))));
  }
}
