package org.asylumrates.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of many changes survive the number of looks? Adjusted p-values for one family of tests,
 * which is one published table.
 *
 * <p>Each method takes p-values in any order and gives back as many adjusted ones in the same
 * order, each at least as large as its p-value and at most 1. NaN, a test that could not be made,
 * stays NaN and does not count as a look. Anything else outside 0 to 1 throws {@link
 * IllegalArgumentException}. The argument is not changed.
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The q-values of Benjamini and Hochberg, JRSS B 57:289 (1995): to call every q of at most 0.05 a
   * discovery keeps the expected share of false ones to 5%, if the tests are independent or
   * positively dependent.
   */
  public static double[] benjaminiHochberg(double[] p) {
    return stepUp(p, ascending(p), 1);
  }

  /**
   * The q-values of Benjamini and Yekutieli, Annals of Statistics 29:1165 (2001), which hold under
   * any dependence and are larger by the factor 1 + 1/2 + ... + 1/m.
   */
  public static double[] benjaminiYekutieli(double[] p) {
    int[] order = ascending(p);
    double harmonic = 0;
    for (int rank = order.length; rank >= 1; rank--) {
      harmonic += 1.0 / rank;
    }
    return stepUp(p, order, harmonic);
  }

  /**
   * The adjusted p-values of Holm, Scandinavian Journal of Statistics 6:65 (1979), which bound the
   * chance of even one false discovery; for the few confirmatory tests.
   */
  public static double[] holm(double[] p) {
    int[] order = ascending(p);
    double[] adjusted = p.clone();
    double running = 0;
    for (int i = 0; i < order.length; i++) {
      running = Math.max(running, Math.min(1, (order.length - i) * p[order[i]]));
      adjusted[order[i]] = running;
    }
    return adjusted;
  }

  /** From the largest p-value down, the smallest of m / rank * p so far, at most 1. */
  private static double[] stepUp(double[] p, int[] order, double factor) {
    double[] adjusted = p.clone();
    double running = 1;
    for (int rank = order.length; rank >= 1; rank--) {
      int at = order[rank - 1];
      running = Math.min(running, factor * order.length / rank * p[at]);
      adjusted[at] = running;
    }
    return adjusted;
  }

  /** The places of the p-values that count, smallest p-value first. */
  private static int[] ascending(double[] p) {
    for (double value : p) {
      if (value < 0 || value > 1) {
        throw new IllegalArgumentException("Not a p-value: " + value);
      }
    }
    return IntStream.range(0, p.length)
        .filter(i -> !Double.isNaN(p[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
