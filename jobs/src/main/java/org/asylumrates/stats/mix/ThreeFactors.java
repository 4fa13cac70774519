package org.asylumrates.stats.mix;

import java.util.List;
import org.asylumrates.stats.BeforeAfter;

/**
 * Of the change of the rate of judges seen in both periods, how much is cases moving between them,
 * how much the mix of kinds (nationalities) each of them hears, and how much each of them deciding
 * the same kind differently? Three factors whose terms add up to the change exactly.
 *
 * <p>The rate is the sum over judges and kinds of judge share x kind's share within the judge x
 * rate of the cell. A factor's term is its change averaged over all 3! orders in which the factors
 * may change one after the other (Shapley), which is Das Gupta's formula. A cell seen in one period
 * only takes the other period's rate, so that it can enter through the mix alone. Thin cells make
 * the rate term noisy: group kinds so that each has 50 decisions or more.
 *
 * <p>Without a judge seen in both periods every term is NaN.
 *
 * <p>Source: Das Gupta, Demography 15:99 (1978).
 *
 * @param judges judges seen in both periods
 * @param whole their counts
 * @param judgeMix cases moving between judges
 * @param kindMix the mix of kinds within a judge
 * @param rate the rate within a judge and kind
 */
public record ThreeFactors(
    int judges, BeforeAfter whole, double judgeMix, double kindMix, double rate) {
  private static final int FACTORS = 3;
  private static final int[][] ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  /**
   * The terms over judges.
   *
   * @param judges the cells of each judge, one per kind of case
   */
  public static ThreeFactors of(List<List<BeforeAfter>> judges) {
    List<List<BeforeAfter>> common =
        judges.stream().filter(cells -> BeforeAfter.sum(cells).isInBoth()).toList();
    BeforeAfter whole = BeforeAfter.sum(common.stream().map(BeforeAfter::sum).toList());
    double[] terms = new double[FACTORS];
    for (List<BeforeAfter> cells : common) {
      BeforeAfter judge = BeforeAfter.sum(cells);
      for (BeforeAfter cell : cells) {
        if (cell.n1() + cell.n0() > 0) {
          addTerms(factors(cell, judge, whole), terms);
        }
      }
    }
    boolean none = common.isEmpty();
    return new ThreeFactors(
        common.size(),
        whole,
        none ? Double.NaN : terms[0] / ORDERS.length,
        none ? Double.NaN : terms[1] / ORDERS.length,
        none ? Double.NaN : terms[2] / ORDERS.length);
  }

  /** The rate after minus the rate before, among these judges. */
  public double change() {
    return whole.rateAfter() - whole.rateBefore();
  }

  /** Before and after of each factor of one cell. */
  private static double[][] factors(BeforeAfter cell, BeforeAfter judge, BeforeAfter whole) {
    double before = cell.n0() > 0 ? cell.rateBefore() : cell.rateAfter();
    double after = cell.n1() > 0 ? cell.rateAfter() : before;
    return new double[][] {
      {(double) judge.n0() / whole.n0(), (double) judge.n1() / whole.n1()},
      {(double) cell.n0() / judge.n0(), (double) cell.n1() / judge.n1()},
      {before, after}
    };
  }

  private static void addTerms(double[][] factors, double[] terms) {
    for (int[] order : ORDERS) {
      int[] at = new int[FACTORS];
      double product = product(factors, at);
      for (int factor : order) {
        at[factor] = 1;
        double next = product(factors, at);
        terms[factor] += next - product;
        product = next;
      }
    }
  }

  private static double product(double[][] factors, int[] at) {
    return factors[0][at[0]] * factors[1][at[1]] * factors[2][at[2]];
  }
}
