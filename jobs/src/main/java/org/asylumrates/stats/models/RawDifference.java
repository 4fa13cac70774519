package org.asylumrates.stats.models;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.DoubleDifference;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Ratio;
import org.asylumrates.stats.linear.Estimate;

/**
 * The difference in differences of four rates, before any model: what the modelled one is to be
 * read beside.
 *
 * @param exposed the counts of exposed claims
 * @param unexposed the counts of the others
 * @param difference their difference in differences with its error in independent decisions
 * @param judgeError its standard error with judges as clusters, times G / (G - 1) * (n - 1) / (n -
 *     4); NaN with fewer than two judges, if a rate has no decisions, or if each of the four rates
 *     is one judge's own
 * @param ratio how many times as much the exposed rate changed as the others': the ratio of the two
 *     risk ratios, with a t interval of judges as clusters on the log scale; without an interval
 *     where a rate is 0, or as for the error
 */
public record RawDifference(
    BeforeAfter exposed,
    BeforeAfter unexposed,
    DoubleDifference difference,
    double judgeError,
    Ratio ratio) {
  /** An error below this is what is left where each rate is one judge's own. */
  private static final double ROUNDING = 1e-12;

  /** The difference in differences of the cells, whatever their judges, months and covariates. */
  public static RawDifference of(List<ExposureCell> cells) {
    BeforeAfter exposed = sum(cells.stream().filter(ExposureCell::isExposed).toList());
    BeforeAfter unexposed = sum(cells.stream().filter(cell -> !cell.isExposed()).toList());
    boolean isWhole = exposed.isInBoth() && unexposed.isInBoth();
    double n = cells.stream().mapToLong(ExposureCell::n).sum();
    Scores byDecisions = Scores.of(cells, exposed, unexposed, Scores.Per.DECISION);
    double judgeError = isWhole ? byDecisions.error() * Math.sqrt((n - 1) / (n - 4)) : Double.NaN;
    return new RawDifference(
        exposed,
        unexposed,
        DoubleDifference.of(exposed, unexposed),
        judgeError > ROUNDING ? judgeError : Double.NaN,
        ratio(exposed, unexposed, Scores.of(cells, exposed, unexposed, Scores.Per.GRANT)));
  }

  private static Ratio ratio(BeforeAfter exposed, BeforeAfter others, Scores scores) {
    double value =
        exposed.rateAfter() / exposed.rateBefore() / (others.rateAfter() / others.rateBefore());
    long fewest =
        Math.min(Math.min(exposed.x0(), exposed.x1()), Math.min(others.x0(), others.x1()));
    double error = scores.error();
    if (fewest == 0 || !(error > ROUNDING)) {
      return new Ratio(value, Interval.NONE);
    }
    Interval log =
        new Estimate("log ratio", Math.log(value), error, scores.byJudge().size() - 1.0).interval();
    return new Ratio(value, new Interval(Math.exp(log.low()), Math.exp(log.high())));
  }

  private static BeforeAfter sum(List<ExposureCell> cells) {
    return BeforeAfter.sum(cells.stream().map(ExposureCell::counts).toList());
  }

  /**
   * The scores of four rates, summed by judge; in the order of the judges' numbers, so that sums do
   * not hang on the order of cells.
   */
  private record Scores(SortedMap<Integer, Double> byJudge) {
    /** By what a group's residuals are divided: for its rate, or for the rate's logarithm. */
    enum Per {
      DECISION,
      GRANT
    }

    static Scores of(
        List<ExposureCell> cells, BeforeAfter exposed, BeforeAfter unexposed, Per per) {
      SortedMap<Integer, Double> scores = new TreeMap<>();
      for (ExposureCell cell : cells) {
        if (cell.n() > 0) {
          BeforeAfter group = cell.isExposed() ? exposed : unexposed;
          double granted = cell.isAfter() ? group.x1() : group.x0();
          double decided = cell.isAfter() ? group.n1() : group.n0();
          double sign = cell.isExposed() == cell.isAfter() ? 1 : -1;
          double residual = cell.granted() - cell.n() * (granted / decided);
          scores.merge(
              cell.judge(),
              sign * residual / (per == Per.DECISION ? decided : granted),
              Double::sum);
        }
      }
      return new Scores(scores);
    }

    /** Times G / (G - 1); NaN with fewer than two judges. */
    double error() {
      double judges = byJudge.size();
      double squares = byJudge.values().stream().mapToDouble(score -> score * score).sum();
      return judges < 2 ? Double.NaN : Math.sqrt(squares * judges / (judges - 1));
    }
  }
}
