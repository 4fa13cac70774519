package org.asylumrates.stats.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 */
public record RawDifference(
    BeforeAfter exposed, BeforeAfter unexposed, DoubleDifference difference, double judgeError) {
  /** An error below this is what is left where each rate is one judge's own. */
  private static final double ROUNDING = 1e-12;

  /** The difference in differences of the cells, whatever their judges, months and covariates. */
  public static RawDifference of(List<ExposureCell> cells) {
    BeforeAfter exposed = sum(cells.stream().filter(ExposureCell::isExposed).toList());
    BeforeAfter unexposed = sum(cells.stream().filter(cell -> !cell.isExposed()).toList());
    return new RawDifference(
        exposed,
        unexposed,
        DoubleDifference.of(exposed, unexposed),
        judgeError(cells, exposed, unexposed));
  }

  /**
   * By how many times more did the exposed rate change than the others'? The ratio of the two risk
   * ratios, with a t interval on the log scale of judges as clusters.
   *
   * @return a value without an interval where one rate is 0 or there are fewer than two judges; NaN
   *     where one rate has no decisions
   */
  public static Ratio ratio(List<ExposureCell> cells) {
    BeforeAfter exposed = sum(cells.stream().filter(ExposureCell::isExposed).toList());
    BeforeAfter others = sum(cells.stream().filter(cell -> !cell.isExposed()).toList());
    double value =
        exposed.rateAfter() / exposed.rateBefore() / (others.rateAfter() / others.rateBefore());
    boolean hasLogs =
        Math.min(Math.min(exposed.x0(), exposed.x1()), Math.min(others.x0(), others.x1())) > 0;
    Map<Integer, Double> scores = new TreeMap<>();
    for (ExposureCell cell : cells) {
      BeforeAfter group = cell.isExposed() ? exposed : others;
      double rate = cell.isAfter() ? group.rateAfter() : group.rateBefore();
      double granted = cell.isAfter() ? group.x1() : group.x0();
      double sign = cell.isExposed() == cell.isAfter() ? 1 : -1;
      scores.merge(cell.judge(), sign * (cell.granted() - cell.n() * rate) / granted, Double::sum);
    }
    double judges = scores.size();
    if (!hasLogs || judges < 2) {
      return new Ratio(value, Interval.NONE);
    }
    double squares = scores.values().stream().mapToDouble(score -> score * score).sum();
    Interval log =
        new Estimate(
                "log ratio",
                Math.log(value),
                Math.sqrt(squares * judges / (judges - 1)),
                judges - 1)
            .interval();
    return new Ratio(value, new Interval(Math.exp(log.low()), Math.exp(log.high())));
  }

  private static BeforeAfter sum(List<ExposureCell> cells) {
    return BeforeAfter.sum(cells.stream().map(ExposureCell::counts).toList());
  }

  /** The scores of the saturated model, summed by judge. */
  private static double judgeError(
      List<ExposureCell> cells, BeforeAfter exposed, BeforeAfter unexposed) {
    Map<Integer, Double> scores = new HashMap<>();
    for (ExposureCell cell : cells) {
      BeforeAfter group = cell.isExposed() ? exposed : unexposed;
      double rate = cell.isAfter() ? group.rateAfter() : group.rateBefore();
      long decided = cell.isAfter() ? group.n1() : group.n0();
      double sign = cell.isExposed() == cell.isAfter() ? 1 : -1;
      if (cell.n() > 0) {
        scores.merge(
            cell.judge(), sign * (cell.granted() - cell.n() * rate) / decided, Double::sum);
      }
    }
    if (!exposed.isInBoth() || !unexposed.isInBoth() || scores.size() < 2) {
      return Double.NaN;
    }
    double n = cells.stream().mapToLong(ExposureCell::n).sum();
    double judges = scores.size();
    // Judges in the order of their numbers, so that the sum does not hang on the order of cells.
    double squares =
        scores.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .mapToDouble(Map.Entry::getValue)
            .map(score -> score * score)
            .sum();
    double error = Math.sqrt(squares * judges / (judges - 1) * (n - 1) / (n - 4));
    return error > ROUNDING ? error : Double.NaN;
  }
}
