package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.asylumrates.stats.linear.Estimate;

/**
 * How unusual is the jump at the date of the ruling among jumps at dates when nothing happened? The
 * series before the break is broken at every month that leaves a year on both sides, and the jumps
 * of its level are set beside the true one, each in its quasi-binomial errors.
 *
 * <p>The p-value is counted: (1 + placebos at least as far from 0) of (1 + placebos), so it cannot
 * be smaller than {@link #floor}. A value at the floor says that there were few dates to try, not
 * that there is little to see.
 *
 * @param actual the level change at the true break
 * @param placebos the level change at each other month, in order of time
 * @param atLeastAsFar 1 and the number of placebos at least as far from 0 as the actual one
 */
public record PlaceboDates(Estimate actual, List<Placebo> placebos, int atLeastAsFar) {
  /**
   * One date when nothing happened.
   *
   * @param firstAfter the first month after the false break
   * @param change the level change there
   */
  public record Placebo(int firstAfter, Estimate change) {}

  /** Copies the list of placebos. */
  public PlaceboDates {
    placebos = List.copyOf(placebos);
  }

  /** Breaks the months before the true break at every other date; without a season. */
  public static PlaceboDates of(MonthlyCounts counts, int firstAfter) {
    Estimate actual = change(counts, firstAfter);
    MonthlyCounts before = counts.where(month -> month < firstAfter);
    List<Placebo> placebos = new ArrayList<>();
    if (before.size() > 0) {
      int year = SegmentedSeries.FEWEST_MONTHS_FOR_SLOPES;
      int first = before.months()[0] + year;
      int last = before.months()[before.size() - 1] - year + 1;
      IntStream.of(before.months())
          .filter(month -> month >= first && month <= last)
          .mapToObj(month -> new Placebo(month, change(before, month)))
          .filter(placebo -> !Double.isNaN(placebo.change().t()))
          .forEach(placebos::add);
    }
    long asFar =
        placebos.stream()
            .filter(placebo -> Math.abs(placebo.change().t()) >= Math.abs(actual.t()))
            .count();
    return new PlaceboDates(actual, placebos, 1 + (int) asFar);
  }

  /** How many dates were tried, the true one included. */
  public int dates() {
    return 1 + placebos.size();
  }

  /** The share of dates at least as far from 0; NaN where the true date has no estimate. */
  public double p() {
    return Double.isNaN(actual.t()) ? Double.NaN : (double) atLeastAsFar / dates();
  }

  /** The smallest p-value that so many dates allow. */
  public double floor() {
    return 1.0 / dates();
  }

  /**
   * With the dispersion as it is, below 1 too: a floor would shrink the jumps of quiet dates alone.
   * NaN where absent months leave too few for slopes: such a jump is of another kind.
   */
  private static Estimate change(MonthlyCounts counts, int firstAfter) {
    SegmentedSeries series = SegmentedSeries.fit(counts, firstAfter, SegmentedTerms.SLOPES);
    if (series.terms() != SegmentedTerms.SLOPES) {
      return new Estimate(SegmentedTerms.LEVEL_CHANGE, Double.NaN, Double.NaN, Double.NaN);
    }
    return SegmentedInference.of(series).coefficients(SeriesErrors.QUASI_EITHER_WAY).stream()
        .filter(estimate -> estimate.name().equals(SegmentedTerms.LEVEL_CHANGE))
        .findFirst()
        .orElse(new Estimate(SegmentedTerms.LEVEL_CHANGE, Double.NaN, Double.NaN, Double.NaN));
  }
}
