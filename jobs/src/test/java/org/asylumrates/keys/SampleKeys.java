package org.asylumrates.keys;

import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Sets of keys of different kinds, in the order of their numbers. */
enum SampleKeys {
  NONE(LongStream.empty()),
  ONE(LongStream.of(7)),
  /** EOIR's numbers: nearly all that there are, over several pages of 65,536. */
  DENSE(LongStream.range(1, 300_000).filter(key -> key % 11 != 0)),
  /** So far apart that each stands on a page of its own. */
  SPARSE(LongStream.range(-500, 500).map(key -> key * 1_000_003)),
  /** First and last numbers of pages, of halves, and of all. */
  BORDERS(
      LongStream.of(
          0,
          (1 << 16) - 1,
          1 << 16,
          Integer.MAX_VALUE,
          1L << 31,
          (1L << 32) - 1,
          1L << 32,
          (1L << 32) + 1,
          Long.MAX_VALUE - 1,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MIN_VALUE + 1,
          Integer.MIN_VALUE,
          -(1L << 32),
          -1)),
  /** Around the number of keys from which on a page is a bitmap. */
  HALF_FULL(
      LongStream.concat(
          LongStream.range(0, 5_119).map(key -> 3 * key),
          LongStream.range(0, 5_120).map(key -> (1L << 40) + 3 * key))),
  RANDOM(new Random(1).longs(20_000)),
  CLOSE_TO_THE_LAST(new Random(2).longs(20_000, Long.MAX_VALUE - 100_000, Long.MAX_VALUE));

  @SuppressWarnings("ImmutableEnumChecker")
  private final TreeSet<Long> keys = new TreeSet<>();

  SampleKeys(LongStream keys) {
    keys.forEach(this.keys::add);
  }

  /** The keys, in ascending order. */
  SortedSet<Long> sorted() {
    return keys;
  }

  KeySet set() {
    KeySet set = new KeySet();
    keys.descendingSet().forEach(set::add);
    return set;
  }

  /** Keys beside these, most of which are not among them. */
  LongStream neighbours() {
    return keys.stream().mapToLong(k -> k).flatMap(k -> LongStream.of(k - 1, k + 1, ~k, k << 32));
  }
}
