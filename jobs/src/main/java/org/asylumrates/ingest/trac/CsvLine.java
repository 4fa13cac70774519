package org.asylumrates.ingest.trac;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits one line at its commas. A record is one line: no value of an extract is known to hold a
 * line end, and one quote that is never closed must not swallow the rest of the file.
 */
final class CsvLine {
  private static final CsvReader.CsvReaderBuilder QUOTED =
      CsvReader.builder().skipEmptyLines(false);

  private CsvLine() {}

  /** The fields without their quotes; nothing if a quote is not closed or text follows one. */
  static Optional<List<String>> fields(String line) {
    if (line.indexOf('\r') >= 0) {
      return Optional.empty();
    }
    return line.indexOf('"') < 0 ? Optional.of(plain(line)) : quoted(line);
  }

  private static List<String> plain(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
      fields.add(line.substring(from, comma));
      from = comma + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }

  private static Optional<List<String>> quoted(String line) {
    try {
      // The line end behind the line is taken for data exactly when a quote is still open.
      List<String> fields = QUOTED.ofSingleCsvRecord(line + "\n").getFields();
      boolean open = fields.get(fields.size() - 1).endsWith("\n");
      return open ? Optional.empty() : Optional.of(fields);
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }
}
