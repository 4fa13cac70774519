package org.asylumrates.rates;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;
import org.asylumrates.stats.disclosure.FeasibleRange;
import org.asylumrates.stats.disclosure.SumBounds;

/**
 * What do the decisions of a nationality in a study's windows and in fiscal years, which are
 * published, say of its quarters? Four quarters add up to a year, and years to a window, with parts
 * of those that lie across its ends.
 */
final class WindowSums {
  private static final List<Period> WINDOWS = List.of(Period.values());
  private static final int OUTSIDE = WINDOWS.size();

  /** Whether a quarter has days in each window, and outside. */
  private final boolean[][] touches;

  private final List<Cell.Counts> windows;

  /** The fiscal year of each quarter, and the first year that is published. */
  private final int[] years;

  private final int firstYear;

  /** The nationality's decisions by quarter. */
  private final Cell.Counts[] quarters;

  private WindowSums(Study study, boolean[][] touches, List<Cell.Counts> windows, QuarterRow row) {
    this.touches = touches;
    this.windows = windows;
    this.years = row.years;
    this.firstYear = YearlyRates.first(study);
    this.quarters = row.counts;
  }

  /** The fiscal years of quarters, and a nationality's decisions in each. */
  private record QuarterRow(int[] years, Cell.Counts[] counts) {
    static QuarterRow of(String nationality, QuarterCounts counts) {
      int[] years = new int[counts.quarters()];
      Arrays.setAll(years, quarter -> FiscalYear.of(counts.month(quarter).atDay(1)));
      int place = counts.countries().stream().map(Label::key).toList().indexOf(nationality);
      return new QuarterRow(years, counts.cells()[place]);
    }
  }

  /**
   * The sums of one nationality.
   *
   * @param windows its decisions in each period, in the order of the periods
   */
  static WindowSums of(
      Study study, String nationality, QuarterCounts counts, List<Cell.Counts> windows) {
    Windows days = Windows.of(study);
    boolean[][] touches = new boolean[counts.quarters()][OUTSIDE + 1];
    for (int quarter = 0; quarter < touches.length; quarter++) {
      YearMonth month = counts.month(quarter);
      int last = (int) month.plusMonths(2).atEndOfMonth().toEpochDay();
      for (int day = (int) month.atDay(1).toEpochDay(); day <= last; day++) {
        touches[quarter][days.period(day)] = true;
      }
    }
    return new WindowSums(study, touches, windows, QuarterRow.of(nationality, counts));
  }

  /** Whether two quarters are of one published year, so that only one can make up for the other. */
  boolean shareYear(int quarter, int other) {
    return years[quarter] >= firstYear && years[quarter] == years[other];
  }

  /** Whether two quarters have days in the same window, so that one can make up for the other. */
  boolean share(int quarter, int other) {
    for (int window = 0; window < windows.size(); window++) {
      if (touches[quarter][window] && touches[other][window]) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is possible for each quarter's count of one outcome.
   *
   * @param possible what is possible by everything else that is published
   * @param outcome the count of one outcome
   */
  FeasibleRange[] narrowed(FeasibleRange[] possible, ToLongFunction<Cell.Counts> outcome) {
    SumBounds sums = new SumBounds();
    int[] places =
        Arrays.stream(possible).mapToInt(range -> sums.add(range.low(), range.high())).toArray();
    List<List<Integer>> ofWindows = new ArrayList<>();
    for (int window = 0; window <= OUTSIDE; window++) {
      ofWindows.add(new ArrayList<>());
    }
    int from = 0;
    while (from < places.length) {
      int to = from;
      while (to < places.length && years[to] == years[from]) {
        to++;
      }
      tieYear(sums, Arrays.copyOfRange(places, from, to), from, outcome, ofWindows);
      from = to;
    }
    for (int window = 0; window < windows.size(); window++) {
      sums.total(ofWindows.get(window), outcome.applyAsLong(windows.get(window)));
    }
    sums.tighten();
    return Arrays.stream(places).mapToObj(sums::range).toArray(FeasibleRange[]::new);
  }

  /** Ties the quarters of a year to it, and gives each window its parts of the year. */
  private void tieYear(
      SumBounds sums,
      int[] places,
      int first,
      ToLongFunction<Cell.Counts> outcome,
      List<List<Integer>> ofWindows) {
    List<List<Integer>> parts = new ArrayList<>();
    ofWindows.forEach(window -> parts.add(new ArrayList<>()));
    for (int i = 0; i < places.length; i++) {
      List<Integer> own = new ArrayList<>();
      boolean[] touched = touches[first + i];
      boolean isWhole = count(touched) == 1;
      for (int window = 0; window <= OUTSIDE; window++) {
        if (touched[window]) {
          own.add(isWhole ? places[i] : sums.add(0, sums.range(places[i]).high()));
          parts.get(window).add(own.get(own.size() - 1));
        }
      }
      if (!isWhole) {
        sums.parts(places[i], own);
      }
    }
    if (years[first] < firstYear) {
      for (int window = 0; window <= OUTSIDE; window++) {
        ofWindows.get(window).addAll(parts.get(window));
      }
      return;
    }
    long all = 0;
    for (int i = 0; i < places.length; i++) {
      all += outcome.applyAsLong(quarters[first + i]);
    }
    List<Integer> shares = new ArrayList<>();
    for (int window = 0; window <= OUTSIDE; window++) {
      if (!parts.get(window).isEmpty()) {
        int share = sums.add(0, all);
        sums.parts(share, parts.get(window));
        shares.add(share);
        ofWindows.get(window).add(share);
      }
    }
    sums.total(shares, all);
    // Follows from the sums before, but they close a ring where a quarter is of two windows.
    sums.total(Arrays.stream(places).boxed().toList(), all);
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
