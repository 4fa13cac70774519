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
  public record Row(String check, String table, double threshold, String reason) {
    private boolean isForTheSame(Row other) {
      return check.equals(other.check) && table.equalsIgnoreCase(other.table);
    }
  }

  /** The thresholds that ship with the project, {@code data/lookups/gate-thresholds.csv}. */
  public static Thresholds shipped() {
    return of("data/lookups/" + SHIPPED, LookupFiles.read(SHIPPED));
  }

  /**
   * The thresholds of a file, in place of the shipped ones.
   *
   * @throws UserException if it is not there, lacks a column, or has a line that would not be
   *     heeded: an unknown check, a table it is not taken of, a threshold that is no number from 0
   *     on, a second one for the same
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
      List<NamedCsvRecord> records = csv.stream().toList();
      if (records.isEmpty()) {
        throw new UserException(
            "The thresholds %s hold none; write a line for each, below the columns %s"
                .formatted(file, String.join(", ", COLUMNS)));
      }
      return of(file, records);
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
      Row row = row(source, each);
      if (rows.stream().anyMatch(row::isForTheSame)) {
        throw new UserException(
            "The thresholds %s, line %d: there is one for %s of %s already; leave one of them out"
                .formatted(source, each.getStartingLineNumber(), row.check(), row.table()));
      }
      rows.add(row);
    }
    String text = rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
    return new Thresholds(source, Checksum.of(text), rows);
  }

  private static Row row(String source, NamedCsvRecord each) {
    String check = each.getField("check").strip();
    Measure measure =
        Arrays.stream(Measure.values())
            .filter(m -> m.code().equals(check))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserException(
                        "The thresholds %s, line %d: there is no check '%s'; known are %s"
                            .formatted(
                                source,
                                each.getStartingLineNumber(),
                                check,
                                Arrays.stream(Measure.values())
                                    .map(Measure::code)
                                    .collect(Collectors.joining(", ")))));
    return new Row(
        check, table(source, each, measure), number(source, each), each.getField("reason"));
  }

  private static String table(String source, NamedCsvRecord each, Measure measure) {
    String table = each.getField("table").strip();
    if (table.equals(ANY) || measure.subjects().stream().anyMatch(table::equalsIgnoreCase)) {
      return table;
    }
    throw new UserException(
        "The thresholds %s, line %d: %s is not measured of '%s'; write * or one of %s"
            .formatted(
                source,
                each.getStartingLineNumber(),
                measure.code(),
                table,
                String.join(", ", measure.subjects())));
  }

  private static double number(String source, NamedCsvRecord each) {
    String text = each.getField("threshold").strip();
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && Double.isFinite(value)) {
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
