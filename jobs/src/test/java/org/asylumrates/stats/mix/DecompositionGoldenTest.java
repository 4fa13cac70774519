package org.asylumrates.stats.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.BeforeAfter;
import org.junit.jupiter.api.Test;

/** Exact arithmetic in R, checked there against lm: decomposition/make.R. */
class DecompositionGoldenTest {
  private static final List<String> KEYS = List.of("nationality", "judge");

  private final Goldens goldens = Goldens.folder("decomposition");
  private final List<GoldenRow> inputs = goldens.rows("input.csv");

  /** Counts by set, then by the text of the columns named. */
  private Map<String, Map<String, BeforeAfter>> counts(String... columns) {
    Map<String, Map<String, BeforeAfter>> sets = new TreeMap<>();
    for (GoldenRow row : inputs) {
      List<String> key = new ArrayList<>();
      for (String column : columns) {
        key.add(row.text(column));
      }
      long x = row.count("granted");
      long n = row.count("n");
      sets.computeIfAbsent(row.text("set"), set -> new TreeMap<>())
          .merge(
              String.join("/", key),
              row.count("period") == 1 ? new BeforeAfter(x, n, 0, 0) : new BeforeAfter(0, 0, x, n),
              BeforeAfter::plus);
    }
    return sets;
  }

  @Test
  void totalsAreThoseOfR() {
    List<String> compared = new ArrayList<>();
    for (GoldenRow row : goldens.rows("expected_totals.csv")) {
      String key = row.text("level_key");
      Map<String, BeforeAfter> units = counts(key).getOrDefault(row.text("set"), Map.of());
      compare(row, Decomposition.of(List.copyOf(units.values())));
      compared.add(row.text("set") + key);
    }
    List<String> all = new ArrayList<>();
    for (String set : counts("judge").keySet()) {
      KEYS.forEach(key -> all.add(set + key));
    }
    assertThat(compared).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void componentsAreThoseOfR() {
    Map<String, GoldenRow> expected = new TreeMap<>();
    for (GoldenRow row : goldens.rows("expected_cells.csv")) {
      String key = row.text("set") + "/" + row.text("level_key") + "/" + row.text("level");
      assertThat(expected.put(key, row)).as(key).isNull();
    }
    for (String key : KEYS) {
      counts(key).forEach((set, units) -> compare(expected, set + "/" + key + "/", units));
    }
    assertThat(expected).isEmpty();
  }

  /** R leaves kinds out that are seen in one period only, and so do we. */
  @Test
  void kitagawaIsThatOfR() {
    GoldenRow row = goldens.object("expected_kitagawa_nationality.json");
    Map<String, BeforeAfter> kinds = counts("nationality").getOrDefault("national", Map.of());
    Kitagawa terms = Kitagawa.of(List.copyOf(kinds.values()));
    row.expect("kitagawa_two_fold.rate", terms.rate(), CLOSED_FORM);
    row.expect("kitagawa_two_fold.mix", terms.mix(), CLOSED_FORM);
    row.expect("kitagawa_three_fold.rate_at_before_mix", terms.rateAtMixBefore(), CLOSED_FORM);
    row.expect("kitagawa_three_fold.mix_at_before_rate", terms.mixAtRateBefore(), CLOSED_FORM);
    row.expect("kitagawa_three_fold.interaction", terms.interaction(), CLOSED_FORM);
    row.expect("levels", terms.kinds(), EXACT);
    assertThat(row.columns()).hasSize(6);
  }

  @Test
  void threeFactorsAreThoseOfR() {
    List<GoldenRow> expected = goldens.rows("expected_three_factor.csv");
    Map<String, Map<String, BeforeAfter>> cells = counts("judge", "nationality");
    assertThat(expected)
        .extracting(row -> row.text("set"))
        .containsExactlyInAnyOrderElementsOf(cells.keySet());
    for (GoldenRow row : expected) {
      Map<String, List<BeforeAfter>> judges = new TreeMap<>();
      cells
          .getOrDefault(row.text("set"), Map.of())
          .forEach(
              (cell, counts) ->
                  judges
                      .computeIfAbsent(
                          cell.substring(0, cell.indexOf('/')), judge -> new ArrayList<>())
                      .add(counts));
      compare(row, ThreeFactors.of(List.copyOf(judges.values())));
    }
  }

  private static void compare(GoldenRow row, Decomposition terms) {
    row.expect("R0", terms.whole().rateBefore(), CLOSED_FORM);
    row.expect("R1", terms.whole().rateAfter(), CLOSED_FORM);
    row.expect("change", terms.change(), CLOSED_FORM);
    row.expect("within", terms.within(), CLOSED_FORM);
    row.expect("between_stayers", terms.between(), CLOSED_FORM);
    row.expect("entry", terms.entry(), CLOSED_FORM);
    row.expect("exit", terms.exit(), CLOSED_FORM);
    row.expect("within_se_fixed_mix", terms.withinError(), CLOSED_FORM);
    row.expect("stayers", terms.stayers(), EXACT);
    row.expect("entrants", terms.entrants(), EXACT);
    row.expect("leavers", terms.leavers(), EXACT);
    row.expect("share_after_entrants", terms.entrantShare(), CLOSED_FORM);
    row.expect("share_before_leavers", terms.leaverShare(), CLOSED_FORM);
  }

  private static void compare(
      Map<String, GoldenRow> expected, String prefix, Map<String, BeforeAfter> units) {
    List<Component> parts = Decomposition.components(List.copyOf(units.values()));
    int i = 0;
    for (Map.Entry<String, BeforeAfter> unit : units.entrySet()) {
      String key = prefix + unit.getKey();
      GoldenRow row = Objects.requireNonNull(expected.remove(key), key);
      compare(row, unit.getValue(), parts.get(i++));
    }
  }

  private static void compare(GoldenRow row, BeforeAfter unit, Component part) {
    row.expect("g_0", (double) unit.x0(), EXACT);
    row.expect("g_1", (double) unit.x1(), EXACT);
    row.expect("n_0", (double) unit.n0(), EXACT);
    row.expect("n_1", (double) unit.n1(), EXACT);
    row.expect("s0", part.shareBefore(), CLOSED_FORM);
    row.expect("s1", part.shareAfter(), CLOSED_FORM);
    row.expect("r0", part.rateBefore(), CLOSED_FORM);
    row.expect("r1", part.rateAfter(), CLOSED_FORM);
    row.expect("status", part.status().name().toLowerCase(Locale.ROOT));
    row.expect("within", part.within(), CLOSED_FORM);
    row.expect("between", part.between(), CLOSED_FORM);
    row.expect("entry", part.entry(), CLOSED_FORM);
    row.expect("exit", part.exit(), CLOSED_FORM);
  }

  private static void compare(GoldenRow row, ThreeFactors terms) {
    row.expect("judges_in_both", terms.judges(), EXACT);
    row.expect("n_before", (double) terms.whole().n0(), EXACT);
    row.expect("n_after", (double) terms.whole().n1(), EXACT);
    row.expect("R0", terms.whole().rateBefore(), CLOSED_FORM);
    row.expect("R1", terms.whole().rateAfter(), CLOSED_FORM);
    row.expect("change", terms.change(), CLOSED_FORM);
    row.expect("judge_mix", terms.judgeMix(), CLOSED_FORM);
    row.expect("nationality_mix_within_judge", terms.kindMix(), CLOSED_FORM);
    row.expect("within_judge_within_nationality_rate", terms.rate(), CLOSED_FORM);
  }
}
