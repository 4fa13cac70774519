package org.asylumrates.synthesize;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** One file of an extract: latin-1, commas, quotes where a value needs them, CRLF. */
final class ExtractTable implements AutoCloseable {
  /** Three bytes that some of TRAC's lookups begin with. */
  static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private final CsvWriter csv;
  private long rows;

  /** A file that begins with some text, such as a byte order mark, before its first row. */
  ExtractTable(Path file, String start) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.ISO_8859_1);
    writer.write(start);
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
  }

  void header(String... names) {
    csv.writeRecord(names);
  }

  void row(String... values) {
    csv.writeRecord(values);
    rows++;
  }

  void row(Collection<String> values) {
    csv.writeRecord(values);
    rows++;
  }

  /** Rows written, the header not counted. */
  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
