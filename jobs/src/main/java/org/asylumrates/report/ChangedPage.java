package org.asylumrates.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.SegmentedChart;
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
  private static final Map<String, String> POPULATIONS =
      Map.of(
          "leads", "all nationalities",
          "leads, exposed nationalities", "exposed nationalities",
          "leads, other nationalities", "other nationalities");

  private static final List<String> SERIES_TERMS =
      List.of("series-level-change", "series-slope-change");

  private ChangedPage() {}

  static Page view(Edition edition) {
    EffectResults effects = edition.results().effects();
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "answer",
            "The answer in words",
            new EffectSentences(edition).answer(),
            List.of(terms(edition)),
            List.of(),
            List.of()));
    sections.add(confirmatory(effects));
    series(edition, "leads, exposed nationalities").ifPresent(sections::add);
    series(edition, "leads, other nationalities").ifPresent(sections::add);
    sections.add(groups(effects));
    sections.add(composition(effects));
    CohortSection.of(edition).ifPresent(sections::add);
    return Catalogue.CHANGED.page(edition, sections);
  }

  private static String terms(Edition edition) {
    return "Definition: %s (%s). Leads only: a family counts once. Main window: %s. Claim level of these sentences: %s."
        .formatted(
            edition.primary().title(),
            edition.primary().id(),
            edition
                .results()
                .effects()
                .mainWindow()
                .flatMap(name -> Optional.ofNullable(edition.study().windows().get(name)))
                .map(Windows::words)
                .orElse("the study\u2019s own days"),
            edition.results().effects().of("claim-level").stream()
                    .anyMatch(row -> EffectResults.estimate(row).orElse(0) == 3)
                ? "3 of 3"
                : "2 of 3, description with other things held fixed");
  }

  private static Section confirmatory(EffectResults effects) {
    return EffectTable.section(
        "confirmatory",
        "Three questions fixed in advance",
        "These were fixed before any data were read, and their p-values are adjusted for there"
            + " being three (Holm). Everything else on these pages is exploratory.",
        "Question",
        effects.of("confirmatory"),
        row -> row.text("population"));
  }

  private static Section groups(EffectResults effects) {
    String window = effects.mainWindow().orElse("");
    return EffectTable.section(
        "groups",
        "For whom",
        "The plain change of the rate in the main window. Nothing is held fixed but the days;"
            + " intervals take each family as decided together.",
        "Group",
        effects.of("before-after").stream()
            .filter(row -> row.text("window").equals(window))
            .toList(),
        row -> row.text("population"));
  }

  private static Section composition(EffectResults effects) {
    String window = effects.mainWindow().orElse("");
    List<List<Cell>> rows =
        effects.composition().stream()
            .filter(row -> row.text("window").equals(window))
            .map(
                row ->
                    List.of(
                        Cell.of(row.text("characteristic")),
                        amount(row, "before"),
                        amount(row, "after"),
                        difference(row)))
            .toList();
    return Section.ofTable(
        "composition",
        "Who came before the judges",
        List.of(
            "If other people are heard, a rate may change though no judge decides otherwise."
                + " Shares of decisions on each side of the event."),
        new DataTable(
            "composition",
            "Decisions before and after, main window, leads",
            "",
            Order.FIXED,
            List.of(
                new Column("Characteristic", Kind.TEXT),
                new Column("Before", Kind.NUMBER),
                new Column("After", Kind.NUMBER),
                new Column("Difference", Kind.NUMBER)),
            rows));
  }

  private static Cell amount(CsvRow row, String column) {
    OptionalDouble value = row.number(column);
    if (value.isEmpty()) {
      return Cell.of("no decisions");
    }
    return Cell.of(
        isShare(row) ? English.percent(value.getAsDouble()) : English.number(value.getAsDouble()));
  }

  private static Cell difference(CsvRow row) {
    OptionalDouble value = row.number("difference");
    if (value.isEmpty()) {
      return Cell.of("");
    }
    return Cell.of(
        isShare(row)
            ? English.points(value.getAsDouble()) + " points"
            : English.number(value.getAsDouble()) + " " + row.text("unit"));
  }

  private static boolean isShare(CsvRow row) {
    return row.text("unit").startsWith("share");
  }

  private static Optional<Section> series(Edition edition, String population) {
    List<CsvRow> rows =
        edition.results().effects().series().stream()
            .filter(row -> row.text("population").equals(population))
            .toList();
    if (rows.stream().noneMatch(row -> row.count("decisions").orElse(0) > 0)) {
      return Optional.empty();
    }
    String whom = POPULATIONS.getOrDefault(population, population);
    return Optional.of(
        new Section(
            "series-" + whom.replace(' ', '-'),
            "Month by month: " + whom,
            List.of(
                "Dots are months, the line is what a trend with one break at the event makes of"
                    + " them, and the dashed line is how the trend before would have gone on. The"
                    + " month of the event takes no part."),
            List.of(note(edition, population)),
            List.of(figure(edition, whom, rows)),
            List.of(
                EffectTable.of(
                    "series-" + whom.replace(' ', '-') + "-terms",
                    "What the model says",
                    "Term",
                    SERIES_TERMS.stream()
                        .flatMap(
                            method ->
                                edition.results().effects().of(method).stream()
                                    .filter(row -> row.text("population").equals(population)))
                        .toList(),
                    MethodNames::of))));
  }

  private static String note(Edition edition, String population) {
    return edition.results().effects().of("series-average-difference").stream()
        .filter(row -> row.text("population").equals(population))
        .map(
            row ->
                "On average over the months after: %s (%s). %s"
                    .formatted(
                        EffectTable.estimate(row).text(),
                        EffectTable.estimate(row).note(),
                        row.text("note")))
        .findFirst()
        .orElse("");
  }

  private static Figure figure(Edition edition, String whom, List<CsvRow> rows) {
    List<SegmentedChart.Month> months = rows.stream().map(ChangedPage::month).toList();
    Frame frame =
        new Frame(
            "series-" + whom.replace(' ', '-'),
            "Monthly grant rate and the earlier trend, " + whom,
            "Share of asylum decisions of leads granted each month, %%; United States, %s to %s; definition: %s%s"
                .formatted(
                    English.month(months.get(0).month()),
                    English.month(months.get(months.size() - 1).month()),
                    edition.primary().title(),
                    whom.startsWith("all") ? "" : "; nationality is a stand-in"),
            edition.source(edition.primary()),
            "Monthly rates as dots with a fitted line that breaks at the event, and the earlier trend as a dashed line after it.");
    return edition
        .charts()
        .print(
            new SegmentedChart(
                frame,
                SegmentedChart.DotSize.BY_DECISIONS,
                months,
                Set.of(YearMonth.from(edition.study().event().date())),
                MonthlySection.eventLines(edition)));
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
