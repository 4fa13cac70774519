package org.asylumrates.stats;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How many grants fall after the event, given the margins of each stratum and one odds ratio: the
 * noncentral hypergeometric distribution, or the sum of several. Log odds ratios are the parameter,
 * and a place is a number of grants above the fewest possible.
 *
 * @param fewest the fewest grants after that the margins allow
 * @param logWeights the logarithm of each number's weight at an odds ratio of 1, the largest about
 *     0
 */
record ConditionalGrants(long fewest, double[] logWeights) {
  /** Limits of the search: e^60 times the odds is further than any data point to. */
  private static final double FURTHEST = 60;

  static ConditionalGrants of(List<BeforeAfter> strata) {
    ConditionalGrants sum = new ConditionalGrants(0, new double[] {0});
    for (BeforeAfter stratum : strata) {
      ConditionalGrants one = ofStratum(stratum);
      sum =
          new ConditionalGrants(
              sum.fewest + one.fewest,
              one.logWeights.length == 1
                  ? sum.logWeights
                  : convolved(sum.logWeights, one.logWeights));
    }
    return sum;
  }

  /** Outward from the likeliest number, by the ratio of neighbouring weights. */
  private static ConditionalGrants ofStratum(BeforeAfter table) {
    long granted = table.granted();
    long fewest = Math.max(0, granted - table.n0());
    long most = Math.min(table.n1(), granted);
    double[] log = new double[Math.toIntExact(most - fewest + 1)];
    double mode = (table.n1() + 1.0) * (granted + 1.0) / (table.all() + 2.0);
    int middle = (int) Math.max(0, Math.min(log.length - 1, Math.floor(mode) - fewest));
    for (int i = middle + 1; i < log.length; i++) {
      log[i] = log[i - 1] + logStep(table, (double) (fewest + i));
    }
    for (int i = middle - 1; i >= 0; i--) {
      log[i] = log[i + 1] - logStep(table, fewest + i + 1.0);
    }
    return new ConditionalGrants(fewest, log);
  }

  /** The log of the weight of this many grants over that of one fewer. */
  private static double logStep(BeforeAfter table, double grants) {
    double granted = table.granted();
    return Math.log(
        (table.n1() - grants + 1)
            * (granted - grants + 1)
            / (grants * (table.n0() - granted + grants)));
  }

  private static double[] convolved(double[] a, double[] b) {
    if (a.length == 1) {
      return b;
    }
    double[] sum = new double[a.length + b.length - 1];
    for (int k = 0; k < sum.length; k++) {
      int from = Math.max(0, k - b.length + 1);
      int to = Math.min(a.length - 1, k);
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = from; i <= to; i++) {
        largest = Math.max(largest, a[i] + b[k - i]);
      }
      double terms = 0;
      for (int i = from; i <= to; i++) {
        terms += Math.exp(a[i] + b[k - i] - largest);
      }
      sum[k] = largest + Math.log(terms);
    }
    return sum;
  }

  /** Whether the margins leave one number only. */
  boolean isCertain() {
    return logWeights.length == 1;
  }

  /** The chance of each number at a log odds ratio. */
  double[] chances(double logOddsRatio) {
    double[] chances = new double[logWeights.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = logWeights[i] + i * logOddsRatio;
      largest = Math.max(largest, chances[i]);
    }
    double all = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Math.exp(chances[i] - largest);
      all += chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= all;
    }
    return chances;
  }

  /** The log odds ratio that makes this number the expected one; infinite at either end. */
  double likeliest(int at) {
    if (at == 0 || at == logWeights.length - 1) {
      return at == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return where(t -> mean(chances(t)) - at);
  }

  /** The log odds ratio at which at least this many are as rare as the tail given. */
  double whereAtLeast(int at, double tail) {
    return at == 0
        ? Double.NEGATIVE_INFINITY
        : where(t -> sum(chances(t), at, logWeights.length - 1) - tail);
  }

  /** The log odds ratio at which at most this many are as rare as the tail given. */
  double whereAtMost(int at, double tail) {
    return at == logWeights.length - 1
        ? Double.POSITIVE_INFINITY
        : where(t -> tail - sum(chances(t), 0, at));
  }

  /** The sum of chances from one place to another, both included, smallest ends first. */
  static double sum(double[] chances, int from, int to) {
    double sum = 0;
    if (from == 0) {
      for (int i = from; i <= to; i++) {
        sum += chances[i];
      }
    } else {
      for (int i = to; i >= from; i--) {
        sum += chances[i];
      }
    }
    return Math.min(1, sum);
  }

  private static double mean(double[] chances) {
    double mean = 0;
    for (int i = 0; i < chances.length; i++) {
      mean += i * chances[i];
    }
    return mean;
  }

  private static double where(DoubleUnaryOperator rising) {
    return Root.ofRising(rising, -FURTHEST, FURTHEST);
  }
}
