package org.asylumrates.stats.judges;

import java.util.List;

/**
 * Against which spread is a judge of each court shrunk? A court with enough judges of enough
 * decisions has its own. The others take their own joint rate and the spread within courts that all
 * courts together show.
 *
 * <p>The joint spread adds up the sums of the moment estimate over courts, so that differences
 * between courts do not enter it.
 */
public final class CourtPriors {
  /** From how many judges on a court has a spread of its own. */
  public static final int ENOUGH_JUDGES = 8;

  /** From how many decisions on a judge counts among them. */
  public static final long ENOUGH_DECISIONS = 25;

  private CourtPriors() {}

  /**
   * The counts of a court's judges.
   *
   * @param x what each granted
   * @param n what each decided, in the same order
   */
  public record Court(long[] x, long[] n) {
    boolean hasOwnSpread() {
      int judges = 0;
      for (long decided : n) {
        judges += decided >= ENOUGH_DECISIONS ? 1 : 0;
      }
      return judges >= ENOUGH_JUDGES;
    }
  }

  /** The spread for each court, in the same order. */
  public static List<BetaBinomial> of(List<Court> courts) {
    RhoMoments within = RhoMoments.NONE;
    for (Court court : courts) {
      within = within.plus(RhoMoments.of(court.x(), court.n()));
    }
    double rho = within.rho() >= 1 ? Double.NaN : Math.max(0, within.rho());
    // A likelihood of many decisions takes a while, and courts have nothing to do with each other.
    return courts.parallelStream().map(court -> prior(court, rho)).toList();
  }

  private static BetaBinomial prior(Court court, double rho) {
    double pooled = BetaBinomial.pooled(court.x(), court.n());
    if (!(pooled > 0 && pooled < 1)) {
      return BetaBinomial.of(pooled, Double.NaN);
    }
    return court.hasOwnSpread()
        ? BetaBinomial.likeliest(court.x(), court.n())
        : BetaBinomial.of(pooled, rho);
  }
}
