package org.asylumrates.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.RowBlock;
import org.asylumrates.ingest.scan.LongestLine;
import org.asylumrates.ingest.scan.RowScanner;

/** Our scanner without anything behind it: where each row and each of its fields stands. */
final class FieldScan {
  private FieldScan() {}

  /** The rows that begin in a range; every one must have as many fields as the header. */
  static long rows(ByteScan.Range range) throws IOException {
    int fields = fields(range);
    long rows = 0;
    RowBlock block = new RowBlock();
    RowScanner.First first =
        range.from() == 0 ? RowScanner.First.A_LINE : RowScanner.First.UNDER_WAY;
    try (FileChannel file = FileChannel.open(range.file()).position(range.from());
        RowScanner scanner =
            new RowScanner(
                Channels.newInputStream(file),
                LongestLine.row(range.file().toString()),
                range.from(),
                range.to(),
                first)) {
      while (true) {
        scanner.rows(fields, ColumnBuffer.ROWS, block);
        if (block.rows() == 0) {
          break;
        }
        rows += block.rows();
      }
      if (scanner.next()) {
        throw new IllegalStateException(
            "%s: no row of %d fields at %d".formatted(range.file(), fields, scanner.offset()));
      }
    }
    return rows;
  }

  private static int fields(ByteScan.Range range) throws IOException {
    try (BufferedReader lines =
        Files.newBufferedReader(range.file(), StandardCharsets.ISO_8859_1)) {
      return lines.readLine().split("\t", -1).length;
    }
  }
}
