package org.asylumrates.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asylumrates.ingest.scan.PlainLines.Line;
import org.asylumrates.ingest.scan.RowScanner.First;
import org.junit.jupiter.api.Test;

/** Parts of a file are read as ranges of its bytes. */
class RowScannerRangeTest {
  /** As parts of a file are read: the later range begins with the byte before it. */
  @Test
  void twoRangesHaveEachLineOnce() {
    for (String file : List.of(Walk.MIXED, Walk.MIXED + "last", "\n\n", "1\ta\tb", "\r\n\r")) {
      byte[] bytes = PlainLines.bytes(file);
      for (int cut = 1; cut <= bytes.length; cut++) {
        List<Line> lines = Walk.through(beginning(bytes, cut), Walk.FIELDS, 1);
        lines.addAll(Walk.through(underWay(bytes, cut, bytes.length), Walk.FIELDS, 1));
        assertThat(lines).as("cut at %d", cut).isEqualTo(PlainLines.of(bytes));
      }
    }
  }

  @Test
  void aRangeHasTheLinesThatBeginInIt() {
    byte[] bytes = PlainLines.bytes(Walk.MIXED + "last");
    for (int start = 1; start <= bytes.length; start++) {
      for (int end = start; end <= bytes.length; end++) {
        int from = start;
        int to = end;
        assertThat(Walk.through(underWay(bytes, start, end)))
            .as("from %d to %d", start, end)
            .isEqualTo(
                PlainLines.of(bytes).stream()
                    .filter(line -> line.offset() >= from && line.offset() < to)
                    .toList());
      }
    }
  }

  /** A line that ends far behind its range is still its own, however often more must be read. */
  @Test
  void aLineThatEndsFarBehindItsRange() {
    byte[] bytes = PlainLines.bytes("1\t" + "l".repeat(5 * Walk.BUFFER) + "\tm\n2\ta\tb\n");
    assertThat(Walk.through(underWay(bytes, 1, bytes.length)))
        .extracting(Line::text)
        .containsExactly("2\ta\tb");
    assertThat(Walk.through(beginning(bytes, 1), Walk.FIELDS, 1))
        .containsExactly(PlainLines.of(bytes).get(0));
  }

  private static RowScanner underWay(byte[] bytes, int start, int end) {
    return new RowScanner(
        Walk.from(bytes, start - 1), Walk.LONGEST, start - 1, end, First.UNDER_WAY);
  }

  private static RowScanner beginning(byte[] bytes, int end) {
    return new RowScanner(Walk.from(bytes, 0), Walk.LONGEST, 0, end, First.A_LINE);
  }
}
