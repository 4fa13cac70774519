package org.asylumrates.rates.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;

/** The shapes of published tables that can be read. */
public enum PublishedFormat {
  /** EOIR's asylum decision rates by nationality, as collected in one CSV of several vintages. */
  EOIR_NATIONALITY {
    @Override
    List<PublishedRow> read(List<Figure> figures) {
      return EoirNationality.read(figures);
    }
  },
  /** TRAC's table of judges: decisions and three percentages. */
  TRAC_JUDGES {
    @Override
    List<PublishedRow> read(List<Figure> figures) {
      return TracTables.judges(figures);
    }
  },
  /** TRAC's table of courts: decisions and denials. */
  TRAC_COURTS {
    @Override
    List<PublishedRow> read(List<Figure> figures) {
      return TracTables.courts(figures);
    }
  },
  /** Our own: one row per key and period, with source and definition (data/published). */
  COUNTS {
    @Override
    List<PublishedRow> read(List<Figure> figures) {
      return CountsTable.read(figures);
    }
  };

  abstract List<PublishedRow> read(List<Figure> figures);

  /** The word in options, such as {@code trac-courts}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of that word; a UserException if there is none. */
  public static PublishedFormat byCode(String code) {
    return Stream.of(values())
        .filter(f -> f.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "No format '%s'; known are %s"
                        .formatted(
                            code,
                            String.join(
                                ", ", Stream.of(values()).map(PublishedFormat::code).toList()))));
  }

  /** Reads a table of this format. */
  List<PublishedRow> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserException("No table at %s; give a CSV file".formatted(file));
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      String name = file.getFileName().toString();
      List<PublishedRow> rows = read(csv.stream().map(row -> new Figure(name, row)).toList());
      if (rows.isEmpty()) {
        throw new UserException(
            "%s holds no figure that can be used as %s; check --format".formatted(file, code()));
      }
      return rows;
    } catch (IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
      throw new UserException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
