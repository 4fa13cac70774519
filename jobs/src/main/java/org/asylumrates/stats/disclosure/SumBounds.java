package org.asylumrates.stats.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What can a reader work out of counts of which some are known only by their sums? Each count has a
 * smallest and a largest value, and sums of counts are known; every sum narrows its counts until
 * none does. The limits are exact where no two counts stand in the same two sums, and no ring of
 * sums is closed; otherwise a reader might know more.
 */
public final class SumBounds {
  /** Counts whose sum is another count, or a number. */
  private record Sum(int[] counts, int[] signs, long value) {}

  private final List<long[]> bounds = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();

  /** Adds a count; gives its place. */
  public int add(long low, long high) {
    bounds.add(new long[] {low, high});
    return bounds.size() - 1;
  }

  /** Says that counts add up to a number. */
  public void total(List<Integer> counts, long value) {
    int[] signs = counts.stream().mapToInt(count -> 1).toArray();
    sums.add(new Sum(places(counts), signs, value));
  }

  /** Says that counts are the parts of another. */
  public void parts(int whole, List<Integer> parts) {
    List<Integer> all = new ArrayList<>(parts);
    all.add(whole);
    int[] signs = all.stream().mapToInt(count -> count == whole ? -1 : 1).toArray();
    sums.add(new Sum(places(all), signs, 0));
  }

  /** Narrows every count by every sum until nothing changes. */
  public void tighten() {
    boolean isGoingOn = true;
    while (isGoingOn) {
      isGoingOn = false;
      for (Sum sum : sums) {
        isGoingOn |= narrow(sum);
      }
    }
  }

  /** What is possible for a count. */
  public FeasibleRange range(int count) {
    return new FeasibleRange(bounds.get(count)[0], bounds.get(count)[1]);
  }

  private boolean narrow(Sum sum) {
    long least = 0;
    long most = 0;
    for (int i = 0; i < sum.counts.length; i++) {
      least += least(sum, i);
      most += most(sum, i);
    }
    boolean isNarrower = false;
    for (int i = 0; i < sum.counts.length; i++) {
      // What the others leave for this one, with its sign.
      long low = sum.value - (most - most(sum, i));
      long high = sum.value - (least - least(sum, i));
      isNarrower |= sum.signs[i] > 0 ? cut(sum, i, low, high) : cut(sum, i, -high, -low);
    }
    return isNarrower;
  }

  private boolean cut(Sum sum, int i, long low, long high) {
    long[] own = bounds.get(sum.counts[i]);
    if (low > own[1] || high < own[0]) {
      throw new IllegalArgumentException(
          "Sums that no counts have: %d to %d, and %d to %d".formatted(own[0], own[1], low, high));
    }
    if (low <= own[0] && high >= own[1]) {
      return false;
    }
    // A new pair, because the sum at hand is still worked out with the old one.
    bounds.set(sum.counts[i], new long[] {Math.max(own[0], low), Math.min(own[1], high)});
    return true;
  }

  private long least(Sum sum, int i) {
    long[] own = bounds.get(sum.counts[i]);
    return sum.signs[i] > 0 ? own[0] : -own[1];
  }

  private long most(Sum sum, int i) {
    long[] own = bounds.get(sum.counts[i]);
    return sum.signs[i] > 0 ? own[1] : -own[0];
  }

  private static int[] places(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }
}
