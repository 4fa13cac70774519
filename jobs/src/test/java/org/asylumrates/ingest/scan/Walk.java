package org.asylumrates.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.RowBlock;
import org.asylumrates.ingest.scan.PlainLines.Line;
import org.asylumrates.ingest.scan.RowScanner.First;

/** Walks through a file as the reader does; what it should find is told by PlainLines. */
final class Walk {
  /** Fields of a sound row, where nothing else is said. */
  static final int FIELDS = 3;

  /** Bytes of a file that the scanner reads at once. */
  static final int BUFFER = 1 << 17;

  static final LongestLine LONGEST = LongestLine.row("rows.csv");

  /** Sound rows and others, with all ends of lines. */
  static final String MIXED =
      "1\ta\tb\n2\t\t\r\n3\tshort\n\n4\tc\td\textra\n5\te\tf\r\n\r\n6\tcr\rin\tg\n7\tnul\0\th\n";

  private Walk() {}

  /** A scanner of a whole file. */
  static RowScanner scanner(byte[] bytes) {
    return scanner(bytes, LONGEST);
  }

  static RowScanner scanner(byte[] bytes, LongestLine longest) {
    return new RowScanner(from(bytes, 0), longest, 0, Long.MAX_VALUE, First.A_LINE);
  }

  /** The bytes of a file from a place on. */
  static InputStream from(byte[] bytes, int at) {
    return new ByteArrayInputStream(bytes, at, bytes.length - at);
  }

  /** All lines of a file. */
  static List<Line> through(byte[] bytes) {
    return through(scanner(bytes));
  }

  static List<Line> through(RowScanner rows) {
    return through(rows, FIELDS, ColumnBuffer.ROWS);
  }

  /**
   * All lines, by blocks where rows are sound and one by one where they are not.
   *
   * @param most rows of a block
   */
  static List<Line> through(RowScanner rows, int fields, int most) {
    List<Line> lines = new ArrayList<>();
    RowBlock block = new RowBlock();
    while (true) {
      rows.rows(fields, most, block);
      assertThat(block.rows()).isLessThanOrEqualTo(most);
      for (int i = 0; i < block.rows(); i++) {
        boolean last = i == block.rows() - 1;
        long next = last ? rows.nextOffset() : rows.offset(block, i + 1);
        lines.add(new Line(rows.offset(block, i), next, text(rows.line(block, i, fields))));
        assertThat(lines.get(lines.size() - 1).sound(fields)).isTrue();
      }
      if (block.rows() == 0) {
        if (!rows.next()) {
          assertThat(rows.next()).isFalse();
          return lines;
        }
        lines.add(new Line(rows.offset(), rows.nextOffset(), text(rows.line())));
        assertThat(lines.get(lines.size() - 1).sound(fields)).isFalse();
      }
    }
  }

  static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
