package org.asylumrates.rates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.stats.disclosure.FeasibleRange;
import org.asylumrates.stats.disclosure.SensitiveCount;

/**
 * Which quarters of which nationality must go so that no applicant can be worked out (M21)? Known
 * from elsewhere are the decisions of everybody in each quarter, by month, and those of each
 * nationality in fiscal years and in the study's windows, which need not begin with a quarter.
 *
 * <p>The audit finds for each hidden count others that agree with all of that: people of other
 * nationalities, whose counts by quarter are hidden or not in the table, have changed places with
 * it. A count that is published as a window's sum, or a month's, is no safer than that.
 */
final class QuarterSuppression {
  private static final List<ToLongFunction<Cell.Counts>> OUTCOMES =
      List.of(Cell.Counts::granted, n -> n.decisions() - n.granted());

  private final QuarterCounts counts;
  private final List<WindowSums> windows;
  private final boolean[][] hidden;

  /** Whether everybody of the quarter's fiscal year, which is published, is of a country here. */
  private final boolean[] isEverybodyListed;

  private QuarterSuppression(QuarterCounts counts, List<WindowSums> windows) {
    this.counts = counts;
    this.windows = windows;
    this.hidden = new boolean[counts.countries().size()][counts.quarters()];
    this.isEverybodyListed = listed(counts);
  }

  private static boolean[] listed(QuarterCounts counts) {
    Map<Integer, Long> others = new HashMap<>();
    for (int quarter = 0; quarter < counts.quarters(); quarter++) {
      others.merge(year(counts, quarter), counts.others()[quarter].decisions(), Long::sum);
    }
    boolean[] listed = new boolean[counts.quarters()];
    for (int quarter = 0; quarter < listed.length; quarter++) {
      listed[quarter] = others.getOrDefault(year(counts, quarter), 0L) == 0;
    }
    return listed;
  }

  private static int year(QuarterCounts counts, int quarter) {
    return FiscalYear.of(counts.month(quarter).atDay(1));
  }

  /**
   * The cells to hide, by country and quarter.
   *
   * @param windows what is known of each country's windows
   */
  static boolean[][] of(QuarterCounts counts, List<WindowSums> windows) {
    QuarterSuppression suppression = new QuarterSuppression(counts, windows);
    suppression.run();
    return suppression.hidden;
  }

  private void run() {
    for (int country = 0; country < hidden.length; country++) {
      for (int quarter = 0; quarter < counts.quarters(); quarter++) {
        hidden[country][quarter] = isSensitive(country, quarter);
      }
    }
    boolean isGoingOn = true;
    while (isGoingOn) {
      isGoingOn = false;
      for (int quarter = 0; quarter < counts.quarters(); quarter++) {
        isGoingOn |= hideInQuarter(quarter);
      }
      for (int country = 0; country < hidden.length; country++) {
        isGoingOn |= hideInCountry(country);
      }
    }
  }

  private boolean isSensitive(int country, int quarter) {
    Cell.Counts n = counts.cells()[country][quarter];
    return SensitiveCount.isSensitive(n.granted(), n.decisions());
  }

  /** Hides others where too few people of a quarter are of a nationality that is not shown. */
  private boolean hideInQuarter(int quarter) {
    boolean found = false;
    for (int country = 0; country < hidden.length; country++) {
      while (isSensitive(country, quarter)
          && slack(country, quarter, Cell.Counts::decisions) < SensitiveCount.SMALLEST_SHOWN) {
        if (!hideSmallest(quarter, isKnown(country, quarter))) {
          break;
        }
        found = true;
      }
      // Whatever its size, a count that is hidden alone is what the others leave of the quarter.
      if (hidden[country][quarter] && isKnown(country, quarter)) {
        found |= hideSmallest(quarter, true);
      }
    }
    return found;
  }

  private boolean hideSmallest(int quarter, boolean mayBeNobody) {
    int best = smallest(quarter, mayBeNobody);
    if (best >= 0) {
      hidden[best][quarter] = true;
    }
    return best >= 0;
  }

  /** Whether a hidden count is what everybody else of the quarter leaves. */
  private boolean isKnown(int country, int quarter) {
    return isEverybodyListed[quarter] && isAlone(country, quarter);
  }

  /** The country with fewest decisions in a quarter that is shown, or -1. */
  private int smallest(int quarter, boolean mayBeNobody) {
    return IntStream.range(0, hidden.length)
        .filter(country -> !hidden[country][quarter])
        .filter(country -> mayBeNobody || decisions(country, quarter) > 0)
        .boxed()
        .min(
            Comparator.comparing((Integer country) -> decisions(country, quarter) == 0)
                .thenComparing(country -> decisions(country, quarter)))
        .orElse(-1);
  }

