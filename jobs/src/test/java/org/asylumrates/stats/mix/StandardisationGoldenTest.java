package org.asylumrates.stats.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.EXACT;
import static org.asylumrates.goldens.Tolerance.SPECIAL_FUNCTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.BeforeAfter;
import org.junit.jupiter.api.Test;

/** R's closed forms, checked there against epitools and poisson.test: standardisation/make.R. */
class StandardisationGoldenTest {
  private static final BeforeAfter NOTHING = new BeforeAfter(0, 0, 0, 0);

  private final Goldens goldens = Goldens.folder("standardisation");
  private final List<GoldenRow> inputs = goldens.rows("input.csv");

  /** The standard population: each stratum's counts over all courts and both periods. */
  private final Map<String, BeforeAfter> strata =
      counts(row -> "all").getOrDefault("all", Map.of());

  private final BeforeAfter whole = BeforeAfter.sum(strata.values());

  /** Counts by a key of the rows, then by stratum. */
  private Map<String, Map<String, BeforeAfter>> counts(Function<GoldenRow, String> key) {
    Map<String, Map<String, BeforeAfter>> counts = new TreeMap<>();
    for (GoldenRow row : inputs) {
      long x = row.count("granted");
      long n = row.count("n");
      boolean after = row.text("period").equals("after");
      counts
          .computeIfAbsent(key.apply(row), k -> new TreeMap<>())
          .merge(
              row.text("stratum"),
              after ? new BeforeAfter(x, n, 0, 0) : new BeforeAfter(0, 0, x, n),
              BeforeAfter::plus);
    }
    return counts;
  }

  private double[] weights() {
    return strata.values().stream()
        .mapToDouble(s -> (double) (s.n1() + s.n0()) / (whole.n1() + whole.n0()))
        .toArray();
  }

  private double[] standardRates() {
    return strata.values().stream()
        .mapToDouble(s -> (double) (s.x1() + s.x0()) / (s.n1() + s.n0()))
        .toArray();
  }

  /** A unit's counts in the order of the strata, zeros where it has none. */
  private List<BeforeAfter> inOrder(Map<String, BeforeAfter> unit) {
    return strata.keySet().stream().map(s -> unit.getOrDefault(s, NOTHING)).toList();
  }

  @Test
  void standardPopulationIsThatOfR() {
    List<GoldenRow> expected = goldens.rows("expected_standard_population.csv");
    assertThat(expected)
        .extracting(row -> row.text("stratum"))
        .containsExactlyElementsOf(strata.keySet());
    for (int s = 0; s < expected.size(); s++) {
      GoldenRow row = expected.get(s);
      BeforeAfter stratum = strata.getOrDefault(row.text("stratum"), NOTHING);
      row.expect("n", (double) (stratum.n1() + stratum.n0()), EXACT);
      row.expect("weight", weights()[s], CLOSED_FORM);
      row.expect("rate", standardRates()[s], CLOSED_FORM);
    }
  }

  @Test
  void directRatesAreThoseOfR() {
    Map<String, Map<String, BeforeAfter>> units =
        counts(row -> row.text("court") + "/" + row.text("period"));
    units.putAll(counts(row -> row.text("period")));
    List<GoldenRow> expected = goldens.rows("expected_direct.csv");
    assertThat(expected)
        .extracting(row -> row.text("unit"))
        .containsExactlyInAnyOrderElementsOf(units.keySet());
    for (GoldenRow row : expected) {
      String unit = row.text("unit");
      assertThat(row.text("unit_type")).isEqualTo(unit.contains("/") ? "court_period" : "period");
      List<BeforeAfter> counts = inOrder(units.getOrDefault(unit, Map.of()));
      DirectDifference change = DirectDifference.of(counts, weights());
      compare(row, unit.endsWith("after") ? change.after() : change.before());
    }
  }

