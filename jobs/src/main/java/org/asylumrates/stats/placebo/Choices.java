package org.asylumrates.stats.placebo;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Is the estimate for the units that were exposed unusual among those for every other choice of as
 * many units? Placebo nationalities, placebo courts, and two samples of judges are all this test.
 *
 * <p>Up to {@value #ENUMERATED} choices are all taken, in the order of the dictionary, and nothing
 * is random. Of more, {@value #DRAWS} are drawn with a seed that belongs beside the p-value, and
 * the observed one is added.
 */
public final class Choices {
  /** The most choices that are all taken. */
  public static final int ENUMERATED = 200_000;

  /** How many are drawn where there are more. */
  public static final int DRAWS = 9_999;

  private Choices() {}

  /**
   * The test of a statistic of chosen units.
   *
   * @param units how many units there are, numbered from 0
   * @param observed the exposed ones, ascending
   * @param statistic of any choice, given as ascending numbers; NaN where it has none
   * @param seed for draws; without effect if every choice is taken
   */
  public static Placebo test(
      int units, int[] observed, ToDoubleFunction<int[]> statistic, long seed) {
    requireChoice(units, observed);
    Placebo.Tally tally = new Placebo.Tally(statistic.applyAsDouble(observed));
    if (count(units, observed.length) <= ENUMERATED) {
      forEach(units, observed.length, choice -> tally.add(statistic.applyAsDouble(choice)));
      return tally.exact();
    }
    SplittableRandom random = new SplittableRandom(seed);
    tally.add(statistic.applyAsDouble(observed));
    for (int draw = 0; draw < DRAWS; draw++) {
      tally.add(statistic.applyAsDouble(draw(units, observed.length, random)));
    }
    return tally.drawn();
  }

  /** How many choices of this size there are; exact where it matters, and at most infinite. */
  static double count(int units, int size) {
    double count = 1;
    for (int i = 0; i < size; i++) {
      count = count * (units - i) / (i + 1);
    }
    return count;
  }

  /** Every choice of this size in the order of the dictionary, each an array of its own. */
  static void forEach(int units, int size, Consumer<int[]> action) {
    int[] choice = new int[size];
    for (int i = 0; i < size; i++) {
      choice[i] = i;
    }
    while (true) {
      action.accept(choice.clone());
      int last = size - 1;
      while (last >= 0 && choice[last] == units - size + last) {
        last--;
      }
      if (last < 0) {
        return;
      }
      choice[last]++;
      for (int i = last + 1; i < size; i++) {
        choice[i] = choice[i - 1] + 1;
      }
    }
  }

  /** Floyd's draw without replacement (Bentley and Floyd, CACM 30:754, 1987). */
  private static int[] draw(int units, int size, SplittableRandom random) {
    boolean[] chosen = new boolean[units];
    int[] choice = new int[size];
    for (int i = 0; i < size; i++) {
      int top = units - size + i;
      int unit = random.nextInt(top + 1);
      choice[i] = chosen[unit] ? top : unit;
      chosen[choice[i]] = true;
    }
    Arrays.sort(choice);
    return choice;
  }

  private static void requireChoice(int units, int[] choice) {
    for (int i = 0; i < choice.length; i++) {
      if (choice[i] < 0 || choice[i] >= units || (i > 0 && choice[i] <= choice[i - 1])) {
        throw new IllegalArgumentException(
            "Not an ascending choice of %d units: %s".formatted(units, Arrays.toString(choice)));
      }
    }
  }
}
