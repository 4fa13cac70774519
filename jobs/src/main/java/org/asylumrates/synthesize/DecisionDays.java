package org.asylumrates.synthesize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.asylumrates.model.FiscalYear;

/**
 * When courts decide: volume grows with the fiscal year, dips in December, in the shutdown of
 * January 2019 and in the pandemic, and no decision falls on a weekend.
 */
final class DecisionDays {
  /** The first day on which a made-up decision can fall. */
  static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

  /** The last day on which a made-up decision can fall; the release is dated the day after. */
  static final LocalDate LAST = LocalDate.of(2026, 7, 31);

  /** Decisions of FY2012 to FY2026 relative to FY2017, shaped like the published totals. */
  private static final double[] YEARS = {
    0.60, 0.58, 0.60, 0.62, 0.75, 1.00, 1.35, 2.00, 1.80, 0.85, 1.15, 1.40, 1.60, 1.70, 1.60
  };

  private static final double[] SEASON = {
    1.00, 1.00, 1.08, 1.03, 1.02, 1.02, 0.98, 1.05, 0.98, 1.03, 0.94, 0.84
  };

  private static final YearMonth START = YearMonth.from(FIRST);
  private final double[] totals;

  DecisionDays() {
    int months = (int) START.until(YearMonth.from(LAST), ChronoUnit.MONTHS) + 1;
    double[] weights = new double[months];
    for (int i = 0; i < months; i++) {
      weights[i] = weight(START.plusMonths(i));
    }
    totals = Draw.totals(weights);
  }

  /** A day of decision. */
  LocalDate draw(Draw draw) {
    YearMonth month = START.plusMonths(draw.weighted(totals));
    return workday(month.atDay(draw.between(1, month.lengthOfMonth())));
  }

  /** The day itself, or the nearest working day. */
  static LocalDate workday(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.minusDays(1);
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  private static double weight(YearMonth month) {
    int year = FiscalYear.of(month.atDay(1));
    return YEARS[year - FiscalYear.of(FIRST)]
        * SEASON[month.getMonthValue() - 1]
        * interruption(month);
  }

  private static double interruption(YearMonth month) {
    if (month.equals(YearMonth.of(2019, 1))) {
      return 0.6;
    }
    if (month.isBefore(YearMonth.of(2020, 4)) || month.isAfter(YearMonth.of(2021, 3))) {
      return 1;
    }
    return month.isBefore(YearMonth.of(2020, 7)) ? 0.15 : 0.5;
  }
}
