package org.asylumrates.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same set as Java's own, whatever the order of the keys. */
class KeyWriterTest {
  @ParameterizedTest
  @EnumSource
  void ascendingKeys(SampleKeys keys) {
    assertThat(written(new ArrayList<>(keys.sorted()))).isEqualTo(new ArrayList<>(keys.sorted()));
  }

  @ParameterizedTest
  @EnumSource
  void shuffledKeysSomeOfThemTwice(SampleKeys keys) {
    List<Long> shuffled = new ArrayList<>(keys.sorted());
    shuffled.addAll(shuffled.subList(0, shuffled.size() / 2));
    Collections.shuffle(shuffled, new Random(3));
    assertThat(written(shuffled)).isEqualTo(new ArrayList<>(keys.sorted()));
  }

  /** Record numbers ascend with small steps back, some of them over the border of a page. */
  @ParameterizedTest
  @EnumSource
  void stepsBack(SampleKeys keys) {
    List<Long> swapped = new ArrayList<>(keys.sorted());
    for (int i = 0; i + 1 < swapped.size(); i += 2) {
      Collections.swap(swapped, i, i + 1);
    }
    assertThat(written(swapped)).isEqualTo(new ArrayList<>(keys.sorted()));
  }

  private static List<Long> written(List<Long> keys) {
    KeyWriter writer = new KeyWriter();
    keys.forEach(writer::add);
    List<Long> list = new ArrayList<>();
    writer.keys().forEach(list::add);
    return list;
  }
}