  /** Hides more of a country's quarters until those hidden are as safe as they can be. */
  private boolean hideInCountry(int country) {
    boolean[] wanted = hidden[country].clone();
    FeasibleRange[] withheld = ranges(country, this::withoutAny);
    boolean found = false;
    int unsafe = unsafe(country, wanted, withheld);
    while (unsafe >= 0) {
      int best = bestBeside(country, unsafe);
      if (best < 0) {
        break;
      }
      hidden[country][best] = true;
      found = true;
      unsafe = unsafe(country, wanted, withheld);
    }
    return found;
  }

  private int unsafe(int country, boolean[] wanted, FeasibleRange[] withheld) {
    FeasibleRange[] ranges = ranges(country, this::asHidden);
    return IntStream.range(0, wanted.length)
        .filter(quarter -> wanted[quarter])
        .filter(
            quarter ->
                !ranges[quarter].protectsBeside(decisions(country, quarter), withheld[quarter]))
        .findFirst()
        .orElse(-1);
  }

  /** The quarter to hide for another's sake: of its year and window, with people, few, early. */
  private int bestBeside(int country, int unsafe) {
    return IntStream.range(0, counts.quarters())
        .filter(quarter -> !hidden[country][quarter])
        .boxed()
        .min(
            Comparator.comparing(
                    (Integer quarter) -> !windows.get(country).shareYear(unsafe, quarter))
                .thenComparing(quarter -> !windows.get(country).share(unsafe, quarter))
                .thenComparing(quarter -> decisions(country, quarter) == 0)
                .thenComparing(quarter -> decisions(country, quarter)))
        .orElse(-1);
  }

  /** What quarters by themselves leave possible of a country's count of an outcome. */
  private interface Known {
    FeasibleRange range(int country, int quarter, ToLongFunction<Cell.Counts> outcome);
  }

  private FeasibleRange asHidden(int country, int quarter, ToLongFunction<Cell.Counts> outcome) {
    long count = outcome.applyAsLong(counts.cells()[country][quarter]);
    return !hidden[country][quarter] || isKnown(country, quarter)
        ? new FeasibleRange(count, count)
        : new FeasibleRange(0, count + slack(country, quarter, outcome));
  }

  /** If no quarter of any country were shown. */
  private FeasibleRange withoutAny(int country, int quarter, ToLongFunction<Cell.Counts> outcome) {
    long all = outcome.applyAsLong(counts.others()[quarter]);
    for (Cell.Counts[] of : counts.cells()) {
      all += outcome.applyAsLong(of[quarter]);
    }
    boolean isOnly = isEverybodyListed[quarter] && counts.countries().size() == 1;
    return new FeasibleRange(isOnly ? all : 0, all);
  }

  private FeasibleRange[] ranges(int country, Known known) {
    FeasibleRange[] sum = new FeasibleRange[counts.quarters()];
    Arrays.fill(sum, new FeasibleRange(0, 0));
    for (ToLongFunction<Cell.Counts> outcome : OUTCOMES) {
      FeasibleRange[] possible = new FeasibleRange[sum.length];
      for (int quarter = 0; quarter < sum.length; quarter++) {
        possible[quarter] = known.range(country, quarter, outcome);
      }
      FeasibleRange[] narrowed = windows.get(country).narrowed(possible, outcome);
      for (int quarter = 0; quarter < sum.length; quarter++) {
        sum[quarter] = sum[quarter].plus(narrowed[quarter]);
      }
    }
    return sum;
  }

  /** The people of a quarter who are of a nationality that is not shown, but not of this one. */
  private long slack(int country, int quarter, ToLongFunction<Cell.Counts> outcome) {
    long slack = outcome.applyAsLong(counts.others()[quarter]);
    for (int other = 0; other < hidden.length; other++) {
      if (other != country && hidden[other][quarter]) {
        slack += outcome.applyAsLong(counts.cells()[other][quarter]);
      }
    }
    return slack;
  }

  /** Whether every other country's count of a quarter is shown. */
  private boolean isAlone(int country, int quarter) {
    return IntStream.range(0, hidden.length)
        .noneMatch(other -> other != country && hidden[other][quarter]);
  }

  private long decisions(int country, int quarter) {
    return counts.cells()[country][quarter].decisions();
  }
}
