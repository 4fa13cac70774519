package org.asylumrates.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The project's own small data files, carried in the jar. */
public final class LookupFiles {
  private LookupFiles() {}

  /** The rows of a file of {@code data/lookups/}, such as {@code countries.csv}, by header name. */
  public static List<NamedCsvRecord> read(String file) {
    return resource("/lookups/" + file);
  }

  /** The rows of a file of {@code data/published/}, such as {@code figures.csv}. */
  public static List<NamedCsvRecord> published(String file) {
    return resource("/published/" + file);
  }

  /** The rows of a file that ships with the studies, such as {@code policy-events.csv}. */
  public static List<NamedCsvRecord> studies(String file) {
    return resource("/studies/" + file);
  }

  private static List<NamedCsvRecord> resource(String file) {
    try (InputStream in =
            Objects.requireNonNull(LookupFiles.class.getResourceAsStream(file), file);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
