package org.asylumrates.stats.models;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decisions by month. A month without any decision is absent, as it has no rate.
 *
 * @param months whole numbers that rise by one from month to month of the calendar, from any origin
 * @param granted how many decisions of each month granted
 * @param decided how many decisions each month has
 */
public record MonthlyCounts(int[] months, long[] granted, long[] decided) {
  /** Leaves out months without a decision and checks the order. */
  public MonthlyCounts {
    if (months.length != granted.length || months.length != decided.length) {
      throw new IllegalArgumentException("Not as many counts as months");
    }
    for (int i = 0; i < months.length; i++) {
      if (granted[i] < 0 || granted[i] > decided[i]) {
        throw new IllegalArgumentException(
            "Not a count of x in n: " + granted[i] + " in " + decided[i]);
      }
      if (i > 0 && months[i] <= months[i - 1]) {
        throw new IllegalArgumentException(
            "Months out of order: " + months[i - 1] + ", " + months[i]);
      }
    }
    int[] present = places(decided, decided.length);
    if (present.length < months.length) {
      int[] allMonths = months;
      long[] allGranted = granted;
      long[] allDecided = decided;
      months = IntStream.of(present).map(i -> allMonths[i]).toArray();
      granted = IntStream.of(present).mapToLong(i -> allGranted[i]).toArray();
      decided = IntStream.of(present).mapToLong(i -> allDecided[i]).toArray();
    }
  }

  /** How many months have a decision. */
  public int size() {
    return months.length;
  }

  /** The months that fulfil a condition, such as all but the one in which the ruling came. */
  public MonthlyCounts where(IntPredicate condition) {
    int[] kept = IntStream.range(0, size()).filter(i -> condition.test(months[i])).toArray();
    return new MonthlyCounts(
        IntStream.of(kept).map(i -> months[i]).toArray(),
        IntStream.of(kept).mapToLong(i -> granted[i]).toArray(),
        IntStream.of(kept).mapToLong(i -> decided[i]).toArray());
  }

  /** The share granted in each month. */
  public double[] rates() {
    return IntStream.range(0, size()).mapToDouble(i -> (double) granted[i] / decided[i]).toArray();
  }

  /** How many months lie before another. */
  public int countBefore(int month) {
    return (int) Arrays.stream(months).filter(m -> m < month).count();
  }

  private static int[] places(long[] decided, int months) {
    return IntStream.range(0, months).filter(i -> decided[i] > 0).toArray();
  }
}
