package org.asylumrates.stats.judges;

import static org.asylumrates.goldens.Tolerance.EXACT;
import static org.asylumrates.goldens.Tolerance.SPECIAL_FUNCTION;
import static org.asylumrates.goldens.Tolerance.TAIL;

import java.util.List;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's qbinom and pbinom, and metafor's DerSimonian-Laird for tau2, in funnel/make.R. */
class ControlLimitsGoldenTest {
  private final Goldens goldens = Goldens.folder("funnel");
  private final List<GoldenRow> inputs = goldens.rows("input.csv");

  @Test
  void limitsOverAGridAreThoseOfR() {
    for (GoldenRow row : goldens.rows("expected_limit_grid.csv")) {
      long n = row.count("n");
      double target = row.number("p");
      for (double tail : new double[] {.001, .025, .975, .999}) {
        row.expect("a" + tail, ControlLimits.limit(n, target, tail), SPECIAL_FUNCTION);
      }
    }
  }

  @Test
  void overdispersionIsThatOfR() {
    for (GoldenRow row : goldens.rows("expected_overdispersion.csv")) {
      Overdispersion spread = overdispersion(row.text("set"));
      row.expect("target", spread.target(), SPECIAL_FUNCTION);
      row.expect("units", spread.units(), EXACT);
      row.expect("phi_winsor10", spread.phi(), SPECIAL_FUNCTION);
      row.expect("tau2", spread.tau2(), SPECIAL_FUNCTION);
      row.expect("tau", spread.tau(), SPECIAL_FUNCTION);
    }
  }

  @Test
  void unitsAreThoseOfR() {
    List<GoldenRow> expected = goldens.rows("expected_units.csv");
    for (int i = 0; i < expected.size(); i++) {
      GoldenRow row = expected.get(i);
      row.expect("set", inputs.get(i).text("set"));
      row.expect("judge", inputs.get(i).text("judge"));
      compare(row, inputs.get(i), overdispersion(row.text("set")));
    }
  }

  private static void compare(GoldenRow row, GoldenRow input, Overdispersion spread) {
    long x = input.count("x");
    long n = input.count("n");
    ControlLimits limits = ControlLimits.of(n, spread.target());
    row.expect("lo95", limits.limits95().low(), SPECIAL_FUNCTION);
    row.expect("hi95", limits.limits95().high(), SPECIAL_FUNCTION);
    row.expect("lo998", limits.limits998().low(), SPECIAL_FUNCTION);
    row.expect("hi998", limits.limits998().high(), SPECIAL_FUNCTION);
    row.expect("z", spread.z(x, n), SPECIAL_FUNCTION);
    row.expect("z_overdisp", spread.adjustedZ(x, n), SPECIAL_FUNCTION);
    row.expect("midp", ControlLimits.midP(x, n, spread.target()), TAIL);
    row.expect("flag", flag(n, (double) x / n, limits));
  }

  private static String flag(long n, double rate, ControlLimits limits) {
    if (n == 0) {
      return "NO_DATA";
    }
    if (!limits.limits95().isDefined()) {
      return "TARGET_DEGENERATE";
    }
    if (!limits.limits998().contains(rate)) {
      return "OUTSIDE_99.8";
    }
    return limits.limits95().contains(rate) ? "INSIDE" : "OUTSIDE_95";
  }

  private Overdispersion overdispersion(String set) {
    List<GoldenRow> units = inputs.stream().filter(row -> row.text("set").equals(set)).toList();
    return Overdispersion.of(
        units.stream().mapToLong(unit -> unit.count("x")).toArray(),
        units.stream().mapToLong(unit -> unit.count("n")).toArray());
  }
}