  @Test
  void directDifferencesAreThoseOfR() {
    Map<String, Map<String, BeforeAfter>> courts = counts(row -> row.text("court"));
    List<String> inBoth = new ArrayList<>();
    courts.forEach(
        (court, cells) -> {
          if (BeforeAfter.sum(cells.values()).isInBoth()) {
            inBoth.add(court);
          }
        });
    List<GoldenRow> expected = goldens.rows("expected_direct_difference.csv");
    assertThat(expected).extracting(row -> row.text("court")).containsExactlyElementsOf(inBoth);
    for (GoldenRow row : expected) {
      List<BeforeAfter> counts = inOrder(courts.getOrDefault(row.text("court"), Map.of()));
      DirectDifference change = DirectDifference.of(counts, weights());
      row.expect("d1", change.after().rate(), CLOSED_FORM);
      row.expect("s1", change.after().error(), CLOSED_FORM);
      row.expect("c1", change.after().coverage(), CLOSED_FORM);
      row.expect("d0", change.before().rate(), CLOSED_FORM);
      row.expect("s0", change.before().error(), CLOSED_FORM);
      row.expect("c0", change.before().coverage(), CLOSED_FORM);
      row.expect("diff", change.difference(), CLOSED_FORM);
      row.expect("se", change.error(), CLOSED_FORM);
    }
  }

  @Test
  void differencesOnCommonSupportAreThoseOfR() {
    Map<String, Map<String, BeforeAfter>> courts = counts(row -> row.text("court"));
    List<GoldenRow> expected = goldens.rows("expected_common_support_difference.csv");
    assertThat(expected)
        .extracting(row -> row.text("court"))
        .containsExactlyInAnyOrderElementsOf(courts.keySet());
    for (GoldenRow row : expected) {
      List<BeforeAfter> counts = inOrder(courts.getOrDefault(row.text("court"), Map.of()));
      DirectDifference change = DirectDifference.onCommonSupport(counts, weights());
      row.expect("strata_common", change.before().strata(), EXACT);
      row.expect("weight_common", change.before().coverage(), CLOSED_FORM);
      row.expect("before", change.before().rate(), CLOSED_FORM);
      row.expect("after", change.after().rate(), CLOSED_FORM);
      row.expect("diff", change.difference(), CLOSED_FORM);
      row.expect("se", change.error(), CLOSED_FORM);
    }
  }

  @Test
  void indirectRatiosAreThoseOfR() {
    Map<String, Map<String, BeforeAfter>> judges = counts(row -> row.text("judge"));
    List<GoldenRow> expected = goldens.rows("expected_indirect_judges.csv");
    assertThat(expected)
        .extracting(row -> row.text("judge"))
        .containsExactlyElementsOf(judges.keySet());
    for (GoldenRow row : expected) {
      List<BeforeAfter> cells = inOrder(judges.getOrDefault(row.text("judge"), Map.of()));
      compare(
          row,
          IndirectRatio.of(
              cells.stream().mapToLong(c -> c.x1() + c.x0()).toArray(),
              cells.stream().mapToLong(c -> c.n1() + c.n0()).toArray(),
              standardRates()),
          (double) (whole.x1() + whole.x0()) / (whole.n1() + whole.n0()));
    }
  }

  private static void compare(GoldenRow row, DirectRate rate) {
    row.expect("n", (double) rate.n(), EXACT);
    row.expect("crude", rate.crude(), CLOSED_FORM);
    row.expect("strata", rate.strata(), EXACT);
    row.expect("coverage", rate.coverage(), CLOSED_FORM);
    row.expect("direct", rate.rate(), CLOSED_FORM);
    row.expect("se", rate.error(), CLOSED_FORM);
    row.expect("lo", rate.plainInterval().low(), CLOSED_FORM);
    row.expect("hi", rate.plainInterval().high(), CLOSED_FORM);
    row.expect("se_plus1", rate.cautiousError(), CLOSED_FORM);
    row.expect("logit_lo", rate.logitInterval().low(), CLOSED_FORM);
    row.expect("logit_hi", rate.logitInterval().high(), CLOSED_FORM);
  }

  private static void compare(GoldenRow row, IndirectRatio ratio, double wholeRate) {
    row.expect("n", (double) ratio.n(), EXACT);
    row.expect("observed", (double) ratio.observed(), EXACT);
    row.expect("expected", ratio.expected(), CLOSED_FORM);
    row.expect("var0", ratio.variance(), CLOSED_FORM);
    row.expect("ratio", ratio.ratio(), CLOSED_FORM);
    row.expect("exact_lo", ratio.exactInterval().low(), SPECIAL_FUNCTION);
    row.expect("exact_hi", ratio.exactInterval().high(), SPECIAL_FUNCTION);
    row.expect("byar_lo", ratio.byarInterval().low(), CLOSED_FORM);
    row.expect("byar_hi", ratio.byarInterval().high(), CLOSED_FORM);
    row.expect("z", ratio.z(), CLOSED_FORM);
    row.expect("risk_adjusted_rate", ratio.riskAdjustedRate(wholeRate), CLOSED_FORM);
  }
}
