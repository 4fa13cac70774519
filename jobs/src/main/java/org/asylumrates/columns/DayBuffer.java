package org.asylumrates.columns;

import java.time.LocalDate;
import java.time.YearMonth;
import org.asylumrates.model.ReleaseColumn;

/**
 * Days, as their number since 1970-01-01; a month is its first day. Stored tables keep other whole
 * numbers of 32 bits in the same way.
 */
public final class DayBuffer extends ColumnBuffer {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2035;
  private static final int MONTHS = 12;
  private static final int ISO_DAY = 10;

  /** First day of each month of the plausible years, and of the month behind them. */
  private static final int[] FIRST_DAY = firstDays();

  private final int[] values = new int[ROWS];
  private final boolean month;

  /** An empty buffer for a column. */
  public DayBuffer(ReleaseColumn column) {
    super(column);
    this.month = column.type() == ReleaseColumn.Type.MONTH;
  }

  /** The day of a row that has one, in days since 1970-01-01. */
  public int day(int row) {
    return values[row];
  }

  /** Gives a row a value, in days since 1970-01-01. */
  public void day(int row, int value) {
    missing(row, false);
    values[row] = value;
  }

  @Override
  public void read(RowBlock rows, int field, int first) {
    if (month) {
      super.read(rows, field, first);
      return;
    }
    byte[] bytes = rows.bytes();
    for (int i = 0; i < rows.rows(); i++) {
      int from = rows.start(i, field);
      int to = rows.end(i, field);
      if (from == to) {
        missing(first + i, true);
      } else {
        int day = day(bytes, from, to);
        missing(first + i, false);
        values[first + i] = day;
        if (day == Integer.MIN_VALUE) {
          readOne(rows, i, field, first);
        }
      }
    }
  }

  @Override
  void moveValue(int from, int to) {
    values[to] = values[from];
  }

  @Override
  boolean value(int row, byte[] bytes, int from, int to) {
    int day = month ? month(bytes, from, to) : day(bytes, from, to);
    values[row] = day;
    return day != Integer.MIN_VALUE;
  }

  @Override
  void put(int row, Object value) {
    values[row] = value instanceof Integer number ? number : (int) ((LocalDate) value).toEpochDay();
  }

  /** {@code 2018-06-11} or {@code 2018-06-11 00:00:00.000}, in a plausible year. */
  private static int day(byte[] b, int from, int to) {
    int length = to - from;
    if (length < ISO_DAY
        || (length > ISO_DAY && b[from + ISO_DAY] != ' ' && b[from + ISO_DAY] != 'T')) {
      return Integer.MIN_VALUE;
    }
    int date = Digits.date(b, from);
    int year = date / 10_000;
    int inYear = date / 100 % 100;
    int inMonth = date % 100;
    if (year < FIRST_YEAR || year > LAST_YEAR || inYear < 1 || inYear > MONTHS || inMonth < 1) {
      return Integer.MIN_VALUE;
    }
    int place = (year - FIRST_YEAR) * MONTHS + inYear - 1;
    int day = FIRST_DAY[place] + inMonth - 1;
    return day < FIRST_DAY[place + 1] ? day : Integer.MIN_VALUE;
  }

  /** {@code 6/1985} or {@code 06/1985}, in a plausible year. */
  private static int month(byte[] b, int from, int to) {
    int slash = to - 5;
    if (slash <= from || slash > from + 2 || b[slash] != '/') {
      return Integer.MIN_VALUE;
    }
    int inYear = slash == from + 2 ? two(b, from) : digit(b[from]);
    int year = 100 * two(b, slash + 1) + two(b, slash + 3);
    return year < FIRST_YEAR || year > LAST_YEAR || inYear < 1 || inYear > MONTHS
        ? Integer.MIN_VALUE
        : FIRST_DAY[(year - FIRST_YEAR) * MONTHS + inYear - 1];
  }

  /** Two digits; less than -1,000,000 if one of them is none. */
  private static int two(byte[] b, int at) {
    return 10 * digit(b[at]) + digit(b[at + 1]);
  }

  private static int digit(byte b) {
    return b >= '0' && b <= '9' ? b - '0' : -10_000_000;
  }

  private static int[] firstDays() {
    int[] days = new int[(LAST_YEAR - FIRST_YEAR + 1) * MONTHS + 1];
    for (int i = 0; i < days.length; i++) {
      days[i] = (int) YearMonth.of(FIRST_YEAR, 1).plusMonths(i).atDay(1).toEpochDay();
    }
    return days;
  }
}
