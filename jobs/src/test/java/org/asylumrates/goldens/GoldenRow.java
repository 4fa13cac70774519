package org.asylumrates.goldens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One row of a golden file, by the names of its header. An empty field is R's NA and reads as NaN,
 * like R's NaN; infinities are {@code Inf} and {@code -Inf}.
 */
public final class GoldenRow {
  private final String place;
  private final Map<String, String> fields;

  GoldenRow(String place, Map<String, String> fields) {
    this.place = place;
    this.fields = new LinkedHashMap<>(fields);
  }

  /** The names of the columns, in the order of the file. */
  public Set<String> columns() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  /** The text of a column as it stands. */
  public String text(String column) {
    String text = fields.get(column);
    if (text == null) {
      throw new IllegalArgumentException("No column " + column + " in " + this);
    }
    return text;
  }

  /** The number in a column. */
  public double number(String column) {
    String text = text(column);
    return switch (text) {
      case "" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** The whole number in a column, which R may write as 1e+05. */
  public long count(String column) {
    double number = number(column);
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException(column + " is no whole number in " + this);
    }
    return (long) number;
  }

  /** Asserts that a number of ours comes close enough to R's in a column. */
  public void expect(String column, double actual, Tolerance tolerance) {
    double expected = number(column);
    assertThat(tolerance.accepts(expected, actual))
        .withFailMessage(
            "%s: expected %s = %s (%s) but was %s", this, column, expected, tolerance, actual)
        .isTrue();
  }

  /** Asserts that a text of ours is R's in a column. */
  public void expect(String column, String actual) {
    assertThat(actual).as("%s: %s", this, column).isEqualTo(text(column));
  }

  @Override
  public String toString() {
    return place;
  }
}
