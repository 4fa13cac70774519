package org.asylumrates.stats.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected limits are worked out by hand. */
class SumBoundsTest {
  private final SumBounds sums = new SumBounds();

  @Test
  void oneUnknownOfASumIsKnown() {
    int known = sums.add(7, 7);
    int unknown = sums.add(0, 100);
    sums.total(List.of(known, unknown), 10);
    sums.tighten();
    assertThat(sums.range(unknown)).isEqualTo(new FeasibleRange(3, 3));
  }

  @Test
  void twoUnknownsOfASumLimitEachOther() {
    int small = sums.add(0, 4);
    int large = sums.add(0, 100);
    sums.total(List.of(small, large), 10);
    sums.tighten();
    assertThat(sums.range(small)).isEqualTo(new FeasibleRange(0, 4));
    assertThat(sums.range(large)).isEqualTo(new FeasibleRange(6, 10));
  }

  /** A quarter of 12 across the event: 5 of it at most before, so that 7 at least are after. */
  @Test
  void partsOfAQuarterTieTwoWindows() {
    int inner = sums.add(20, 20);
    int across = sums.add(12, 12);
    int before = sums.add(0, 12);
    int after = sums.add(0, 12);
    int hidden = sums.add(0, 50);
    sums.parts(across, List.of(before, after));
    sums.total(List.of(inner, before), 25);
    sums.total(List.of(after, hidden), 10);
    sums.tighten();
    assertThat(sums.range(before)).isEqualTo(new FeasibleRange(5, 5));
    assertThat(sums.range(after)).isEqualTo(new FeasibleRange(7, 7));
    assertThat(sums.range(hidden)).isEqualTo(new FeasibleRange(3, 3));
  }

  @Test
  void sumsThatNoCountsHaveAreRefused() {
    sums.total(List.of(sums.add(0, 4)), 5);
    assertThatThrownBy(sums::tighten)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Sums that no counts have: 0 to 4, and 5 to 5");
  }
}
