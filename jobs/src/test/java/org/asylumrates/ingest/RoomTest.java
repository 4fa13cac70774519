package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long MB = 1_000_000;
  private static final Member LARGE = packed(600 * MB);
  private static final Member MIDDLE = packed(300 * MB);
  private static final Member SMALL = packed(100 * MB);

  @Test
  void aTenthOfTheTextAndAThirdIfAllColumnsAreStored() {
    List<Member> files = List.of(new Member("a.csv", "a", "a.csv", 300 * MB));
    assertThat(Room.needed(files, Ingest.Columns.NEEDED, 8)).isEqualTo(30 * MB);
    assertThat(Room.needed(files, Ingest.Columns.ALL, 8)).isEqualTo(100 * MB);
  }

  /** Unpacked are members of more than two cores' shares; with two cores there can be none. */
  @Test
  void andUnpackedCopies() {
    List<Member> files = List.of(LARGE, MIDDLE, SMALL);
    assertThat(Room.needed(files, Ingest.Columns.NEEDED, 2)).isEqualTo(100 * MB);
    assertThat(Room.needed(files, Ingest.Columns.NEEDED, 4)).isEqualTo((100 + 600) * MB);
    assertThat(Room.needed(files, Ingest.Columns.NEEDED, 8)).isEqualTo((100 + 900) * MB);
  }

  private static Member packed(long bytes) {
    Packed packed = new Packed(Packed.Method.DEFLATE, 0, bytes / 10, Packed.NO_CRC);
    return new Member("a.csv", "a", "a.zip", bytes, packed);
  }
}
