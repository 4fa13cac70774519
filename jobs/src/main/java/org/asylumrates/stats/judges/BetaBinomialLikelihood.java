package org.asylumrates.stats.judges;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The log likelihood of beta-binomial counts, and where it is largest.
 *
 * <p>Written without gamma functions, which cancel where rho is small: with t = rho / (1 - rho) it
 * is the sum over i of g_i log(mu + i t) + d_i log(1 - mu + i t) - n_i log(1 + i t), where g_i, d_i
 * and n_i count the judges with more than i grants, denials and decisions (Griffiths, Biometrics
 * 29:637, 1973). Its length is the largest number of decisions of a judge, however many judges
 * there are.
 */
final class BetaBinomialLikelihood {
  private static final double[] STARTS = {0.01, 0.05, 0.2, 0.5};

  /** By how much the likelihood must beat the binomial one to say that judges differ. */
  private static final double NO_BETTER = 1e-9;

  /** Below this rho is 0. */
  private static final double NO_SPREAD = 1e-7;

  private static final double CONVERGED = 1e-11;
  private static final int MOST_STEPS = 500;

  private final long[] granted;
  private final long[] denied;
  private final long[] decided;
  private final double pooled;
  private final double constant;

  private BetaBinomialLikelihood(long[] x, long[] n) {
    long[] y = new long[n.length];
    double choices = 0;
    for (int i = 0; i < n.length; i++) {
      y[i] = n[i] - x[i];
      choices += LogGamma.value(n[i] + 1.0) - LogGamma.value(x[i] + 1.0);
      choices -= LogGamma.value(y[i] + 1.0);
    }
    this.granted = moreThan(x);
    this.denied = moreThan(y);
    this.decided = moreThan(n);
    this.pooled = BetaBinomial.pooled(x, n);
    this.constant = choices;
  }

  /** The likelihood of what each judge granted among what they decided. */
  static BetaBinomialLikelihood of(long[] x, long[] n) {
    return new BetaBinomialLikelihood(x, n);
  }

  /** The log likelihood, with rho of 0 that of binomial counts. */
  double at(double mu, double rho) {
    return constant + kernel(mu, rho / (1 - rho));
  }

  /** Where the likelihood is largest, if it has at least two judges and both outcomes. */
  BetaBinomial maximum() {
    double[] best = {};
    double largest = Double.NEGATIVE_INFINITY;
    for (double start : STARTS) {
      double[] found = climb(logit(pooled), logit(start));
      double value = kernel(found);
      if (value > largest) {
        largest = value;
        best = found;
      }
    }
    double rho = expit(best[1]);
    boolean isPooled = largest <= kernel(pooled, 0) + NO_BETTER || rho < NO_SPREAD;
    return isPooled ? BetaBinomial.of(pooled, 0) : BetaBinomial.of(expit(best[0]), rho);
  }

  /**
   * Newton's steps on the logits of mu and rho, the curvature made concave where it is not, halved
   * until the likelihood rises.
   */
  private double[] climb(double logitMu, double logitRho) {
    double[] at = {logitMu, logitRho};
    double value = kernel(at);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = step(at);
      if (Math.max(Math.abs(step[0]), Math.abs(step[1])) < CONVERGED) {
        return at;
      }
      double[] next = plus(at, step, 1);
      double reached = kernel(next);
      for (double share = 0.5; !(reached >= value) && share > 1e-9; share /= 2) {
        next = plus(at, step, share);
        reached = kernel(next);
      }
      if (!(reached >= value) || next[1] < logit(NO_SPREAD) - 1) {
        return at;
      }
      at = next;
      value = reached;
    }
    return at;
  }

  private double[] step(double[] at) {
    double mu = expit(at[0]);
    double t = Math.exp(at[1]);
    Slopes s = slopes(mu, t);
    double perMu = mu * (1 - mu);
    double first = s.mu() * perMu;
    double second = s.t() * t;
    double a = s.muMu() * perMu * perMu + s.mu() * perMu * (1 - 2 * mu);
    double b = s.muT() * perMu * t;
    double c = s.tt() * t * t + s.t() * t;
    double ridge = 0;
    double determinant = a * c - b * b;
    if (!(a < 0 && determinant > 0)) {
      // Larger than the larger eigenvalue, so that what is left is concave.
      ridge = (a + c) / 2 + Math.hypot((a - c) / 2, b) + Math.abs(a) + Math.abs(c) + 1e-8;
    }
    a -= ridge;
    c -= ridge;
    determinant = a * c - b * b;
    return limited((b * second - c * first) / determinant, (b * first - a * second) / determinant);
  }

  /** A step of at most 2 in each logit, beyond which the curvature says nothing. */
  private static double[] limited(double first, double second) {
    double most = Math.max(1, Math.max(Math.abs(first), Math.abs(second)) / 2);
    return new double[] {first / most, second / most};
  }

  /** First and second derivatives by mu and t. */
  private record Slopes(double mu, double t, double muMu, double muT, double tt) {}

  private Slopes slopes(double mu, double t) {
    double byMu = 0;
    double byT = 0;
    double byMuMu = 0;
    double byMuT = 0;
    double byTt = 0;
    for (int i = 0; i < decided.length; i++) {
      double g = 1 / (mu + i * t);
      double d = 1 / (1 - mu + i * t);
      double n = 1 / (1 + i * t);
      double gs = i < granted.length ? granted[i] * g : 0;
      double ds = i < denied.length ? denied[i] * d : 0;
      double ns = decided[i] * n;
      byMu += gs - ds;
      byT += i * (gs + ds - ns);
      byMuMu -= gs * g + ds * d;
      byMuT += i * (ds * d - gs * g);
      byTt -= (double) i * i * (gs * g + ds * d - ns * n);
    }
    return new Slopes(byMu, byT, byMuMu, byMuT, byTt);
  }

  private double kernel(double[] logits) {
    return kernel(expit(logits[0]), Math.exp(logits[1]));
  }

  private double kernel(double mu, double t) {
    double sum = 0;
    for (int i = 0; i < decided.length; i++) {
      sum -= decided[i] * Math.log1p(i * t);
      sum += i < granted.length ? granted[i] * Math.log(mu + i * t) : 0;
      sum += i < denied.length ? denied[i] * Math.log(1 - mu + i * t) : 0;
    }
    return sum;
  }

  /** How many counts exceed 0, 1, 2 and so on up to the largest. */
  private static long[] moreThan(long[] counts) {
    long[] more = new long[Math.toIntExact(Arrays.stream(counts).max().orElse(0))];
    for (long count : counts) {
      for (int i = 0; i < count; i++) {
        more[i]++;
      }
    }
    return more;
  }

  private static double[] plus(double[] at, double[] step, double share) {
    return new double[] {at[0] + share * step[0], at[1] + share * step[1]};
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
