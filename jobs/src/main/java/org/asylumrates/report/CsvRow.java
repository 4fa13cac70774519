package org.asylumrates.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.asylumrates.job.UserException;

/**
 * One row of a stored table. Keys such as {@code NA}, {@code true} and {@code 01} stay text,
 * because no type is ever guessed.
 */
record CsvRow(String file, NamedCsvRecord cells) {
  /** A text cell as it stands; empty where the line ends before it. */
  String text(String column) {
    int at = cells.getHeader().indexOf(column);
    return at >= cells.getFieldCount() ? "" : cells.getField(at);
  }

  /** A count; empty where the cell is blank. */
  OptionalLong count(String column) {
    return parse(column, "a whole number", Long::parseLong)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** A number; empty where the cell is blank or holds no finite number. */
  OptionalDouble number(String column) {
    return parse(column, "a number", CsvRow::parseDouble)
        .filter(Double::isFinite)
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  private <T> Optional<T> parse(String column, String wanted, Function<String, T> parser) {
    String text = text(column).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (NumberFormatException e) {
      throw new UserException(
          "%s line %d: '%s' in column %s is not %s; make the table again"
              .formatted(file, cells.getStartingLineNumber(), text, column, wanted),
          e);
    }
  }

  /** R and Spark write infinity in two ways. */
  private static Double parseDouble(String text) {
    return text.equals("Inf") || text.equals("-Inf") ? Double.NaN : Double.parseDouble(text);
  }
}
