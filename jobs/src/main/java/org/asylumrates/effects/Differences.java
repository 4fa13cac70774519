package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.model.Status;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.EValue;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Ratio;
import org.asylumrates.stats.models.DifferenceInDifferences;
import org.asylumrates.stats.models.ExposureCell;
import org.asylumrates.stats.models.RawDifference;

/**
 * H2 and H3: did exposed claims fall more than others decided by the same judges in the same months
 * (M16)? By nationality as a stand-in, and by label; beside it the plain difference of four rates.
 */
final class Differences {
  static final String METHOD = "difference-in-differences";
  static final String RAW = "difference-of-four-rates";
  static final String LOG_ODDS = "difference-of-four-log-odds";
  static final String E_VALUE = "e-value";

  private static final List<Population> GROUPS =
      List.of(Population.LEADS, Population.AFFIRMATIVE, Population.DEFENSIVE, Population.DETAINED);

  private Differences() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (ExposureBy exposure : ExposureBy.values()) {
      for (String window : analysis.windows().keySet()) {
        rows.addAll(rows(analysis, exposure, window));
      }
    }
    return rows;
  }

  private static List<EffectRow> rows(Analysis analysis, ExposureBy exposure, String window) {
    if (exposure == ExposureBy.LABEL) {
      // Labels that cover less of a period give bounds only (plan 5.1).
      double coverage = LabelCoverage.least(analysis, window);
      double least = analysis.study().exposure().labelledAtLeast();
      if (coverage < least) {
        return List.of(
            EffectRow.none(
                key(METHOD, Population.LEADS, exposure, window),
                EffectRow.RATES,
                Status.TOO_FEW,
                "Labels cover %.1f%% of the decisions of one period, less than %.0f%%: bounds only."
                    .formatted(100 * coverage, 100 * least)));
      }
    }
    List<EffectRow> rows = new ArrayList<>();
    for (Population population : GROUPS) {
      List<ExposureCell> cells = exposure.cells(analysis, analysis.sample(population, window));
      rows.add(modelled(key(METHOD, population, exposure, window), exposure, cells));
      if (population == Population.LEADS) {
        rows.addAll(raw(analysis, exposure, window, cells));
      }
    }
    return rows;
  }

  /** The model's estimate from some decisions. */
  static EffectRow modelled(EffectRow.Key key, ExposureBy exposure, List<ExposureCell> cells) {
    if (cells.isEmpty()) {
      return EffectRow.none(
          key, EffectRow.RATES, Status.NOT_ESTIMABLE, "No such decisions. " + exposure.caution());
    }
    DifferenceInDifferences found = DifferenceInDifferences.of(ExposureBy.COVARIATES, cells);
    String note =
        "%d decisions of %d judges, %d of whom decided claims of both kinds; judge and month held fixed; in percentage points; errors by judge (CR2, %.1f degrees of freedom). %s"
            .formatted(
                found.decisions(),
                found.judges(),
                found.informativeJudges(),
                found.headline().degreesOfFreedom(),
                exposure.caution());
    if (found.status() != DifferenceInDifferences.Status.ESTIMATED) {
      return EffectRow.none(key, EffectRow.RATES, Status.NOT_ESTIMABLE, note);
    }
    EffectRow row =
        EffectRow.of(key, found.headline(), EffectRow.RATES, note).over(found.decisions());
    return exposure == ExposureBy.LABEL
        ? row
        // Three nationalities are the treated units: a t test by judge would overstate.
        : row.withNote(
                note
                    + " What nationalities share is not in the interval; the p-value of record is that of placebo-nationalities.")
            .withP(Double.NaN, EffectRow.Test.NONE);
  }

  private static List<EffectRow> raw(
      Analysis analysis, ExposureBy exposure, String window, List<ExposureCell> cells) {
    RawDifference raw = RawDifference.of(cells);
    BeforeAfter exposed = raw.exposed();
    BeforeAfter others = raw.unexposed();
    String note =
        "Exposed %d of %d after, %d of %d before; others %d of %d after, %d of %d before; nothing held fixed; decisions taken as independent, so that the interval is too narrow. %s"
            .formatted(
                exposed.x1(),
                exposed.n1(),
                exposed.x0(),
                exposed.n0(),
                others.x1(),
                others.n1(),
                others.x0(),
                others.n0(),
                exposure.caution());
    EffectRow.Key key = key(RAW, Population.LEADS, exposure, window);
    EffectRow.Key logOdds = key(LOG_ODDS, Population.LEADS, exposure, window);
    long fewest =
        Math.min(Math.min(exposed.n0(), exposed.n1()), Math.min(others.n0(), others.n1()));
    if (fewest < Math.max(1, analysis.study().thresholds().rate())) {
      return List.of(
          EffectRow.none(key, EffectRow.RATES, Status.TOO_FEW, note),
          EffectRow.none(logOdds, "log odds", Status.TOO_FEW, note));
    }
    double difference = raw.difference().difference();
    return List.of(
        EffectRow.of(
                key,
                difference,
                Interval.ofNormal(difference, raw.difference().standardError()),
                EffectRow.RATES,
                note)
            .over(exposed.n0() + exposed.n1() + others.n0() + others.n1()),
        EffectRow.of(
            logOdds,
            raw.difference().logOdds(),
            "log odds",
            "The same four rates on another scale: groups that start apart cannot run in parallel on both. "
                + note),
        eValue(key(E_VALUE, Population.LEADS, exposure, window), raw.ratio(), note));
  }

  /** How strong something unmeasured would have to be (M27). */
  private static EffectRow eValue(EffectRow.Key key, Ratio ratio, String note) {
    EValue value = EValue.of(ratio);
    String unit = "risk ratio";
    return Double.isFinite(value.estimate()) && ratio.interval().isDefined()
        ? EffectRow.of(
            key,
            value.estimate(),
            unit,
            "Something unmeasured would need a risk ratio of %.2f with both the kind of claim and the grant to explain away that the exposed rate changed %.3f times as much as the others' (%.3f to %.3f, judges as clusters), and %.2f for the nearer end; it concerns unmeasured differences, not missing labels or who is heard."
                .formatted(
                    value.estimate(),
                    ratio.value(),
                    ratio.interval().low(),
                    ratio.interval().high(),
                    value.limit()))
        : EffectRow.none(key, unit, Status.NOT_ESTIMABLE, note);
  }

  private static EffectRow.Key key(
      String method, Population population, ExposureBy exposure, String window) {
    return new EffectRow.Key(method, population.words() + ", " + exposure.words(), window);
  }
}
