package org.asylumrates.effects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.asylumrates.stats.models.DifferenceInDifferences;
import org.asylumrates.stats.models.ExposureCell;

/**
 * H2 with what might stand behind it taken away: people who filed because of the event, months that
 * circuits do not share, and another season before. Exploratory; circuits apart because their law
 * differs.
 */
final class Sensitivities {
  static final String METHOD = "sensitivity";

  private final Analysis analysis;
  private final List<EffectRow> rows = new ArrayList<>();

  private Sensitivities(Analysis analysis) {
    this.analysis = analysis;
  }

  static List<EffectRow> rows(Analysis analysis) {
    Sensitivities all = new Sensitivities(analysis);
    String main = analysis.main();
    Sample sample = analysis.sample(Population.LEADS, main);
    all.filedBefore(main, sample);
    all.circuitsByMonth(main, sample);
    all.monthsBefore();
    all.circuits(main, sample);
    return all.rows;
  }

  /** Those who filed before anybody could have filed, or not, because of the event. */
  private void filedBefore(String window, Sample sample) {
    Optional<LocalDate> announced = analysis.study().exposure().announced();
    if (announced.isPresent()) {
      long first = announced.get().toEpochDay();
      Decided decided = analysis.decided();
      Sample filed =
          sample.where(
              row ->
                  decided.get(Field.WAITED, row) != Decided.NOT_KNOWN
                      && decided.get(Field.DAY, row) - decided.get(Field.WAITED, row) < first);
      add("filed before " + announced.get(), window, cells(filed));
    }
  }

  /** Months of each circuit held fixed instead of months of the country. */
  private void circuitsByMonth(String window, Sample sample) {
    Decided decided = analysis.decided();
    int circuits = decided.texts(Field.CIRCUIT).size() + 1;
    int first = Analysis.month(analysis.window(window).before().first());
    List<ExposureCell> cells =
        ExposureBy.NATIONALITY.cells(
            analysis,
            sample,
            row -> (analysis.month(row) - first) * circuits + decided.get(Field.CIRCUIT, row) + 1);
    EffectRow.Key key = key("months of each circuit held fixed", window);
    String note =
        "Judge and month of each circuit held fixed; errors by judge (CR1). "
            + ExposureBy.NATIONALITY.caution();
    rows.add(
        cells.isEmpty()
            ? EffectRow.none(key, EffectRow.RATES, Status.NOT_ESTIMABLE, note)
            : EffectRow.of(
                    key,
                    DifferenceInDifferences.plain(ExposureBy.COVARIATES, cells),
                    EffectRow.RATES,
                    note)
                .withP(Double.NaN, EffectRow.Test.NONE)
                .over(cells.stream().mapToLong(ExposureCell::n).sum()));
  }

  /** The shortest window against as many days right before the event, another season. */
  private void monthsBefore() {
    String shortest = analysis.shortest();
    if (shortest.equals(analysis.main())) {
      return;
    }
    Study.Days after = analysis.window(shortest).after();
    long days = ChronoUnit.DAYS.between(after.first(), after.last());
    LocalDate last = analysis.study().event().date().minusDays(1);
    Study.Days before = new Study.Days(last.minusDays(days), last);
    Sample sample =
        Population.LEADS.of(Sample.within(analysis.decided(), new Study.Window(before, after)));
    add("against the days right before", before.first() + " to " + after.last(), cells(sample));
  }

  private void circuits(String window, Sample sample) {
    Decided decided = analysis.decided();
    List<String> names = decided.texts(Field.CIRCUIT);
    for (int circuit = 0; circuit < names.size(); circuit++) {
      int code = circuit;
      Sample of =
          sample.where(
              row ->
                  decided.get(Field.CIRCUIT, row) == code && decided.isKnown(Field.CIRCUIT, row));
      if (of.size() > 0) {
        add("circuit " + names.get(circuit), window, cells(of));
      }
    }
  }

  private List<ExposureCell> cells(Sample sample) {
    return ExposureBy.NATIONALITY.cells(analysis, sample);
  }

  private void add(String what, String window, List<ExposureCell> cells) {
    rows.add(Differences.modelled(key(what, window), ExposureBy.NATIONALITY, cells));
  }

  private static EffectRow.Key key(String what, String window) {
    return new EffectRow.Key(METHOD, "leads, " + what, window);
  }
}
