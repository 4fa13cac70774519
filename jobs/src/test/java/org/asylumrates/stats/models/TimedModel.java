package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.ClusterCovariance;
import org.asylumrates.stats.linear.Factor;

/**
 * A model of a release of full size, and how long it takes.
 *
 * @param name as R's results call it
 * @param cells the cells as lines of a CSV file with a header
 * @param decisions how many decisions the cells hold
 * @param fit coefficients by term, with everything that their errors take
 */
record TimedModel(
    String name, List<String> cells, long decisions, Supplier<Map<String, Double>> fit) {
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 21;
  private static final double NANOS = 1e9;

  /**
   * What it took.
   *
   * @param first seconds of the first fit of the process
   * @param warm the median of fits when the compiler has done its work
   * @param coefficients by term
   */
  record Times(double first, double warm, Map<String, Double> coefficients) {}

  /** The golden file of M13: judges absorbed, those without both outcomes left out. */
  static TimedModel logit() {
    GoldenCells rows =
        GoldenCells.of(
            Goldens.folder("logit_cluster").rows("input_large_fe.csv"),
            "post",
            "natgrp",
            "represented",
            "judge");
    Factor judges = rows.factor("judge");
    Separation separation =
        Separation.removedFrom(
            rows.absorbing(
                judges,
                terms ->
                    terms
                        .variable("post", rows.numbers("post"))
                        .factor("natgrp", rows.factor("natgrp"))
                        .variable("represented", rows.numbers("represented"))));
    List<String> dropped = separation.drops().stream().map(Separation.Drop::level).toList();
    BinomialCells kept = separation.kept();
    return new TimedModel(
        "logit", rows.lines("judge", dropped), kept.totalDecided(), () -> logit(kept));
  }

  private static Map<String, Double> logit(BinomialCells cells) {
    Map<String, Double> coefficients = new LinkedHashMap<>();
    LogitInference.of(Logit.fit(cells), LogitErrors.CLUSTER_CR1)
        .estimates()
        .forEach(estimate -> coefficients.put(estimate.name(), estimate.value()));
    return coefficients;
  }

  /** The golden file of M16: judges and months absorbed. */
  static TimedModel difference() {
    ExposureRows rows = new ExposureRows(Goldens.folder("did_twfe"), "input_large.csv");
    return new TimedModel(
        "did",
        rows.lines(),
        rows.cells().stream().mapToLong(ExposureCell::n).sum(),
        () -> difference(rows.cells()));
  }

  private static Map<String, Double> difference(List<ExposureCell> cells) {
    AbsorbedLeastSquares fit =
        AbsorbedLeastSquares.fit(DifferenceInDifferences.panel(ExposureRows.COVARIATES, cells));
    // Made for its cost alone: R's figures hold errors too.
    ClusterCovariance.of(fit).cr1();
    return Map.of(
        "exposed",
        fit.coefficient(0),
        "did",
        fit.coefficient(1),
        "represented",
        fit.coefficient(2));
  }

  Times measure() {
    double[] first = new double[1];
    Map<String, Double> coefficients = timed(first, 0);
    double[] seconds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      timed(seconds, Math.max(0, round));
    }
    Arrays.sort(seconds);
    return new Times(first[0], seconds[ROUNDS / 2], coefficients);
  }

  private Map<String, Double> timed(double[] seconds, int at) {
    long start = System.nanoTime();
    Map<String, Double> found = fit.get();
    seconds[at] = (System.nanoTime() - start) / NANOS;
    return found;
  }
}
