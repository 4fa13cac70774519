package org.asylumrates.stats;

import static org.asylumrates.goldens.Tolerance.SPECIAL_FUNCTION;
import static org.asylumrates.goldens.Tolerance.TAIL;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.goldens.Tolerance;
import org.junit.jupiter.api.Test;

/**
 * The library calls that every statistic here rests on, against R's, which special_functions holds
 * against 60-digit arithmetic.
 */
class SpecialFunctionsGoldenTest {
  private static final Pattern HYPERGEOMETRIC =
      Pattern.compile("hyper_pmf\\(x=(\\d+),white=(\\d+),black=(\\d+),draws=(\\d+)\\)");
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void libraryCallsAreThoseOfR() {
    for (GoldenRow row : Goldens.folder("special_functions").rows("expected.csv")) {
      Matcher hypergeometric = HYPERGEOMETRIC.matcher(row.text("fn"));
      if (hypergeometric.matches()) {
        compareHypergeometric(row, hypergeometric.toMatchResult());
      } else {
        row.expect("value", value(row), tolerance(row.text("fn")));
      }
      if (row.text("fn").equals("binom_pmf")) {
        row.expect(
            "log_value", binomial(row).logProbability((int) row.count("a")), SPECIAL_FUNCTION);
      }
    }
  }

  /** Tails, densities and the quantiles of positive variables must hold relatively. */
  private static Tolerance tolerance(String function) {
    return switch (function) {
      case "norm_inv", "t_inv", "lgamma", "digamma", "lbeta" -> SPECIAL_FUNCTION;
      default -> TAIL;
    };
  }

  private static double value(GoldenRow row) {
    String function = row.text("fn");
    double a = row.number("a");
    return switch (function.substring(0, Math.max(0, function.indexOf('_')))) {
      case "norm" -> normal(function, a);
      case "chisq" -> chiSquared(function, a, row.number("b"));
      case "t" -> student(function, a, row.number("b"));
      case "f" -> FDistribution.of(row.number("b"), row.number("c")).survivalProbability(a);
      case "beta" -> beta(function, a, BetaDistribution.of(row.number("b"), row.number("c")));
      case "binom" -> binomial(function, a, binomial(row));
      default -> gamma(function, a, row.number("b"));
    };
  }

  private static double normal(String function, double a) {
    return switch (function) {
      case "norm_cdf" -> NORMAL.cumulativeProbability(a);
      case "norm_sf" -> NORMAL.survivalProbability(a);
      case "norm_inv" -> NORMAL.inverseCumulativeProbability(a);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static double chiSquared(String function, double a, double degrees) {
    ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degrees);
    return switch (function) {
      case "chisq_cdf" -> chiSquared.cumulativeProbability(a);
      case "chisq_sf" -> chiSquared.survivalProbability(a);
      case "chisq_inv" -> chiSquared.inverseCumulativeProbability(a);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static double student(String function, double a, double degrees) {
    TDistribution student = TDistribution.of(degrees);
    return switch (function) {
      case "t_sf2" -> 2 * student.survivalProbability(a);
      case "t_inv" -> student.inverseCumulativeProbability(a);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static double beta(String function, double a, BetaDistribution beta) {
    return switch (function) {
      case "beta_cdf" -> beta.cumulativeProbability(a);
      case "beta_sf" -> beta.survivalProbability(a);
      case "beta_inv" -> beta.inverseCumulativeProbability(a);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static BinomialDistribution binomial(GoldenRow row) {
    return BinomialDistribution.of((int) row.count("b"), row.number("c"));
  }

  private static double binomial(String function, double a, BinomialDistribution binomial) {
    return switch (function) {
      case "binom_cdf" -> binomial.cumulativeProbability((int) a);
      case "binom_pmf" -> binomial.probability((int) a);
      case "binom_inv" -> binomial.inverseCumulativeProbability(a);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static double gamma(String function, double a, double b) {
    return switch (function) {
      case "lgamma" -> LogGamma.value(a);
      case "digamma" -> Digamma.value(a);
      case "trigamma" -> Trigamma.value(a);
      case "lbeta" -> LogBeta.value(a, b);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static void compareHypergeometric(GoldenRow row, MatchResult numbers) {
    int white = Integer.parseInt(numbers.group(2));
    int black = Integer.parseInt(numbers.group(3));
    int draws = Integer.parseInt(numbers.group(4));
    HypergeometricDistribution urn = HypergeometricDistribution.of(white + black, white, draws);
    int x = Integer.parseInt(numbers.group(1));
    row.expect("value", urn.probability(x), TAIL);
    row.expect("log_value", urn.logProbability(x), SPECIAL_FUNCTION);
  }
}
