package org.asylumrates.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.ingest.scan.RowScanner.First;
import org.asylumrates.job.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No more of a file is held than the longest line that it may have. */
class LongestLineTest {
  /** The line end must be among the first bytes, whether the line is read in a block or not. */
  @ParameterizedTest
  @ValueSource(ints = {100, Walk.BUFFER, 300_000, 2 * Walk.BUFFER + 1})
  void aLineMayBeAsLongAsSaid(int longest) {
    for (String before : List.of("", "1\ta\tb\n", "1\n\n", "1\ta\tb\r\n".repeat(20_000))) {
      for (String start : List.of("2\t\t", "", "\t\t\t\t")) {
        String line = start + "l".repeat(longest - 1 - start.length());
        byte[] fits = PlainLines.bytes(before + line + "\n3\tc\td\n");
        assertThat(Walk.through(limited(fits, longest))).isEqualTo(PlainLines.of(fits));
        byte[] over = PlainLines.bytes(before + line + "l\n3\tc\td\n");
        assertThatExceptionOfType(UserException.class)
            .isThrownBy(() -> Walk.through(limited(over, longest)))
            .withMessageStartingWith(
                "rows.csv has no line end in %d bytes from byte %d on; ", longest, before.length());
      }
    }
  }

  /** A file without line ends, as large as can be: nothing of it may be held but one line. */
  @ParameterizedTest
  @EnumSource(First.class)
  void aLineThatNeverEnds(First first) {
    Endless bytes = new Endless();
    LongestLine longest = new LongestLine("rows.csv", 300_000);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(
            () -> Walk.through(new RowScanner(bytes, longest, 5_000, Long.MAX_VALUE, first)))
        .withMessage(
            "rows.csv has no line end in 300000 bytes from byte 5000 on; it is no table of a"
                + " release, or damaged; take it from the release again");
    assertThat(bytes.given).isEqualTo(300_000);
  }

  /** A stream of one letter. */
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'l';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, (byte) 'l');
      given += length;
      return length;
    }
  }

  private static RowScanner limited(byte[] bytes, int longest) {
    return Walk.scanner(bytes, new LongestLine("rows.csv", longest));
  }
}
