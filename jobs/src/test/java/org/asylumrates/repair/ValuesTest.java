package org.asylumrates.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.asylumrates.model.Issue;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.support.Columns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values; the expected ones follow from the formats in EOIR's column definitions. */
class ValuesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0,",
    "-7, -7,",
    "12821531, 12821531,",
    "1O5, 105, LETTER_O",
    "1o5, 105, LETTER_O",
    "O, , UNREADABLE_NUMBER",
    "12.5, , UNREADABLE_NUMBER",
    "FC, , UNREADABLE_NUMBER",
    "99999999999999999999, , UNREADABLE_NUMBER",
    "'', ,",
    "'   ', ,",
    "?, , PLACEHOLDER"
  })
  void integers(String raw, @Nullable Long value, @Nullable Issue issue) {
    assertThat(read(ReleaseColumn.Type.INTEGER, raw)).isEqualTo(new Cell(value, issue));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-06-11 00:00:00.000, 2018-06-11,",
    "2018-06-11, 2018-06-11,",
    "2018-06-11T08:30:00, 2018-06-11,",
    "2020-02-29 00:00:00.000, 2020-02-29,",
    "2019-02-29 00:00:00.000, , UNREADABLE_DATE",
    "2018-13-01, , UNREADABLE_DATE",
    "2018-6-11, , UNREADABLE_DATE",
    "20180611, , UNREADABLE_DATE",
    "04JUN2009, , UNREADABLE_DATE",
    "2018-06-1100, , UNREADABLE_DATE",
    "N, , UNREADABLE_DATE",
    "0000-00-00 00:00:00.000, ,",
    "0, ,",
    "1949-12-31, 1949-12-31, IMPLAUSIBLE_DATE",
    "1950-01-01, 1950-01-01,",
    "2035-12-31, 2035-12-31,",
    "2036-01-01, 2036-01-01, IMPLAUSIBLE_DATE"
  })
  void dates(String raw, @Nullable LocalDate value, @Nullable Issue issue) {
    assertThat(read(ReleaseColumn.Type.DATE, raw)).isEqualTo(new Cell(value, issue));
  }

  @ParameterizedTest
  @CsvSource({
    "3/1990, 1990-03-01,",
    "03/1990, 1990-03-01,",
    "12/2001, 2001-12-01,",
    "0/0000, ,",
    "0, ,",
    "13/1990, , UNREADABLE_DATE",
    "0/1990, , UNREADABLE_DATE",
    "1990, , UNREADABLE_DATE",
    "March 1990, , UNREADABLE_DATE",
    "(b)(6), , PLACEHOLDER"
  })
  void months(String raw, @Nullable LocalDate value, @Nullable Issue issue) {
    assertThat(read(ReleaseColumn.Type.MONTH, raw)).isEqualTo(new Cell(value, issue));
  }

  @ParameterizedTest
  @CsvSource({
    "1, true,",
    "-1, true,",
    "TRUE, true,",
    "y, true,",
    "Yes, true,",
    "T, true,",
    "0, false,",
    "false, false,",
    "N, false,",
    "No, false,",
    "F, false,",
    "2, , UNREADABLE_FLAG",
    "X, , UNREADABLE_FLAG",
    "'', ,"
  })
  void flags(String raw, @Nullable Boolean value, @Nullable Issue issue) {
    assertThat(read(ReleaseColumn.Type.BOOLEAN, raw)).isEqualTo(new Cell(value, issue));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5,",
    "1500, 1500,",
    "-7500.0000, -7500,",
    "+.5, 0.5,",
    "12., 12,",
    "'', ,",
    "12O, , UNREADABLE_NUMBER",
    "12f, , UNREADABLE_NUMBER",
    "12D, , UNREADABLE_NUMBER",
    "1e3, , UNREADABLE_NUMBER",
    "0x1p3, , UNREADABLE_NUMBER",
    "NaN, , UNREADABLE_NUMBER",
    "-Infinity, , UNREADABLE_NUMBER",
    "., , UNREADABLE_NUMBER",
    "1.2.3, , UNREADABLE_NUMBER",
    "'1,500', , UNREADABLE_NUMBER",
    "\u0661\u0662, , UNREADABLE_NUMBER"
  })
  void decimals(String raw, @Nullable Double value, @Nullable Issue issue) {
    assertThat(read(ReleaseColumn.Type.DECIMAL, raw)).isEqualTo(new Cell(value, issue));
  }

  @Test
  void aDecimalThatNoDoubleHoldsIsUnreadable() {
    assertThat(read(ReleaseColumn.Type.DECIMAL, "9".repeat(400)))
        .isEqualTo(new Cell(null, Issue.UNREADABLE_NUMBER));
  }

  @ParameterizedTest
  @CsvSource({
    "SP, SP,",
    "' SP ', SP,",
    "NA, NA,",
    "??, , PLACEHOLDER",
    "N/A, , PLACEHOLDER",
    "b6, , PLACEHOLDER",
    "(b)(6), , PLACEHOLDER",
    "A.2.a, , PLACEHOLDER",
    "ABCD, , TOO_LONG",
    "000, 000,"
  })
  void codesOfThreeLetters(String raw, @Nullable String value, @Nullable Issue issue) {
    ReleaseColumn code = new ReleaseColumn("LANG", ReleaseColumn.Type.TEXT, OptionalInt.of(3));
    assertThat(Values.read(code, raw)).isEqualTo(new Cell(value, issue));
  }

  @Test
  void textWithoutAWidthIsNeverTooLong() {
    assertThat(read(ReleaseColumn.Type.TEXT, "x".repeat(1000)).value()).isEqualTo("x".repeat(1000));
  }

  @ParameterizedTest
  @CsvSource({"RELEASE_YEAR, 0000", "RELEASE_MONTH, 00"})
  void zerosAreNoYearAndNoMonth(String column, String zeros) {
    ReleaseColumn text = new ReleaseColumn(column, ReleaseColumn.Type.TEXT, OptionalInt.of(4));
    assertThat(Values.read(text, zeros)).isEqualTo(Cell.BLANK);
    assertThat(Values.read(text, "12")).isEqualTo(Cell.of("12"));
  }

  private static Cell read(ReleaseColumn.Type type, String raw) {
    return Values.read(Columns.column("COLUMN", type), raw);
  }
}
