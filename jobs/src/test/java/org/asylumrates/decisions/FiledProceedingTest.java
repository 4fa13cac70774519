package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiledProceedingTest {
  private static final int NO_DAY = ApplicationIndex.NO_DAY;

  /** All flags that there are; one more would not fit its seven bits. */
  private static final int ALL_FLAGS = 127;

  /** Largest number of a code. */
  private static final int LAST_CODE = (1 << 18) - 1;

  static List<FiledProceeding> extremes() {
    return List.of(
        new FiledProceeding(0, 0, 0, 0, 0, false, 0, 0, 0),
        new FiledProceeding(
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            ALL_FLAGS,
            true,
            LAST_CODE,
            LAST_CODE,
            LAST_CODE),
        new FiledProceeding(-1, -1, -1, -1, 1, true, LAST_CODE, 0, LAST_CODE),
        new FiledProceeding(
            Long.MIN_VALUE, Long.MAX_VALUE, NO_DAY, NO_DAY, 64, false, 0, LAST_CODE, 0),
        new FiledProceeding(1L << 32, (1L << 32) + 1, NO_DAY, 17_693, 3, false, 1, 2, 3),
        new FiledProceeding(11, 12, 17_693, NO_DAY, 9, true, 3, 2, 1),
        new FiledProceeding(11, 12, -7_305, -1, ALL_FLAGS, false, 0, 0, LAST_CODE));
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void aRowOfNumbersGivesTheSameProceeding(FiledProceeding filed) {
    LongRows rows = new LongRows(FiledProceeding.WIDTH);
    extremes().get(1).addTo(rows);
    filed.addTo(rows);
    assertThat(FiledProceeding.of(rows, 1)).isEqualTo(filed);
    assertThat(FiledProceeding.of(rows, 0)).isEqualTo(extremes().get(1));
  }

  @Test
  void everyFlagFits() {
    int all =
        ApplicationFlags.ASYLUM_FILED
            | ApplicationFlags.ASYLUM_DECIDED
            | ApplicationFlags.ASYLUM_DISPOSED
            | ApplicationFlags.OTHER_RELIEF
            | ApplicationFlags.PROTECTION_DECIDED;
    assertThat(all).isEqualTo(ALL_FLAGS);
  }

  @Test
  void moreCodesThanFitAreNotTakenForOthers() {
    int tooMany = LAST_CODE + 1;
    for (FiledProceeding filed :
        List.of(
            extremes().get(0).numbered(tooMany, 0, 0),
            extremes().get(0).numbered(0, tooMany, 0),
            extremes().get(0).numbered(0, 0, tooMany))) {
      assertThatThrownBy(() -> filed.addTo(new LongRows(FiledProceeding.WIDTH)))
          .hasMessage("More codes than 262144 in one task");
    }
  }

  /** A completion that left asylum undecided ends nothing; nor does one after the release. */
  @Test
  void whatEndsAnApplication() {
    assertThat(ended(ApplicationFlags.ASYLUM_FILED, true)).isFalse();
    assertThat(ended(ApplicationFlags.ASYLUM_DISPOSED, true)).isTrue();
    assertThat(ended(ApplicationFlags.ASYLUM_DISPOSED, false)).isFalse();
  }

  private static boolean ended(int flags, boolean completed) {
    return new FiledProceeding(1, 2, 3, 4, flags, completed, 0, 0, 0).ended();
  }
}
