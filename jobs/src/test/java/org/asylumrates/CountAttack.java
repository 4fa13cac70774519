package org.asylumrates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reader who tries to work out counts that are not published. Every count has a name and lies
 * between two numbers; sums and comparisons of counts narrow them until nothing more follows.
 */
final class CountAttack {
  private static final long MANY = 1_000_000_000L;

  private record Sum(List<String> parts, String whole) {}

  private record Order(String lesser, String greater) {}

  private final Map<String, long[]> bounds = new TreeMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();

  /** A count that is published. */
  void known(String name, long count) {
    bounds.put(name, new long[] {count, count});
  }

  /** A count that is not, unless it has been said before. */
  void unknown(String name) {
    bounds.putIfAbsent(name, new long[] {0, MANY});
  }

  /** A count of the absence of a row is 0, unless it has been said before. */
  void absent(String name) {
    bounds.putIfAbsent(name, new long[] {0, 0});
  }

  void sum(List<String> parts, String whole) {
    sums.add(new Sum(List.copyOf(parts), whole));
  }

  void atMost(String lesser, String greater) {
    orders.add(new Order(lesser, greater));
  }

  /** Works out all that follows. */
  void run() {
    boolean isGoingOn = true;
    while (isGoingOn) {
      isGoingOn = false;
      for (Sum sum : sums) {
        isGoingOn |= narrow(sum);
      }
      for (Order order : orders) {
        isGoingOn |= cut(order.lesser, 0, high(order.greater));
        isGoingOn |= cut(order.greater, low(order.lesser), MANY);
      }
    }
  }

  long low(String name) {
    return of(name)[0];
  }

  long high(String name) {
    return of(name)[1];
  }

  long width(String name) {
    return high(name) - low(name);
  }

  private boolean narrow(Sum sum) {
    long low = sum.parts.stream().mapToLong(this::low).sum();
    long high = sum.parts.stream().mapToLong(this::high).sum();
    boolean found = cut(sum.whole, low, high);
    for (String part : sum.parts) {
      long othersLow = low - low(part);
      long othersHigh = high - high(part);
      long partLow = low(part);
      long partHigh = high(part);
      found |= cut(part, low(sum.whole) - othersHigh, high(sum.whole) - othersLow);
      low += low(part) - partLow;
      high += high(part) - partHigh;
    }
    return found;
  }

  private boolean cut(String name, long low, long high) {
    long[] own = of(name);
    if (low > own[1] || high < own[0]) {
      throw new IllegalStateException(
          "%s is %d to %d, and %d to %d".formatted(name, own[0], own[1], low, high));
    }
    boolean found = low > own[0] || high < own[1];
    own[0] = Math.max(own[0], low);
    own[1] = Math.min(own[1], high);
    return found;
  }

  private long[] of(String name) {
    long[] own = bounds.get(name);
    if (own == null) {
      throw new IllegalStateException("No count is called " + name);
    }
    return own;
  }
}
