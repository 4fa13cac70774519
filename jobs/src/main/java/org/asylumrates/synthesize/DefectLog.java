package org.asylumrates.synthesize;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where every planted defect is: one line each in defects.csv, so that a test can tell what a
 * reader missed, and the totals for truth.json. A release without defects has no such file.
 */
final class DefectLog implements AutoCloseable {
  static final String FILE = "defects.csv";

  private final CsvWriter csv;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  private DefectLog(CsvWriter csv) {
    this.csv = csv;
    csv.writeRecord("kind", "table", "key", "column", "was", "is", "expected");
  }

  /** A log in a folder. */
  static DefectLog in(Path folder) throws IOException {
    return new DefectLog(
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(folder.resolve(FILE), StandardCharsets.UTF_8));
  }

  /** A log for a release in which nothing is to be logged. */
  static DefectLog silent() {
    return new DefectLog(CsvWriter.builder().build(Writer.nullWriter()));
  }

  void add(Defect defect, String key, Defect.Planted planted) {
    record(
        defect.kind(),
        defect.table(),
        key,
        planted.column(),
        visible(planted.from()),
        visible(planted.to()),
        defect.expected().code());
  }

  void add(String kind, String table, Defect.Expected expected) {
    record(kind, table, "", "", "", "", expected.code());
  }

  /** How many defects of each kind were planted, by table. */
  Map<String, Map<String, Long>> counts() {
    return counts;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private void record(String kind, String table, String... rest) {
    counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(table, 1L, Long::sum);
    String[] all = new String[rest.length + 2];
    all[0] = kind;
    all[1] = table;
    System.arraycopy(rest, 0, all, 2, rest.length);
    csv.writeRecord(all);
  }

  private static String visible(String value) {
    return value.replace("\0", "\\0").replace("\t", "\\t");
  }
}
