package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.model.Status;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.BiasReducedErrors;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.PanelCell;

/**
 * H1: by how much did the same judges' rates change? The mean of the judges' changes with the
 * weights of Mantel and Haenszel, which is least squares with an effect of each judge (M6, M16);
 * errors by judge (CR2). A description: every trend of the time is in it.
 */
final class WithinJudges {
  static final String METHOD = "within-judge-change";

  private static final List<Population> POPULATIONS =
      List.of(
          Population.PERSONS,
          Population.LEADS,
          Population.AFFIRMATIVE,
          Population.DEFENSIVE,
          Population.DETAINED,
          Population.EXPOSED,
          Population.OTHER);

  private WithinJudges() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      for (Population population : POPULATIONS) {
        rows.add(row(analysis, population, window));
      }
    }
    return rows;
  }

  private static EffectRow row(Analysis analysis, Population population, String window) {
    Sample sample = analysis.sample(population, window).withJudge();
    Sides judges = Sides.of(analysis, sample, row -> sample.decided().get(Field.JUDGE, row));
    long both = judges.values().stream().filter(BeforeAfter::isInBoth).count();
    EffectRow.Key key = new EffectRow.Key(METHOD, population.words(), window);
    String note =
        "%d decisions of %d judges, %d of whom decided in both periods. Errors by judge (CR2). %s"
            .formatted(sample.size(), judges.keys().size(), both, population.caution())
            .strip();
    return both < 2
        ? EffectRow.none(key, EffectRow.RATES, Status.NOT_ESTIMABLE, note)
        : EffectRow.of(key, change(judges), EffectRow.RATES, note).over(sample.size());
  }

  /** The change within judges; judges of one period say nothing of it. */
  static Estimate change(Sides judges) {
    List<PanelCell> cells = new ArrayList<>();
    for (int i = 0; i < judges.keys().size(); i++) {
      BeforeAfter counts = judges.values().get(i);
      int judge = (int) (long) judges.keys().get(i);
      cells.add(new PanelCell(judge, 0, new double[] {0}, counts.x0(), counts.n0()));
      cells.add(new PanelCell(judge, 0, new double[] {1}, counts.x1(), counts.n1()));
    }
    AbsorbedLeastSquares fit = AbsorbedLeastSquares.fit(Panel.of(1, cells));
    BiasReducedErrors errors = BiasReducedErrors.of(fit);
    return new Estimate(
        "after", fit.coefficient(0), errors.standardErrors()[0], errors.degreesOfFreedom()[0]);
  }
}
