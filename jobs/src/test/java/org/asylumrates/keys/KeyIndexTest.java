package org.asylumrates.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.asylumrates.support.Sent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The place of a key is its rank among the sorted keys. */
class KeyIndexTest {
  @ParameterizedTest
  @EnumSource
  void everyKeyHasItsRankAsPlace(SampleKeys keys) {
    KeyIndex index = new KeyIndex(keys.set());
    assertThat(index.size()).isEqualTo(keys.sorted().size());
    assertThat(places(index, keys)).isEqualTo(ranks(keys));
    assertThat(places(Sent.copy(index), keys)).isEqualTo(ranks(keys));
  }

  @ParameterizedTest
  @EnumSource
  void otherKeysHaveNone(SampleKeys keys) {
    KeyIndex index = new KeyIndex(keys.set());
    assertThat(
            keys.neighbours().filter(key -> keys.sorted().contains(key) != (index.place(key) >= 0)))
        .isEmpty();
    assertThat(index.place(1_234_567_891_011L)).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource
  void anyKeyHasItsRankBefore(SampleKeys keys) {
    KeyIndex index = new KeyIndex(keys.set());
    List<Long> sorted = new ArrayList<>(keys.sorted());
    assertThat(
            LongStream.concat(keys.sorted().stream().mapToLong(k -> k), keys.neighbours())
                .filter(key -> index.before(key) != rank(sorted, key)))
        .isEmpty();
  }

  private static int rank(List<Long> sorted, long key) {
    int found = Collections.binarySearch(sorted, key);
    return found < 0 ? -found - 1 : found;
  }

  private static int[] places(KeyIndex index, SampleKeys keys) {
    return keys.sorted().stream().mapToInt(index::place).toArray();
  }

  private static int[] ranks(SampleKeys keys) {
    return IntStream.range(0, keys.sorted().size()).toArray();
  }
}
