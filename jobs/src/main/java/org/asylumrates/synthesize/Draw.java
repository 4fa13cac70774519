package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One stream of seeded chance. Every concern (the bench, the cases, the looks of a row, the labels,
 * the defects) has its own stream, so that a change in one leaves the others' draws as they were.
 * StrictMath keeps the bytes the same on every platform.
 */
final class Draw {
  private final SplittableRandom random;

  private Draw(SplittableRandom random) {
    this.random = random;
  }

  /** The stream of a concern under a seed. */
  static Draw of(long seed, Stream stream) {
    return new Draw(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + stream.salt));
  }

  /** The concerns that draw apart from each other; a new one takes a number of its own. */
  enum Stream {
    BENCH(1),
    CASES(2),
    LOOKS(3),
    REPRESENTATION(4),
    OTHER_TABLES(5),
    LABELS(6),
    DEFECTS(7),
    REVISIONS(8);

    private final long salt;

    Stream(long salt) {
      this.salt = salt;
    }
  }

  double uniform() {
    return random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from 0 to bound - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** A day from first to last, both included; first when last is earlier. */
  LocalDate day(LocalDate first, LocalDate last) {
    long days = Math.max(0, last.toEpochDay() - first.toEpochDay());
    return first.plusDays(random.nextLong(days + 1));
  }

  /** Box and Muller's normal deviate. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** How many rows pass before one that happens with this probability. */
  long gap(double probability) {
    double rows = StrictMath.log(1 - random.nextDouble()) / StrictMath.log1p(-probability);
    return (long) Math.min(rows, 1e15);
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  /** An index, by running totals of weights. */
  int weighted(double[] totals) {
    double at = random.nextDouble() * totals[totals.length - 1];
    int low = 0;
    int high = totals.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (totals[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Running totals of weights, for {@link #weighted}. */
  static double[] totals(double[] weights) {
    double[] totals = weights.clone();
    for (int i = 1; i < totals.length; i++) {
      totals[i] += totals[i - 1];
    }
    return totals;
  }
}
