package org.asylumrates.rates;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;
import org.asylumrates.stats.disclosure.FeasibleRange;
import org.asylumrates.stats.disclosure.SumBounds;

/**
 * What do the decisions of a nationality in a study's windows, which are published, say of its
 * quarters? Quarters within a window add up to it, with parts of those that lie across its ends.
 */
final class WindowSums {
  private static final List<Period> WINDOWS = List.of(Period.values());
  private static final int OUTSIDE = WINDOWS.size();

  /** Whether a quarter has days in each window, and outside. */
  private final boolean[][] touches;

  private final List<Cell> windows;

  private WindowSums(boolean[][] touches, List<Cell> windows) {
    this.touches = touches;
    this.windows = windows;
  }

  /** The windows of one nationality; none if the study does not count by nationality. */
  static WindowSums of(Study study, String nationality, QuarterCounts counts, List<Cell> cells) {
    Windows days = Windows.of(study);
    boolean[][] touches = new boolean[counts.quarters()][OUTSIDE + 1];
    for (int quarter = 0; quarter < touches.length; quarter++) {
      YearMonth month = counts.month(quarter);
      int last = (int) month.plusMonths(2).atEndOfMonth().toEpochDay();
      for (int day = (int) month.atDay(1).toEpochDay(); day <= last; day++) {
        touches[quarter][days.period(day)] = true;
      }
    }
    boolean isKnown = study.breakdowns().contains(Breakdown.NATIONALITY.id());
    List<Cell> windows = new ArrayList<>();
    for (Period period : isKnown ? WINDOWS : List.<Period>of()) {
      windows.add(
          cells.stream()
              .filter(cell -> cell.breakdown().equals(Breakdown.NATIONALITY.id()))
              .filter(cell -> cell.definition().equals(study.definition()))
              .filter(cell -> cell.key().equals(nationality))
              .filter(cell -> cell.period().equals(period.code()))
              .findFirst()
              .orElse(
                  new Cell(
                      study.definition(),
                      Breakdown.NATIONALITY.id(),
                      nationality,
                      nationality,
                      period.code(),
                      Cell.Counts.NONE)));
    }
    return new WindowSums(touches, windows);
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
    List<List<Integer>> members = new ArrayList<>();
    windows.forEach(window -> members.add(new ArrayList<>()));
    for (int quarter = 0; quarter < places.length; quarter++) {
      List<Integer> parts = new ArrayList<>();
      boolean isWhole = count(touches[quarter]) == 1;
      for (int window = 0; window <= OUTSIDE; window++) {
        if (touches[quarter][window]) {
          int part = isWhole ? places[quarter] : sums.add(0, possible[quarter].high());
          parts.add(part);
          if (window < members.size()) {
            members.get(window).add(part);
          }
        }
      }
      if (!isWhole) {
        sums.parts(places[quarter], parts);
      }
    }
    for (int window = 0; window < members.size(); window++) {
      sums.total(members.get(window), outcome.applyAsLong(windows.get(window).counts()));
    }
    sums.tighten();
    return Arrays.stream(places).mapToObj(sums::range).toArray(FeasibleRange[]::new);
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
