package org.asylumrates.synthesize;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.asylumrates.model.ReleaseColumn;

/**
 * One file of the release: tab between fields, CRLF after rows, no quoting, windows-1252. One row
 * buffer is used over and over.
 */
final class TableFile implements AutoCloseable {
  /** The bytes of the real files fit this encoding; some tools read them as such. */
  static final Charset ENCODING = Charset.forName("windows-1252");

  private static final int BUFFER = 1 << 16;

  private final String table;
  private final Row row;
  private final DefectPlanter planter;
  private final OutputStream out;
  private long rows;

  TableFile(Path file, String table, List<ReleaseColumn> columns, DefectPlanter planter)
      throws IOException {
    this.table = table;
    this.row = new Row(columns);
    this.planter = planter;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    line(
        planter.header(
            table, columns.stream().map(ReleaseColumn::name).collect(Collectors.joining("\t"))));
  }

  /** An empty row to fill and then to {@link #write}. */
  Row row() {
    row.clear();
    return row;
  }

  /** Writes the row, or what a defect makes of it. */
  void write() throws IOException {
    for (String line : planter.lines(table, row)) {
      line(line);
      rows++;
    }
  }

  long rows() {
    return rows;
  }

  String table() {
    return table;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void line(String line) throws IOException {
    out.write(line.getBytes(ENCODING));
    out.write('\r');
    out.write('\n');
  }
}
