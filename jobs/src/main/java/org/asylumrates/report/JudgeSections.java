package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.CaterpillarChart;
import org.asylumrates.charts.Estimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.FunnelChart;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Section;

/** Judges without the luck of small numbers, and in which courts they may be held together. */
final class JudgeSections {
  /** Beyond this many points a caterpillar is a smear. */
  private static final int MOST_JUDGES = 400;

  private static final double ALIKE = 0.1;

  private final Edition edition;
  private final EffectResults effects;

  private JudgeSections(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
  }

  static List<Section> of(Edition edition) {
    JudgeSections all = new JudgeSections(edition);
    List<Section> sections = new ArrayList<>();
    for (Period period : Period.values()) {
      all.drawn(period).ifPresent(sections::add);
    }
    all.assignment().ifPresent(sections::add);
    return sections;
  }

  private Optional<Section> drawn(Period period) {
    long fewest = edition.study().thresholds().judgePeriod();
    List<CsvRow> all =
        effects.judges().stream()
            .filter(row -> row.text("period").equals(period.code()))
            .filter(row -> row.count("decisions").orElse(0) >= fewest)
            .toList();
    // Where judges do not differ beyond chance, or all granted or refused, there is nothing to
    // draw.
    List<CsvRow> rows =
        all.stream()
            .filter(row -> row.text("status").isEmpty())
            .sorted(Comparator.comparingDouble(row -> row.number("drawn_rate").orElseThrow()))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> notes = new ArrayList<>();
    notes.add("Judges with at least %d decisions of leads in the period.".formatted(fewest));
    if (rows.size() < all.size()) {
      notes.add(
          "%s more stand in courts whose judges do not differ beyond what chance explains, or where nothing can be estimated; they are not drawn."
              .formatted(English.many(all.size() - rows.size(), "judge", "judges")));
    }
    boolean isSmear = rows.size() > MOST_JUDGES;
    if (isSmear) {
      notes.add(
          "They are %s, too many for one picture; judge-rates.csv among the downloads has all."
              .formatted(English.count(rows.size())));
    }
    return Optional.of(
        new Section(
            "judges-drawn-" + period.code(),
            "Judges " + period.code() + " the event",
            List.of(
                "Each line is a judge in a court: the rate drawn towards the court\u2019s as far as"
                    + " chance alone may explain, with its 95% interval. In courts of fewer than eight"
                    + " judges the intervals are too narrow. A judge\u2019s rate depends on the cases"
                    + " assigned; the order is of no meaning for a single judge."),
            notes,
            isSmear ? List.of() : List.of(caterpillar(period, rows)),
            List.of()));
  }

  private Figure caterpillar(Period period, List<CsvRow> rows) {
    double granted = rows.stream().mapToDouble(row -> row.count("granted").orElse(0)).sum();
    double decisions = rows.stream().mapToDouble(row -> row.count("decisions").orElse(0)).sum();
    return edition
        .charts()
        .print(
            new CaterpillarChart(
                new Frame(
                    "judges-drawn-" + period.code(),
                    "Judges\u2019 grant rates %s the event, without the luck of small numbers"
                        .formatted(period.code()),
                    "Grant rate drawn towards the court\u2019s, %%, with 95%% intervals; judges with %d decisions or more; leads; definition: %s"
                        .formatted(
                            edition.study().thresholds().judgePeriod(), edition.primary().title()),
                    edition.source(edition.primary()),
                    "%d unnamed judges as points with intervals around the rate of all of them."
                        .formatted(rows.size())),
                new FunnelChart.Target("These judges", granted / decisions),
                "%d judges by their rate".formatted(rows.size()),
                rows.stream().map(JudgeSections::unit).toList()));
  }

  private static CaterpillarChart.Unit unit(CsvRow row) {
    return new CaterpillarChart.Unit(
        row.text("court_code") + "/" + row.text("judge_code"),
        new Estimate(
            row.number("drawn_rate").orElseThrow(),
            row.number("low").orElseThrow(),
            row.number("high").orElseThrow(),
            row.count("decisions").orElseThrow()),
        FunnelChart.Naming.UNNAMED);
  }

  /** In which courts the judges' dockets are alike, so that judges may be held together. */
  private Optional<Section> assignment() {
    List<CsvRow> courts = effects.of("random-assignment");
    List<CsvRow> tested = courts.stream().filter(row -> row.number("p_value").isPresent()).toList();
    if (tested.isEmpty()) {
      return Optional.empty();
    }
    long unlike = tested.stream().filter(row -> row.number("q_value").orElse(1) < ALIKE).count();
    List<List<Cell>> rows =
        tested.stream()
            .map(
                row ->
                    List.of(
                        new Cell(
                            edition.results().name(Breakdown.COURT, row.text("population")),
                            row.text("note"),
                            ""),
                        Cell.of(English.pValue(row.number("p_value"))),
                        Cell.of(English.pValue(row.number("q_value")))))
            .toList();
    return Optional.of(
        Section.ofTable(
            "assignment",
            "Are cases shared out by chance?",
            List.of(
                "Inside a court and half-year of filing, judges who get their cases by chance see the"
                    + " same nationalities. In %d of %s they do not; in others there may be too few cases to tell. Where dockets differ, so may rates, whoever the judge is."
                        .formatted(unlike, English.many(tested.size(), "court", "courts"))),
            new DataTable(
                "assignment",
                "Nationality by judge within half-years of filing, leads who are not detained; q allows for the number of courts",
                "",
                Order.FIXED,
                List.of(
                    new Column("Court", Kind.TEXT),
                    new Column("p\u2011value", Kind.NUMBER),
                    new Column("q\u2011value", Kind.NUMBER)),
                rows)));
  }
}
