package org.asylumrates.rates.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.asylumrates.job.UserException;

/** Reads figures from a row of somebody's table; what cannot be right stops with row and value. */
record Figure(String file, NamedCsvRecord row) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  String text(String column) {
    return row.findField(column)
        .map(String::strip)
        .orElseThrow(
            () ->
                new UserException(
                    "%s has no column '%s'; its columns are %s; check --format"
                        .formatted(file, column, String.join(", ", row.getHeader()))));
  }

  /** A count; empty where the cell is blank or an asterisk, as EOIR prints withheld cells. */
  OptionalLong count(String column) {
    String text = text(column).replace(",", "");
    if (text.isEmpty() || text.equals("*")) {
      return OptionalLong.empty();
    }
    try {
      long count = new BigDecimal(text).longValueExact();
      if (count < 0) {
        throw wrong(column, "a count is not negative");
      }
      return OptionalLong.of(count);
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(column, "a count is a whole number");
    }
  }

  /** A share of 100; it must be between 0 and 100. Blank is 0. */
  BigDecimal percent(String column) {
    String text = text(column).replace("%", "");
    try {
      BigDecimal percent = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
      if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
        throw wrong(column, "a rate is between 0 and 100 percent");
      }
      return percent;
    } catch (NumberFormatException e) {
      throw wrong(column, "a rate is a number of percent");
    }
  }

  /** A share of 1, in any column of this name; absent or blank is no rate. */
  void requireRate(String column) {
    String text = row.findField(column).map(String::strip).orElse("");
    if (text.isEmpty()) {
      return;
    }
    try {
      BigDecimal rate = new BigDecimal(text);
      if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
        throw wrong(column, "a rate is between 0 and 1");
      }
    } catch (NumberFormatException e) {
      throw wrong(column, "a rate is a number");
    }
  }

  UserException wrong(String column, String rule) {
    return new UserException(
        "%s, line %d: %s is '%s', but %s; correct the table"
            .formatted(file, row.getStartingLineNumber(), column, text(column).strip(), rule));
  }
}
