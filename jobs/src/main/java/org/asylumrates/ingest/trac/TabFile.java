package org.asylumrates.ingest.trac;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;

/**
 * A file of EOIR's shape: a header, tabs between fields, CRLF after rows, no quoting. A tab or line
 * end inside a value would shift the row, so it becomes a blank and is counted.
 */
final class TabFile implements AutoCloseable {
  /** What is counted when a value had a tab or line end. */
  static final String BLANKED = "tab-became-blank";

  /** What is counted when a line has an open quote or another number of fields than the header. */
  static final String NOT_SPLIT = "line-not-split";

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final int columns;
  private final OutputStream out;
  private final StringBuilder line = new StringBuilder();
  private long lines;
  private long blanked;

  TabFile(Path path, List<String> columns) {
    this.path = path;
    this.columns = columns.size();
    try {
      this.out = new BufferedOutputStream(Storage.system(path).create(path, true), BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(columns);
    lines = 0;
  }

  /** Writes a row, one value for each column. */
  void row(List<String> values) {
    if (values.size() != columns) {
      throw new IllegalArgumentException(
          "%d values for %d columns of %s".formatted(values.size(), columns, path.getName()));
    }
    write(values);
  }

  /**
   * Passes on a line that could not be split: its place stands where the key should, which no
   * reader takes for one, and its text behind it, so that the line is kept aside and not lost.
   */
  void aside(CsvTable table) {
    if (table.raw().isBlank()) {
      write(List.of(""));
      return;
    }
    List<String> row = new ArrayList<>(Collections.nCopies(columns, ""));
    row.set(0, table.place());
    row.set(1, table.raw());
    row(row);
  }

  /** Stops the run if not every line of the extract has become one here. */
  void require(long read) {
    if (lines != read) {
      throw new IllegalStateException(
          "%s: %d lines read, but %d written".formatted(path.getName(), read, lines));
    }
  }

  /** How many values had a tab or line end that became a blank. */
  long blanked() {
    return blanked;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<String> values) {
    line.setLength(0);
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : "\t").append(oneField(values.get(i)));
    }
    try {
      out.write(line.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines++;
  }

  private String oneField(String value) {
    if (value.indexOf('\t') < 0 && value.indexOf('\r') < 0) {
      return value;
    }
    blanked++;
    return value.replace('\t', ' ').replace('\r', ' ');
  }
}
