package org.asylumrates.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A set of labels against Java's own. */
class SaidTest {
  private static final int LABELS = 100_000;

  @Test
  void isASet() {
    Said said = new Said();
    Set<List<Long>> plain = new HashSet<>();
    Random random = new Random(7);
    for (int i = 0; i < LABELS; i++) {
      long first = random.nextInt(LABELS / 10);
      long second = random.nextInt(3) - 1L;
      long third = Double.doubleToLongBits(random.nextInt(2));
      assertThat(said.add(first, second, third))
          .isEqualTo(plain.add(List.of(first, second, third)));
    }
    assertThat(plain).hasSizeBetween(LABELS / 3, LABELS - 1);
  }
}
