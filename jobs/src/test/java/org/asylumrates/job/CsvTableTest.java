package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.model.Column.Type.DOUBLE;
import static org.asylumrates.model.Column.Type.LONG;
import static org.asylumrates.model.Column.Type.STRING;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final Table RATES =
      Table.named("rates", "A small table")
          .column("key", STRING, "Key")
          .column("n", LONG, "Count")
          .column("rate", DOUBLE, "Rate");

  @Test
  void aTableIsAHeaderAndItsRowsEachEndedByLf() {
    assertThat(CsvTable.text(RATES, List.of(row("ES", 10L, 0.25), row("GT", 4L, 0.5))))
        .isEqualTo("key,n,rate\nES,10,0.25\nGT,4,0.5\n");
  }

  @Test
  void aTableWithoutRowsIsItsHeader() {
    assertThat(CsvTable.text(RATES, List.of())).isEqualTo("key,n,rate\n");
  }

  @Test
  void whatIsUnknownIsEmpty() {
    assertThat(CsvTable.text(RATES, List.of(row("ES", null, Double.NaN))))
        .isEqualTo("key,n,rate\nES,,\n");
  }

  @Test
  void rowsAreSortedByTheTextOfTheirFirstColumns() {
    List<List<@Nullable Object>> rows =
        List.of(row("HO", 9L, 0.1), row("ES", 9L, 0.2), row("ES", 10L, 0.3));
    // As text "10" comes before "9"; without the second key the given order stays.
    assertThat(CsvTable.sorted(RATES, 2, rows))
        .isEqualTo("key,n,rate\nES,10,0.3\nES,9,0.2\nHO,9,0.1\n");
    assertThat(CsvTable.sorted(RATES, 1, rows))
        .isEqualTo("key,n,rate\nES,9,0.2\nES,10,0.3\nHO,9,0.1\n");
  }

  @Test
  void commasQuotesAndLineEndsAreQuoted() {
    assertThat(firstCell("Doe, Jane")).isEqualTo("\"Doe, Jane\"");
    assertThat(firstCell("so-called \"judge\"")).isEqualTo("\"so-called \"\"judge\"\"\"");
    assertThat(firstCell("two\nlines")).isEqualTo("\"two\nlines\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String formula) {
    assertThat(firstCell(formula)).isEqualTo("'" + formula);
  }

  @Test
  void tabsAndReturnsAtTheBeginningAreNeutralToo() {
    assertThat(firstCell("\t=1")).isEqualTo("'\t=1");
    assertThat(firstCell("\r=1")).isEqualTo("\"'\r=1\"");
  }

  @Test
  void aNegativeNumberIsNoFormula() {
    assertThat(CsvTable.text(RATES, List.of(row("a=b", -3L, -0.5))))
        .isEqualTo("key,n,rate\na=b,-3,-0.5\n");
  }

  /** By hand; the third is the sum of 0.1 and 0.2, the fourth 1/3. */
  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "1.0, 1",
    "0.30000000000000004, 0.30000000000000004",
    "0.3333333333333333, 0.3333333333333333",
    "0.000001, 0.000001",
    "0.0000001, 1E-7",
    "2.5E-300, 2.5E-300",
    "1E21, 1000000000000000000000",
    "Infinity, Inf",
    "-Infinity, -Inf",
    "NaN, ''"
  })
  void numbersAreWrittenAsReadersExpect(double value, String text) {
    assertThat(CsvTable.number(value)).isEqualTo(text);
  }

  @Test
  void numbersReadBackToTheSameDoubleAndNoFewerDigitsWould() {
    SplittableRandom random = new SplittableRandom(20180611);
    for (int i = 0; i < 20_000; i++) {
      double share = (double) random.nextLong(100_000) / random.nextLong(1, 100_000);
      assertFewestDigits(share);
      assertFewestDigits(random.nextDouble());
      assertFewestDigits(Math.exp(-600 * random.nextDouble()));
    }
  }

  private static void assertFewestDigits(double value) {
    String text = CsvTable.number(value);
    assertThat(Double.parseDouble(text)).isEqualTo(value);
    int digits = new BigDecimal(text).stripTrailingZeros().precision();
    if (digits > 1) {
      double fewer = new BigDecimal(value).round(new MathContext(digits - 1)).doubleValue();
      assertThat(fewer).as("%s with one digit less", text).isNotEqualTo(value);
    }
  }

  private static String firstCell(String text) {
    String table = CsvTable.text(RATES, List.of(row(text, 1L, 1.0)));
    return table.substring("key,n,rate\n".length(), table.length() - ",1,1\n".length());
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
