package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
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

  private Differences() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (ExposureBy exposure : ExposureBy.values()) {
      for (String window : analysis.windows().keySet()) {
        List<ExposureCell> cells =
            exposure.cells(analysis, analysis.sample(Population.LEADS, window));
        rows.add(modelled(exposure, window, cells));
        rows.addAll(raw(exposure, window, cells));
      }
    }
    return rows;
  }

  private static EffectRow modelled(ExposureBy exposure, String window, List<ExposureCell> cells) {
    EffectRow.Key key = key(METHOD, exposure, window);
    if (cells.isEmpty()) {
      return EffectRow.none(
          key, EffectRow.RATES, Status.NOT_ESTIMABLE, "No such decisions. " + exposure.caution());
    }
    DifferenceInDifferences found = DifferenceInDifferences.of(ExposureBy.COVARIATES, cells);
    String note =
        "%d decisions of %d judges, %d of whom decided claims of both kinds; judge and month held fixed; errors by judge (CR2, %.1f degrees of freedom). %s"
            .formatted(
                found.decisions(),
                found.judges(),
                found.informativeJudges(),
                found.headline().degreesOfFreedom(),
                exposure.caution());
    return found.status() == DifferenceInDifferences.Status.ESTIMATED
        ? EffectRow.of(
            key,
            found.headline(),
            EffectRow.RATES,
            note + " " + Detectable.sentence(found.headline()))
        : EffectRow.none(key, EffectRow.RATES, Status.NOT_ESTIMABLE, note);
  }

  private static List<EffectRow> raw(ExposureBy exposure, String window, List<ExposureCell> cells) {
    RawDifference raw = RawDifference.of(cells);
    String note =
        "Exposed %d of %d after, %d of %d before; others %d of %d after, %d of %d before; nothing held fixed. %s"
            .formatted(
                raw.exposed().x1(),
                raw.exposed().n1(),
                raw.exposed().x0(),
                raw.exposed().n0(),
                raw.unexposed().x1(),
                raw.unexposed().n1(),
                raw.unexposed().x0(),
                raw.unexposed().n0(),
                exposure.caution());
    return List.of(
        EffectRow.of(
            key(RAW, exposure, window),
            raw.difference().difference(),
            Interval.ofNormal(raw.difference().difference(), raw.difference().standardError()),
            EffectRow.RATES,
            note),
        EffectRow.of(
            key(LOG_ODDS, exposure, window), raw.difference().logOdds(), "log odds", note));
  }

  private static EffectRow.Key key(String method, ExposureBy exposure, String window) {
    return new EffectRow.Key(method, "leads, " + exposure.words(), window);
  }
}
