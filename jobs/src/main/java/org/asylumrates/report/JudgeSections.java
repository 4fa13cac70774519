package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.CaterpillarChart;
import org.asylumrates.charts.Estimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.FunnelChart;
import org.asylumrates.language.Words;
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
  private final Words words;

  private JudgeSections(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
    this.words = edition.words();
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
    notes.add(words.say("judges.drawn-fewest", Long.toString(fewest)));
    if (rows.size() < all.size()) {
      notes.add(words.many("judges.not-drawn", all.size() - rows.size()));
    }
    boolean isSmear = rows.size() > MOST_JUDGES;
    if (isSmear) {
      notes.add(words.say("judges.smear", words.count(rows.size())));
    }
    return Optional.of(
        new Section(
            "judges-drawn-" + period.code(),
            words.of("judges.drawn", period.code()),
            List.of(words.say("judges.drawn-says")),
            notes,
            isSmear ? List.of() : List.of(caterpillar(period, rows)),
            List.of()));
  }

  private Figure caterpillar(Period period, List<CsvRow> rows) {
    String judges = Integer.toString(rows.size());
    double granted = rows.stream().mapToDouble(row -> row.count("granted").orElse(0)).sum();
    double decisions = rows.stream().mapToDouble(row -> row.count("decisions").orElse(0)).sum();
    return edition
        .charts()
        .print(
            new CaterpillarChart(
                new Frame(
                    words,
                    "judges-drawn-" + period.code(),
                    words.of("judges.drawn-headline", period.code()),
                    words.say(
                        "judges.drawn-subtitle",
                        Long.toString(edition.study().thresholds().judgePeriod()),
                        edition.names().definitionTitle(edition.primary())),
                    edition.source(edition.primary()),
                    words.say("judges.drawn-alt", judges)),
                new FunnelChart.Target(words.say("judges.drawn-target"), granted / decisions),
                words.say("judges.drawn-axis", judges),
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
                            new EffectWords(words).note(row.text("note")),
                            ""),
                        Cell.of(words.pValue(row.number("p_value"))),
                        Cell.of(words.pValue(row.number("q_value")))))
            .toList();
    return Optional.of(
        Section.ofTable(
            "assignment",
            words.say("judges.assignment"),
            List.of(words.many("judges.assignment-says", tested.size(), Long.toString(unlike))),
            new DataTable(
                "assignment",
                words.say("judges.assignment-caption"),
                "",
                Order.FIXED,
                List.of(
                    new Column(words.say("judges.assignment-court"), Kind.TEXT),
                    new Column(words.say("effects.p-value"), Kind.NUMBER),
                    new Column(words.say("judges.q-value"), Kind.NUMBER)),
                rows)));
  }
}
