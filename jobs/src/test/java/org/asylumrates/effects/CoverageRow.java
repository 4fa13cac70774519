package org.asylumrates.effects;

import java.util.List;
import java.util.Locale;
import org.asylumrates.effects.Hypothesis.Answer;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/**
 * How one confirmatory estimate did in one world.
 *
 * @param world where
 * @param hypothesis which estimate
 * @param answers one for each seed
 */
record CoverageRow(World world, Hypothesis hypothesis, List<Answer> answers) {
  private static final double LEVEL = 0.05;
  private static final double POINTS = 100;

  static CoverageRow of(World world, Hypothesis hypothesis, List<Trial> trials) {
    return new CoverageRow(
        world, hypothesis, trials.stream().map(trial -> trial.answer(hypothesis)).toList());
  }

  /** How many intervals hold what is planted. */
  long covering() {
    return answers.stream().filter(Answer::covers).count();
  }

  /** How many p-values of record are 0.05 or less. */
  long rejecting() {
    return answers.stream().filter(answer -> answer.p() <= LEVEL).count();
  }

  /** The mean of what was found less what is planted. */
  double bias() {
    return answers.stream().mapToDouble(CoverageRow::miss).average().orElse(Double.NaN);
  }

  /** The error of {@link #bias} that comes from there being no more seeds. */
  double biasError() {
    double bias = bias();
    double squares = answers.stream().mapToDouble(answer -> Math.pow(miss(answer) - bias, 2)).sum();
    return Math.sqrt(squares / (answers.size() - 1) / answers.size());
  }

  /** Whether nothing is asked of it, or all that is asked is met. */
  boolean isMet(CoverageLimits limits) {
    return !world.isWithoutShocks()
        || (limits.coverage(covering(), answers.size())
            && (!hypothesis.isNull(world) || limits.rejections(rejecting(), answers.size())));
  }

  /** A row of the table, in percentage points and percent. */
  String line(CoverageLimits limits) {
    double planted = answers.stream().mapToDouble(Answer::planted).average().orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %+.2f ± %.2f | %s | %s%s | %s |",
        world.name(),
        hypothesis.words(),
        POINTS * planted,
        POINTS * (planted + bias()),
        POINTS * bias(),
        POINTS * biasError(),
        share(covering(), answers.size()),
        share(rejecting(), answers.size()),
        hypothesis.isNull(world) ? "" : ", power",
        world.isWithoutShocks() ? isMet(limits) ? "met" : "**missed**" : "shown only");
  }

  /** A share of seeds in percent, with its exact interval. */
  static String share(long x, int n) {
    Interval interval = Proportion.clopperPearson(x, n);
    return String.format(
        Locale.ROOT,
        "%.1f%% (%.1f to %.1f)",
        POINTS * x / n,
        POINTS * interval.low(),
        POINTS * interval.high());
  }

  private static double miss(Answer answer) {
    return answer.estimate() - answer.planted();
  }
}
