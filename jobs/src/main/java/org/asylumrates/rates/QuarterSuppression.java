package org.asylumrates.rates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
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
  private final boolean isEverybodyListed;

  private QuarterSuppression(QuarterCounts counts, List<WindowSums> windows) {
    this.counts = counts;
    this.windows = windows;
    this.hidden = new boolean[counts.countries().size()][counts.quarters()];
    this.isEverybodyListed =
        Arrays.stream(counts.others()).allMatch(others -> others.decisions() == 0);
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
        boolean mayBeNobody = isEverybodyListed && isAlone(country, quarter);
        int best = smallest(quarter, mayBeNobody);
        if (best < 0) {
          break;
        }
        hidden[best][quarter] = true;
        found = true;
      }
    }
    return found;
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
    boolean[] all = new boolean[wanted.length];
    Arrays.fill(all, true);
    FeasibleRange[] withheld = ranges(country, all);
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
    FeasibleRange[] ranges = ranges(country, hidden[country]);
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

  private FeasibleRange[] ranges(int country, boolean[] without) {
    FeasibleRange[] sum = new FeasibleRange[without.length];
    Arrays.fill(sum, new FeasibleRange(0, 0));
    for (ToLongFunction<Cell.Counts> outcome : OUTCOMES) {
      FeasibleRange[] possible = new FeasibleRange[without.length];
      for (int quarter = 0; quarter < without.length; quarter++) {
        long count = outcome.applyAsLong(counts.cells()[country][quarter]);
        boolean isKnown = !without[quarter] || (isEverybodyListed && isAlone(country, quarter));
        possible[quarter] =
            isKnown
                ? new FeasibleRange(count, count)
                : new FeasibleRange(0, count + slack(country, quarter, outcome));
      }
      FeasibleRange[] narrowed = windows.get(country).narrowed(possible, outcome);
      for (int quarter = 0; quarter < without.length; quarter++) {
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
