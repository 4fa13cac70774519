package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's sandwich::vcovCL and closed forms over record-level rows: cluster_proportion/make.R. */
class ClusteredProportionGoldenTest {
  private final Goldens goldens = Goldens.folder("cluster_proportion");
  private final List<GoldenRow> decisions = goldens.rows("input.csv");

  @Test
  void ratesAreThoseOfR() {
    Map<String, Map<String, long[]>> cells = new TreeMap<>();
    for (String cluster : List.of("family_id", "judge")) {
      for (GoldenRow row : decisions) {
        String key = row.text("court") + "," + row.text("post") + "," + cluster;
        count(cells, key, row.text(cluster), row.text("grant"), 0);
      }
    }
    List<GoldenRow> expected = goldens.rows("expected_rates.csv");
    assertThat(expected)
        .extracting(row -> row.text("court") + "," + row.text("post") + "," + row.text("cluster"))
        .containsExactlyInAnyOrderElementsOf(cells.keySet());
    for (GoldenRow row : expected) {
      String key = row.text("court") + "," + row.text("post") + "," + row.text("cluster");
      Collection<long[]> clusters = cells.getOrDefault(key, Map.of()).values();
      compare(
          row,
          ClusteredProportion.of(
              clusters.stream().mapToLong(counts -> counts[0]).toArray(),
              clusters.stream().mapToLong(counts -> counts[1]).toArray()));
    }
  }

  @Test
  void differencesAreThoseOfR() {
    Map<String, Map<String, long[]>> cells = new TreeMap<>();
    for (String cluster : List.of("family_id", "judge")) {
      for (GoldenRow row : decisions) {
        int at = row.count("post") == 1 ? 0 : 2;
        count(cells, row.text("court") + "," + cluster, row.text(cluster), row.text("grant"), at);
      }
    }
    List<GoldenRow> expected = goldens.rows("expected_difference.csv");
    assertThat(expected)
        .extracting(row -> row.text("court") + "," + row.text("cluster"))
        .containsExactlyInAnyOrderElementsOf(cells.keySet());
    for (GoldenRow row : expected) {
      String key = row.text("court") + "," + row.text("cluster");
      compare(
          row,
          ClusteredDifference.of(
              cells.getOrDefault(key, Map.of()).values().stream()
                  .map(c -> new BeforeAfter(c[0], c[1], c[2], c[3]))
                  .toList()));
    }
  }

  private static void compare(GoldenRow row, ClusteredProportion rate) {
    row.expect("n", (double) rate.n(), EXACT);
    row.expect("clusters", rate.clusters(), EXACT);
    row.expect("rate", rate.rate(), CONVERGED);
    row.expect("se_srs", rate.independentError(), CONVERGED);
    row.expect("se_cluster", rate.standardError(), CONVERGED);
    row.expect("deff", rate.designEffect(), CONVERGED);
    row.expect("n_effective", rate.effectiveN(), CONVERGED);
    row.expect("icc_anova", rate.sizes().intraclass(), CONVERGED);
    row.expect("mean_size", rate.sizes().mean(), CONVERGED);
    row.expect("size_m0", rate.sizes().analysis(), CONVERGED);
    row.expect("kish_size", rate.sizes().weighted(), CONVERGED);
    row.expect("logit_t_lo", rate.logit().low(), CONVERGED);
    row.expect("logit_t_hi", rate.logit().high(), CONVERGED);
    row.expect("korn_graubard_lo", rate.kornGraubard().low(), CONVERGED);
    row.expect("korn_graubard_hi", rate.kornGraubard().high(), CONVERGED);
  }

  private static void compare(GoldenRow row, ClusteredDifference change) {
    row.expect("clusters", change.clusters(), EXACT);
    row.expect("diff", change.difference(), CONVERGED);
    row.expect("se_cluster", change.standardError(), CONVERGED);
    row.expect("se_independent", change.independentError(), CONVERGED);
  }

  private static void count(
      Map<String, Map<String, long[]>> cells, String key, String cluster, String grant, int at) {
    long[] counts =
        cells.computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(cluster, c -> new long[4]);
    counts[at] += Long.parseLong(grant);
    counts[at + 1]++;
  }
}
