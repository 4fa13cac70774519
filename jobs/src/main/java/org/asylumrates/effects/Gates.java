package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Status;

/**
 * Whether a sentence may speak of an effect of the ruling (plan 5.5): six checks, all of which must
 * be met; otherwise the text describes and no more. They are shown, met or not.
 */
final class Gates {
  static final String METHOD = "gate";
  static final String LEVEL = "claim-level";

  private static final double STABLE = 0.90;
  private static final double SIGNIFICANT = 0.05;
  private static final String MET = "1 met, 0 not met";

  private final Analysis analysis;
  private final List<EffectRow> found;
  private final List<EffectRow> rows = new ArrayList<>();

  private Gates(Analysis analysis, List<EffectRow> found) {
    this.analysis = analysis;
    this.found = found;
  }

  /**
   * The checks.
   *
   * @param found what was estimated before
   */
  static List<EffectRow> rows(Analysis analysis, List<EffectRow> found) {
    return new Gates(analysis, found).rows();
  }

  private List<EffectRow> rows() {
    String proxy = "leads, " + ExposureBy.NATIONALITY.words();
    String main = analysis.main();
    Optional<EffectRow> joint = EffectRow.find(found, EventStudies.JOINT, proxy, analysis.widest());
    check(
        "1 event study shown", estimable(joint), "The quarters before the event can be looked at.");
    double stable =
        found.stream()
            .filter(row -> row.key().method().equals(SpecificationCurve.SAME_SIGN))
            .mapToDouble(EffectRow::estimate)
            .findFirst()
            .orElse(Double.NaN);
    check(
        "2 sign stable",
        stable >= STABLE,
        Double.isNaN(stable)
            ? "The specification of the confirmatory test cannot be estimated."
            : "%.0f%% of the specifications have the sign of the confirmatory one; 90%% are asked for."
                .formatted(100 * stable));
    Optional<EffectRow> placebo =
        EffectRow.find(found, PlaceboNationalities.STUDENTISED, proxy, main);
    double floor =
        EffectRow.find(found, PlaceboNationalities.FLOOR, proxy, main)
            .map(EffectRow::estimate)
            .orElse(Double.NaN);
    check(
        "3 placebo nationalities",
        // Where few choices allow no p-value as small as 0.05, the smallest there can be counts.
        estimable(placebo) && placebo.get().p() <= Math.max(SIGNIFICANT, floor),
        placebo.map(EffectRow::note).orElse("Not estimable."));
    check(
        "4 composition shown",
        hasBothSides(main),
        hasBothSides(main)
            ? "Who came before the judges on each side stands in composition.csv."
            : "One side of the event has no decisions.");
    boolean isShorter = !analysis.shortest().equals(main);
    check(
        "5 same sign before rivals",
        isShorter
            && sameSign(
                EffectRow.find(found, Differences.METHOD, proxy, main),
                EffectRow.find(found, Differences.METHOD, proxy, analysis.shortest())),
        isShorter
            ? "The shortest window, %s, which ends before the performance quotas, against %s."
                .formatted(analysis.shortest(), main)
            : "The study names no window that ends before what else might explain the change.");
    Optional<EffectRow> bounds =
        EffectRow.find(found, Bounds.DOUBLE_DIFFERENCE, Bounds.POPULATION, main);
    check(
        "6 bounds shown",
        bounds.filter(row -> row.interval().isDefined()).isPresent(),
        bounds
            .map(EffectRow::note)
            .orElse("What the missing labels could change at most is not known."));
    level();
    return rows;
  }

  private void check(String name, boolean met, String note) {
    rows.add(
        EffectRow.of(new EffectRow.Key(METHOD, name, analysis.main()), met ? 1 : 0, MET, note));
  }

  private void level() {
    long met = rows.stream().filter(row -> row.estimate() == 1).count();
    boolean all = met == rows.size();
    rows.add(
        EffectRow.of(
            new EffectRow.Key(LEVEL, "difference-in-differences", analysis.main()),
            all ? 3 : 2,
            "claim level, 1 to 3",
            all
                ? "All checks are met: a sentence may say more than that, with its assumption."
                : "%d of %d checks are met: sentences describe and no more."
                    .formatted(met, rows.size())));
  }

  private boolean hasBothSides(String window) {
    Sample sample = analysis.sample(Population.LEADS, window);
    long after = sample.rows().filter(analysis::isAfter).count();
    return after > 0 && after < sample.size();
  }

  private static boolean estimable(Optional<EffectRow> row) {
    return row.filter(found -> found.status() == Status.NONE).isPresent();
  }

  private static boolean sameSign(Optional<EffectRow> one, Optional<EffectRow> other) {
    return estimable(one)
        && estimable(other)
        && Math.signum(one.get().estimate()) == Math.signum(other.get().estimate());
  }
}
