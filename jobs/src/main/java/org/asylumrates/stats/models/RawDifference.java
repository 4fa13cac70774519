package org.asylumrates.stats.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.DoubleDifference;

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
