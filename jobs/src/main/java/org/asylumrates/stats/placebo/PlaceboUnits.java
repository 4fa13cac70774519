package org.asylumrates.stats.placebo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.DoubleDifference;

/**
 * Units that might have been exposed, such as nationalities or courts, each with its counts before
 * and after; and the statistics that a choice of them can be judged by.
 *
 * <p>The statistic of record is {@link #studentised}: in the raw difference small units, whose
 * rates jump by chance, fill both tails. Every statistic is NaN if a side of it has no decisions.
 *
 * @param units the counts of each unit
 */
public record PlaceboUnits(List<BeforeAfter> units) {
  public PlaceboUnits {
    units = List.copyOf(units);
  }

  /**
   * The change of the chosen units' joint rate less that of the others, over its binomial error.
   */
  public double studentised(int[] chosen) {
    return difference(chosen).studentised();
  }

  /** The change of the chosen units' joint rate less that of the others. */
  public double pooled(int[] chosen) {
    return difference(chosen).difference();
  }

  /** The mean of the chosen units' changes less that of the others', every unit counting alike. */
  public double unweighted(int[] chosen) {
    double[] changes =
        units.stream().mapToDouble(unit -> unit.rateAfter() - unit.rateBefore()).toArray();
    return differenceOfMeans(changes, chosen);
  }

  /** The mean of the chosen values less the mean of the others; NaN without either. */
  public static double differenceOfMeans(double[] values, int[] chosen) {
    double inside = 0;
    double all = 0;
    for (double value : values) {
      all += value;
    }
    for (int i : chosen) {
      inside += values[i];
    }
    return inside / chosen.length - (all - inside) / (values.length - chosen.length);
  }

  private DoubleDifference difference(int[] chosen) {
    List<BeforeAfter> inside = new ArrayList<>();
    List<BeforeAfter> outside = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      (Arrays.binarySearch(chosen, i) >= 0 ? inside : outside).add(units.get(i));
    }
    return DoubleDifference.of(BeforeAfter.sum(inside), BeforeAfter.sum(outside));
  }
}
