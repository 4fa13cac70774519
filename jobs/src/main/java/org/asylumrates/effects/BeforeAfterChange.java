package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.model.Status;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.ClusteredDifference;
import org.asylumrates.stats.Interval;

/**
 * The rate after less the rate before, in each window and for each population, with an interval
 * that takes families as decided together (M3, M4). A description, no effect.
 */
final class BeforeAfterChange {
  private static final String METHOD = "before-after";

  private BeforeAfterChange() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      for (Population population : Population.values()) {
        rows.add(row(analysis, population, window));
      }
    }
    return rows;
  }

  private static EffectRow row(Analysis analysis, Population population, String window) {
    Sample sample = analysis.sample(population, window);
    List<BeforeAfter> families = families(analysis, sample);
    BeforeAfter sum = BeforeAfter.sum(families);
    EffectRow.Key key = new EffectRow.Key(METHOD, population.words(), window);
    String note =
        "%d of %d after, %d of %d before, in %d families; interval by family. %s"
            .formatted(
                sum.x1(), sum.n1(), sum.x0(), sum.n0(), families.size(), population.caution())
            .strip();
    long fewest = Math.max(1, analysis.study().thresholds().rate());
    if (sum.n1() < fewest || sum.n0() < fewest) {
      return EffectRow.none(key, EffectRow.RATES, Status.TOO_FEW, note);
    }
    ClusteredDifference change = ClusteredDifference.of(families);
    Interval interval = change.scoreInterval();
    return EffectRow.of(key, change.difference(), interval, EffectRow.RATES, note)
        .over(sum.n0() + sum.n1());
  }

  private static List<BeforeAfter> families(Analysis analysis, Sample sample) {
    return Sides.of(analysis, sample, sample.decided()::family).values();
  }
}
