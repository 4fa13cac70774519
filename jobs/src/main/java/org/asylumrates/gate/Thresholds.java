package org.asylumrates.gate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;

/**
 * How far a measure may go before publishing needs a reason. A check without a row is measured and
 * not judged.
 *
 * @param source where they come from, for people
 * @param hash SHA-256 of their rows
 * @param rows the thresholds
 */
public record Thresholds(String source, String hash, List<Row> rows) {
  private static final String SHIPPED = "gate-thresholds.csv";
  private static final List<String> COLUMNS = List.of("check", "table", "threshold", "reason");
  private static final String ANY = "*";

  public Thresholds {
    rows = List.copyOf(rows);
  }

  /**
   * One threshold.
   *
   * @param check what is measured
   * @param table the release's table or the definition; {@code *} for every one without its own row
   * @param threshold the most that a measure may be
   * @param reason why
   */
  public record Row(String check, String table, double threshold, String reason) {}

  /** The thresholds that ship with the project, {@code data/lookups/gate-thresholds.csv}. */
  public static Thresholds shipped() {
    return of("data/lookups/" + SHIPPED, LookupFiles.read(SHIPPED));
  }

  /**
   * The thresholds of a file, in place of the shipped ones.
   *
   * @throws UserException if it is not there, lacks a column, or names an unknown check or a
   *     threshold that is no number from 0 on
   */
  public static Thresholds of(String file) {
    String text =
        Storage.text(new Path(file))
            .orElseThrow(
                () ->
                    new UserException(
                        "No thresholds at %s; give a CSV file with the columns %s"
                            .formatted(file, String.join(", ", COLUMNS))));
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(text)) {
      return of(file, csv.stream().toList());
    } catch (CsvParseException e) {
      throw new UserException(
          "The thresholds %s cannot be read (%s); write them as CSV"
              .formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The threshold of a check: that of the table itself, else the one for every table. */
  Optional<Row> of(Measure measure, String table) {
    return row(measure, table).or(() -> row(measure, ANY));
  }

  private Optional<Row> row(Measure measure, String table) {
    return rows.stream()
        .filter(row -> row.check().equals(measure.code()) && row.table().equalsIgnoreCase(table))
        .findFirst();
  }

  private static Thresholds of(String source, List<NamedCsvRecord> records) {
    List<Row> rows = new ArrayList<>();
    for (NamedCsvRecord each : records) {
      for (String column : COLUMNS) {
        if (!each.getHeader().contains(column)) {
          throw new UserException(
              "The thresholds %s have no column '%s'; they need %s"
                  .formatted(source, column, String.join(", ", COLUMNS)));
        }
      }
      rows.add(row(source, each));
    }
    String text = rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
    return new Thresholds(source, Checksum.of(text), rows);
  }

  private static Row row(String source, NamedCsvRecord each) {
    String check = each.getField("check").strip();
    if (Arrays.stream(Measure.values()).noneMatch(m -> m.code().equals(check))) {
      throw new UserException(
          "The thresholds %s, line %d: there is no check '%s'; known are %s"
              .formatted(
                  source,
                  each.getStartingLineNumber(),
                  check,
                  Arrays.stream(Measure.values())
                      .map(Measure::code)
                      .collect(Collectors.joining(", "))));
    }
    return new Row(
        check, each.getField("table").strip(), number(source, each), each.getField("reason"));
  }

  private static double number(String source, NamedCsvRecord each) {
    String text = each.getField("threshold").strip();
    try {
      double value = Double.parseDouble(text);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number below zero.
    }
    throw new UserException(
        "The thresholds %s, line %d: '%s' is no number from 0 on; write a share as 0.005"
            .formatted(source, each.getStartingLineNumber(), text));
  }
}
