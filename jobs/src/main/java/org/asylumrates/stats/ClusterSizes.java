package org.asylumrates.stats;

import java.util.Arrays;

/**
 * How alike are decisions of one cluster, and how large are the clusters? What a design effect
 * comes from: about 1 + (size - 1) times the intraclass correlation.
 *
 * @param mean decisions per cluster
 * @param analysis the size m0 in the expected mean square between clusters, (N - sum of n^2 / N) /
 *     (G - 1); NaN with one cluster
 * @param weighted the size of the cluster of a decision drawn by chance (Kish), sum of n^2 / N
 * @param intraclass the intraclass correlation by analysis of variance, (MSB - MSW) / (MSB + (m0 -
 *     1) MSW). Chance may make it negative: use {@code max(0, intraclass)} to plan with. NaN with
 *     one cluster, with clusters of one decision only, and with a rate of 0 or 1
 */
public record ClusterSizes(double mean, double analysis, double weighted, double intraclass) {
  /** Clusters without decisions do not count; without any decision all is NaN. */
  static ClusterSizes of(long[] x, long[] n) {
    double decided = Arrays.stream(n).sum();
    int clusters = (int) Arrays.stream(n).filter(size -> size > 0).count();
    double squares = Arrays.stream(n).mapToDouble(size -> (double) size * size).sum();
    double weighted = squares / decided;
    double analysis = clusters > 1 ? (decided - weighted) / (clusters - 1) : Double.NaN;
    return new ClusterSizes(
        decided / clusters, analysis, weighted, intraclass(x, n, clusters, analysis));
  }

  private static double intraclass(long[] x, long[] n, int clusters, double size) {
    double decided = Arrays.stream(n).sum();
    double p = Arrays.stream(x).sum() / decided;
    if (clusters < 2 || decided == clusters || p == 0 || p == 1) {
      return Double.NaN;
    }
    double between = 0;
    for (int g = 0; g < n.length; g++) {
      double gap = n[g] == 0 ? 0 : (double) x[g] / n[g] - p;
      between += n[g] * gap * gap;
    }
    double msb = between / (clusters - 1);
    double msw = (decided * p * (1 - p) - between) / (decided - clusters);
    return (msb - msw) / (msb + (size - 1) * msw);
  }
}
