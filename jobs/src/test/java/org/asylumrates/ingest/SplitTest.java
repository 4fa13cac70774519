package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
  private static final long MB = 1L << 20;

  @Test
  void aFileWithoutRowsHasNoRange() {
    assertThat(Split.of(file(40), 40, 2)).isEmpty();
  }

  @Test
  void aSmallFileIsOneRange() {
    assertThat(Split.of(file(8 * MB), 40, 2))
        .containsExactly(new Split("file", 40, 8 * MB, true, 2));
  }

  /** 3.5 GB is the proceedings' size; the others are about where sizes of ranges change. */
  @ParameterizedTest
  @CsvSource({"9, 2", "64, 2", "100, 1", "3584, 2", "3584, 8", "3584, 200"})
  void rangesCoverAFileWithoutGapOrOverlap(long megabytes, int cores) {
    Member file = file(megabytes * MB + 17);
    List<Split> splits = Split.of(file, 40, cores);
    long at = 40;
    for (Split split : splits) {
      assertThat(split.start()).isEqualTo(at);
      assertThat(split.end() - split.start()).isBetween(1L, 64 * MB);
      assertThat(split.first()).isEqualTo(at == 40);
      at = split.end();
    }
    assertThat(at).isEqualTo(file.bytes());
    assertThat(splits.size()).isGreaterThan(1);
  }

  private static Member file(long bytes) {
    return new Member("A_TblCase.csv", "a_tblcase", "file", bytes);
  }
}
