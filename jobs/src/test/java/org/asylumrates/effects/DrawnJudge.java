package org.asylumrates.effects;

import java.util.SplittableRandom;

/**
 * A judge of a made-up bench: all that differs between judges is drawn around what is planted.
 *
 * @param level the chance of a grant that this judge adds to others' parts
 * @param gap what exposed claims have less or more before this judge, at all times
 * @param response what the event adds to the planted change of all claims
 * @param exposedResponse what it adds to the planted change of exposed claims
 * @param share of decisions that are of exposed nationalities
 * @param load leads decided in a month
 * @param first the first month, from 0
 * @param last the last month
 */
record DrawnJudge(
    double level,
    double gap,
    double response,
    double exposedResponse,
    double share,
    int load,
    int first,
    int last) {
  /** The mean share of exposed nationalities. */
  static final double MEAN_SHARE = 0.40;

  private static final double LEVEL = 0.15;
  private static final double GAP = 0.04;
  private static final double RESPONSE = 0.03;
  private static final double EXPOSED_RESPONSE = 0.04;
  private static final double SHARE = 0.20;
  private static final double LEAVES = 0.3;
  private static final int LEAST_LOAD = 4;
  private static final int MOST_LOAD = 20;

  static DrawnJudge of(SplittableRandom random, int months) {
    return new DrawnJudge(
        around(random, LEVEL),
        around(random, GAP),
        around(random, RESPONSE),
        around(random, EXPOSED_RESPONSE),
        MEAN_SHARE + around(random, SHARE),
        random.nextInt(LEAST_LOAD, MOST_LOAD + 1),
        random.nextDouble() < LEAVES ? random.nextInt(months) : 0,
        random.nextDouble() < LEAVES ? random.nextInt(months) : months - 1);
  }

  /** A number as likely above 0 as below. */
  static double around(SplittableRandom random, double widest) {
    return widest == 0 ? 0 : random.nextDouble(-widest, widest);
  }
}
