package org.asylumrates.stats.placebo;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Is the mean of many changes, such as the change of every judge, more than chance? The mean held
 * against those with each change's sign turned or not: if nothing happened, a rise was as likely as
 * a fall.
 *
 * <p>Up to {@value #ENUMERATED} changes every choice of signs is taken; of more, {@value
 * Choices#DRAWS} are drawn with a seed, and the observed one is added. A change that is NaN is a
 * bug of the caller, who knows which judges have one.
 */
public final class SignFlips {
  /** The most changes whose signs are all taken. */
  public static final int ENUMERATED = 20;

  private SignFlips() {}

  /** The test of the mean; without changes it has no statistic. */
  public static Placebo test(double[] changes, long seed) {
    if (Arrays.stream(changes).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("Not a change: NaN");
    }
    Placebo.Tally tally = new Placebo.Tally(mean(changes, -1));
    if (changes.length <= ENUMERATED) {
      for (long signs = 0; signs < 1L << changes.length; signs++) {
        tally.add(mean(changes, signs));
      }
      return tally.exact();
    }
    SplittableRandom random = new SplittableRandom(seed);
    tally.add(mean(changes, -1));
    for (int draw = 0; draw < Choices.DRAWS; draw++) {
      tally.add(meanOfTurned(changes, random));
    }
    return tally.drawn();
  }

  /** The mean with the signs that are kept given as bits. */
  private static double mean(double[] changes, long kept) {
    double sum = 0;
    for (int i = 0; i < changes.length; i++) {
      sum += (kept >> i & 1) == 1 ? changes[i] : -changes[i];
    }
    return sum / changes.length;
  }

  private static double meanOfTurned(double[] changes, SplittableRandom random) {
    double sum = 0;
    for (double change : changes) {
      sum += random.nextBoolean() ? change : -change;
    }
    return sum / changes.length;
  }
}
