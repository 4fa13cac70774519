package org.asylumrates.stats.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.asylumrates.stats.BeforeAfter;

/**
 * How sure is each term of a {@link Decomposition}, if the judges are a draw from the judges there
 * might have been? Standard errors by a jackknife that leaves out one judge after another: with J
 * judges, the root of (J - 1) / J times the sum of squared deviations from the mean of the J
 * values.
 *
 * <p>With fewer than two judges, or if without one of them a period has no decisions, there are no
 * errors: NaN. Units without decisions do not count.
 *
 * <p>Source: Efron and Stein, Annals of Statistics 9:586 (1981).
 *
 * @param judges how many were left out in turn
 * @param change of the whole change
 * @param within of its term
 * @param between of its term
 * @param entry of its term
 * @param exit of its term
 */
public record DecompositionErrors(
    int judges, double change, double within, double between, double entry, double exit) {
  /** The errors over judges. */
  public static DecompositionErrors of(List<BeforeAfter> judges) {
    List<BeforeAfter> deciding =
        judges.stream().filter(judge -> judge.n1() + judge.n0() > 0).toList();
    List<Decomposition> without =
        IntStream.range(0, deciding.size()).mapToObj(i -> without(i, deciding)).toList();
    return new DecompositionErrors(
        deciding.size(),
        error(without, Decomposition::change),
        error(without, Decomposition::within),
        error(without, Decomposition::between),
        error(without, Decomposition::entry),
        error(without, Decomposition::exit));
  }

  private static Decomposition without(int judge, List<BeforeAfter> judges) {
    List<BeforeAfter> rest = new ArrayList<>(judges);
    rest.remove(judge);
    return Decomposition.of(rest);
  }

  private static double error(List<Decomposition> without, ToDoubleFunction<Decomposition> term) {
    int judges = without.size();
    double mean = without.stream().mapToDouble(term).average().orElse(Double.NaN);
    double squares = 0;
    for (Decomposition rest : without) {
      double deviation = term.applyAsDouble(rest) - mean;
      squares += deviation * deviation;
    }
    return judges < 2 ? Double.NaN : Math.sqrt(squares * (judges - 1) / judges);
  }
}
