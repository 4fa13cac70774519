package org.asylumrates.decisions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The project's own lookup files ({@code data/lookups/}), carried in the jar. */
final class LookupFiles {
  private LookupFiles() {}

  /** The rows of a file such as {@code judge-aliases.csv}, by header name. */
  static List<NamedCsvRecord> read(String file) {
    try (InputStream in =
            Objects.requireNonNull(
                LookupFiles.class.getResourceAsStream("/lookups/" + file), file);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
