package org.asylumrates.synthesize;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was planted, one line each in revisions.csv: so that a test can tell what a gate missed, and
 * so that the release after next can restore what this one has lost.
 */
final class RevisionLog implements AutoCloseable {
  static final String FILE = "revisions.csv";

  private final CsvWriter csv;

  RevisionLog(Path folder) throws IOException {
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(folder.resolve(FILE), StandardCharsets.UTF_8);
    csv.writeRecord("kind", "table", "key", "column", "was", "is", "line");
  }

  /** A row that a release has lost. */
  record Lost(String table, String key, String line) {}

  /** The rows that a release has lost by its own log; none if it has no log. */
  static List<Lost> lost(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream()
          .filter(row -> row.getField("kind").equals(RevisionKind.REMOVED.code()))
          .map(row -> new Lost(row.getField("table"), row.getField("key"), row.getField("line")))
          .toList();
    }
  }

  /** A change of one value. */
  void changed(RevisionKind kind, String table, TextRow row, String is) {
    String was = row.value(kind.column());
    csv.writeRecord(kind.code(), table, row.key(), kind.column(), was, is.replace("\t", "\\t"), "");
  }

  /** A row that came or went as a whole. */
  void row(RevisionKind kind, String table, String key, String line) {
    csv.writeRecord(kind.code(), table, key, "", "", "", line);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
