package org.asylumrates.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.SegmentedChart;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** What changed: the answer in plain words, the questions fixed in advance, the monthly rates. */
final class ChangedPage {
  private static final List<String> SERIES_TERMS =
      List.of("series-level-change", "series-slope-change");

  private final Edition edition;
  private final EffectResults effects;
  private final Words words;
  private final EffectWords said;

  private ChangedPage(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
    this.words = edition.words();
    this.said = new EffectWords(words);
  }

  static Page view(Edition edition) {
    return Catalogue.CHANGED.page(edition, new ChangedPage(edition).sections());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "answer",
            words.say("changed.answer"),
            new EffectSentences(edition).answer(),
            List.of(terms()),
            List.of(),
            List.of()));
    sections.add(confirmatory());
    series("exposed-nationalities").ifPresent(sections::add);
    series("other-nationalities").ifPresent(sections::add);
    sections.add(groups());
    sections.add(composition());
    CohortSection.of(edition).ifPresent(sections::add);
    return sections;
  }

  private String terms() {
    String window =
        effects
            .mainWindow()
            .flatMap(name -> Optional.ofNullable(edition.study().windows().get(name)))
            .map(days -> Windows.words(words, days))
            .orElseGet(() -> words.say("changed.own-days"));
    String title = edition.names().definitionTitle(edition.primary());
    String id = edition.primary().id();
    return effects.of("claim-level").stream()
            .anyMatch(row -> EffectResults.estimate(row).orElse(0) == 3)
        ? words.say("changed.terms-of-level-3", title, id, window)
        : words.say("changed.terms-of-level-2", title, id, window);
  }

  private Section confirmatory() {
    return EffectTable.section(
        words,
        "confirmatory",
        words.say("changed.confirmatory"),
        words.say("changed.confirmatory-says"),
        words.say("changed.question"),
        effects.of("confirmatory"),
        said::population);
  }

  private Section groups() {
    String window = effects.mainWindow().orElse("");
    return EffectTable.section(
        words,
        "groups",
        words.say("changed.groups"),
        words.say("changed.groups-say"),
        words.say("changed.group"),
        effects.of("before-after").stream()
            .filter(row -> row.text("window").equals(window))
            .toList(),
        said::population);
  }

  private Section composition() {
    String window = effects.mainWindow().orElse("");
    List<List<Cell>> rows =
        effects.composition().stream()
            .filter(row -> row.text("window").equals(window))
            .map(this::characteristic)
            .toList();
    return Section.ofTable(
        "composition",
        words.say("changed.composition"),
        List.of(words.say("changed.composition-says")),
        new DataTable(
            "composition",
            words.say("changed.composition-caption"),
            "",
            Order.FIXED,
            List.of(
                new Column(words.say("changed.characteristic"), Kind.TEXT),
                new Column(words.say("changed.before"), Kind.NUMBER),
                new Column(words.say("changed.after"), Kind.NUMBER),
                new Column(words.say("changed.difference"), Kind.NUMBER)),
            rows));
  }

  private List<Cell> characteristic(CsvRow row) {
    String name = row.text("characteristic");
    return List.of(
        Cell.of(words.named("characteristic", name, name)),
        amount(row, "before"),
        amount(row, "after"),
        difference(row));
  }

  private Cell amount(CsvRow row, String column) {
    OptionalDouble value = row.number(column);
    if (value.isEmpty()) {
      return Cell.of(words.say("changed.no-decisions"));
    }
    return Cell.of(
        isShare(row) ? words.percent(value.getAsDouble()) : words.number(value.getAsDouble()));
  }

  private Cell difference(CsvRow row) {
    OptionalDouble value = row.number("difference");
    if (value.isEmpty()) {
      return Cell.of("");
    }
    String unit = row.text("unit");
    return Cell.of(
        isShare(row)
            ? words.say("effects.points", words.points(value.getAsDouble()))
            : words.say(
                "changed.amount",
                words.number(value.getAsDouble()),
                words.named("unit", unit, unit)));
  }

  private static boolean isShare(CsvRow row) {
    return row.text("unit").startsWith("share");
  }

  /**
   * Months and trend of a group.
   *
   * @param group its name as an anchor
   */
  private Optional<Section> series(String group) {
    String population = "leads, " + group.replace('-', ' ');
    List<CsvRow> rows =
        effects.series().stream().filter(row -> row.text("population").equals(population)).toList();
    if (rows.stream().noneMatch(row -> row.count("decisions").orElse(0) > 0)) {
      return Optional.empty();
    }
    List<CsvRow> terms =
        SERIES_TERMS.stream()
            .flatMap(method -> effects.of(method).stream())
            .filter(row -> row.text("population").equals(population))
            .toList();
    return Optional.of(
        new Section(
            "series-" + group,
            words.of("changed.series-title", group),
            List.of(words.say("changed.series-says")),
            note(population).stream().toList(),
            List.of(figure(group, rows)),
            List.of(
                EffectTable.of(
                    words,
                    "series-" + group + "-terms",
                    words.say("changed.series-terms"),
                    words.say("changed.series-term"),
                    terms,
                    row -> MethodNames.of(words, row)))));
  }

  private Optional<String> note(String population) {
    return effects.of("series-average-difference").stream()
        .filter(row -> row.text("population").equals(population))
        .map(
            row ->
                words.say(
                    "changed.series-average",
                    EffectTable.estimate(words, row).text(),
                    EffectTable.estimate(words, row).note(),
                    said.note(row.text("note"))))
        .findFirst();
  }

  private Figure figure(String group, List<CsvRow> rows) {
    List<SegmentedChart.Month> months = rows.stream().map(ChangedPage::month).toList();
    Frame frame =
        new Frame(
            words,
            "series-" + group,
            words.of("changed.series-headline", group),
            words.say(
                "changed.series-subtitle",
                words.month(months.get(0).month()),
                words.month(months.get(months.size() - 1).month()),
                edition.names().definitionTitle(edition.primary())),
            edition.source(edition.primary()),
            words.say("changed.series-alt"));
    return edition
        .charts()
        .print(
            new SegmentedChart(
                frame,
                SegmentedChart.DotSize.BY_DECISIONS,
                months,
                Set.of(YearMonth.from(edition.study().event().date())),
                StudyEvents.lines(edition)));
  }

  private static SegmentedChart.Month month(CsvRow row) {
    long n = row.count("decisions").orElse(0);
    double rate = (double) row.count("granted").orElse(0) / n;
    return new SegmentedChart.Month(
        YearMonth.parse(row.text("month")),
        // A suppressed month has no counts.
        n > 0 ? Optional.of(new SegmentedChart.Observed(rate, n)) : Optional.empty(),
        boxed(row.number("fitted")),
        boxed(row.number("counterfactual")));
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
