package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Status;
import org.asylumrates.stats.FalseDiscovery;

/**
 * The three questions that were fixed before the data were read (plan 5.1), over the main window,
 * with p-values adjusted by Holm for there being three. Everything else is exploratory.
 */
final class Confirmatory {
  static final String METHOD = "confirmatory";

  private Confirmatory() {}

  /**
   * The family.
   *
   * @param found what was estimated before
   */
  static List<EffectRow> rows(Analysis analysis, List<EffectRow> found) {
    String main = analysis.main();
    String proxy = "leads, " + ExposureBy.NATIONALITY.words();
    String label = "leads, " + ExposureBy.LABEL.words();
    Optional<EffectRow> h1 =
        EffectRow.find(found, WithinJudges.METHOD, Population.LEADS.words(), main);
    Optional<EffectRow> h2 = EffectRow.find(found, Differences.METHOD, proxy, main);
    Optional<EffectRow> placebo =
        EffectRow.find(found, PlaceboNationalities.STUDENTISED, proxy, main);
    double coverage = LabelCoverage.least(analysis, main);
    double least = analysis.study().exposure().labelledAtLeast();
    Optional<EffectRow> h3 =
        EffectRow.find(found, Differences.METHOD, label, main).filter(row -> coverage >= least);
    double[] p = {
      h1.map(EffectRow::p).orElse(Double.NaN),
      h2.isPresent() ? placebo.map(EffectRow::p).orElse(Double.NaN) : Double.NaN,
      h3.map(EffectRow::p).orElse(Double.NaN)
    };
    // A question that cannot be answered still counts as one of the three.
    double[] adjusted =
        FalseDiscovery.holm(Arrays.stream(p).map(one -> Double.isNaN(one) ? 1 : one).toArray());
    List<EffectRow> rows = new ArrayList<>();
    rows.add(row("H1 change within judges", main, h1, p[0], adjusted[0], "t test, two-sided."));
    rows.add(
        row(
            "H2 exposed nationalities",
            main,
            h2,
            p[1],
            adjusted[1],
            "Placebo nationalities. The interval takes judges as clusters; what nationalities share is not in it. "
                + ExposureBy.NATIONALITY.caution()));
    rows.add(
        row(
            "H3 labelled claims",
            main,
            h3,
            p[2],
            adjusted[2],
            "t test, two-sided. Labels cover at least %.1f%% of the decisions of either period%s."
                    .formatted(
                        100 * coverage,
                        coverage >= least
                            ? ""
                            : ", less than %.0f%%: bounds only".formatted(100 * least))
                + bounds(
                    EffectRow.find(found, Bounds.DOUBLE_DIFFERENCE, Bounds.POPULATION, main))));
    return rows;
  }

  private static EffectRow row(
      String name,
      String window,
      Optional<EffectRow> found,
      double p,
      double adjusted,
      String note) {
    EffectRow.Key key = new EffectRow.Key(METHOD, name, window);
    if (found.isEmpty() || found.get().status() != Status.NONE) {
      return EffectRow.none(key, EffectRow.RATES, Status.NOT_ESTIMABLE, note);
    }
    String tests = "p adjusted by Holm for three tests; unadjusted %.4g. %s".formatted(p, note);
    return EffectRow.of(
            key, found.get().estimate(), found.get().interval(), Double.NaN, EffectRow.RATES, tests)
        .withP(Double.isNaN(p) ? p : adjusted, EffectRow.Test.ADJUSTED)
        .over(found.get().decisions());
  }

  private static String bounds(Optional<EffectRow> found) {
    return found
        .filter(row -> row.interval().isDefined())
        .map(
            row ->
                " Whatever the missing labels are, the difference lies between %.1f and %.1f points."
                    .formatted(100 * row.interval().low(), 100 * row.interval().high()))
        .orElse("");
  }
}
