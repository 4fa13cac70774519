package org.asylumrates.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.asylumrates.support.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against Java's own sorted set. */
class KeySetTest {
  @ParameterizedTest
  @EnumSource
  void everyKeyIsThereOnceInAscendingOrder(SampleKeys keys) {
    KeySet set = keys.set();
    assertThat(set.size()).isEqualTo(keys.sorted().size());
    assertThat(list(set)).isEqualTo(new ArrayList<>(keys.sorted()));
    assertThat(list(Sent.copy(set))).isEqualTo(new ArrayList<>(keys.sorted()));
  }

  @ParameterizedTest
  @EnumSource
  void otherKeysAreNot(SampleKeys keys) {
    KeySet set = keys.set();
    assertThat(keys.sorted().stream().allMatch(set::contains)).isTrue();
    assertThat(keys.neighbours().filter(k -> set.contains(k) != keys.sorted().contains(k)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void addingSaysWhetherAKeyIsNew(SampleKeys keys) {
    KeySet set = new KeySet();
    assertThat(keys.sorted().stream().allMatch(set::add)).as("at first").isTrue();
    assertThat(keys.sorted().stream().noneMatch(set::add)).as("again").isTrue();
    assertThat(keys.sorted().stream().noneMatch(Sent.copy(set)::add)).as("in a copy").isTrue();
  }

  /** Record numbers ascend with small steps back, some of them over the border of a page. */
  @ParameterizedTest
  @EnumSource
  void theOrderDoesNotMatter(SampleKeys keys) {
    List<Long> swapped = new ArrayList<>(keys.sorted());
    for (int i = 0; i + 1 < swapped.size(); i += 2) {
      Collections.swap(swapped, i, i + 1);
    }
    KeySet set = new KeySet();
    swapped.forEach(set::add);
    assertThat(list(set)).isEqualTo(new ArrayList<>(keys.sorted()));
    Collections.shuffle(swapped, new Random(3));
    KeySet shuffled = new KeySet();
    swapped.forEach(shuffled::add);
    assertThat(list(shuffled)).isEqualTo(new ArrayList<>(keys.sorted()));
  }

  @ParameterizedTest
  @EnumSource
  void unionAndIntersection(SampleKeys keys) {
    for (SampleKeys others : SampleKeys.values()) {
      TreeSet<Long> both = new TreeSet<>(keys.sorted());
      both.retainAll(others.sorted());
      assertThat(list(keys.set().and(others.set()))).isEqualTo(new ArrayList<>(both));
      TreeSet<Long> any = new TreeSet<>(keys.sorted());
      any.addAll(others.sorted());
      assertThat(list(keys.set().plus(others.set()))).isEqualTo(new ArrayList<>(any));
    }
  }

  @Test
  void whatIsAddedLaterDoesNotChangeAnotherSet() {
    KeySet some = SampleKeys.BORDERS.set();
    KeySet union = new KeySet().plus(some);
    KeySet both = some.and(SampleKeys.BORDERS.set());
    some.add(12_345);
    assertThat(union.contains(12_345)).isFalse();
    assertThat(both.contains(12_345)).isFalse();
    union.add(54_321);
    assertThat(some.contains(54_321)).isFalse();
  }

  private static List<Long> list(KeySet set) {
    List<Long> list = new ArrayList<>();
    set.forEach(list::add);
    return list;
  }
}
