package org.asylumrates.stats.mix;

import java.util.List;
import org.asylumrates.stats.BeforeAfter;

/**
 * Of the change of a rate, how much is rates of the same kind of case changing, and how much the
 * mix of cases? Kinds (nationalities) seen in both periods only; shares are among these.
 *
 * <p>Two-fold, with s the share and r the rate of a kind: rate is the sum of (s0 + s1) / 2 (r1 -
 * r0), mix that of (r0 + r1) / 2 (s1 - s0). Three-fold: rate and mix each at the values before, and
 * their interaction, the sum of (s1 - s0)(r1 - r0). Either adds up to the change among these kinds.
 * It equals the decomposition of Oaxaca and Blinder on indicators of the kinds, with weight 1/2.
 *
 * <p>Without a kind seen in both periods every term is NaN.
 *
 * <p>Source: Kitagawa, JASA 50:1168 (1955).
 *
 * @param kinds kinds seen in both periods
 * @param rate two-fold: at the mean mix
 * @param mix two-fold: at the mean rates
 * @param rateAtMixBefore three-fold
 * @param mixAtRateBefore three-fold
 * @param interaction three-fold
 */
public record Kitagawa(
    int kinds,
    double rate,
    double mix,
    double rateAtMixBefore,
    double mixAtRateBefore,
    double interaction) {
  /** The decomposition over kinds of case. */
  public static Kitagawa of(List<BeforeAfter> kinds) {
    List<BeforeAfter> common = kinds.stream().filter(BeforeAfter::isInBoth).toList();
    BeforeAfter whole = BeforeAfter.sum(common);
    double rateBefore = common.isEmpty() ? Double.NaN : 0;
    double mixBefore = rateBefore;
    double interaction = rateBefore;
    for (BeforeAfter kind : common) {
      double s0 = (double) kind.n0() / whole.n0();
      double mix = (double) kind.n1() / whole.n1() - s0;
      double rate = kind.rateAfter() - kind.rateBefore();
      rateBefore += s0 * rate;
      mixBefore += kind.rateBefore() * mix;
      interaction += mix * rate;
    }
    return new Kitagawa(
        common.size(),
        rateBefore + interaction / 2,
        mixBefore + interaction / 2,
        rateBefore,
        mixBefore,
        interaction);
  }
}
