package org.asylumrates.stats.linear;

/**
 * A number for each term of a design and for each absorbed effect: the coefficients of a model, a
 * step towards them, or the gradient of something that depends on them.
 *
 * @param terms by term of the design
 * @param effects by level of the absorbed factor; empty without one
 */
public record Coefficients(double[] terms, double[] effects) {
  /** All zero. */
  public static Coefficients zero(Design design, Factor absorbed) {
    return new Coefficients(new double[design.size()], new double[absorbed.count()]);
  }

  /** All unknown, NaN, for a model that could not be estimated. */
  public static Coefficients unknown(Design design, Factor absorbed) {
    return zero(design, absorbed).plus(Double.NaN, zero(design, absorbed));
  }

  /** The gradient of one term's coefficient: 1 there, 0 elsewhere. */
  public static Coefficients unit(Design design, Factor absorbed, int term) {
    Coefficients unit = zero(design, absorbed);
    unit.terms[term] = 1;
    return unit;
  }

  /** These plus a multiple of others. */
  public Coefficients plus(double factor, Coefficients others) {
    return new Coefficients(sum(terms, factor, others.terms), sum(effects, factor, others.effects));
  }

  /** The largest absolute value of all. */
  public double largest() {
    double largest = 0;
    for (double value : terms) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (double value : effects) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The linear predictor of each row: its terms times coefficients, plus its absorbed effect. */
  public double[] predict(Design design, Factor absorbed) {
    double[] sums = design.times(terms);
    if (absorbed.count() > 0) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += effects[absorbed.indices()[i]];
      }
    }
    return sums;
  }

  private static double[] sum(double[] a, double factor, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < a.length; i++) {
      sum[i] += factor * b[i];
    }
    return sum;
  }
}
