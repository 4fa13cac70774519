package org.asylumrates.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.linear.AbsorbedLeastSquares;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.PanelCell;
import org.asylumrates.stats.models.WildClusterBootstrap.Residuals;
import org.asylumrates.stats.models.WildClusterBootstrap.Weights;
import org.junit.jupiter.api.Test;

/** Every vector of signs by matrix algebra, and by lm and vcovCL, in the golden's make.R. */
class WildClusterBootstrapGoldenTest {
  private final Goldens goldens = Goldens.folder("wild_cluster_bootstrap");

  @Test
  void everySetAndTypeIsThatOfR() {
    List<GoldenRow> rows = goldens.rows("expected.csv");
    assertThat(rows)
        .extracting(row -> row.text("set") + " " + row.text("type"))
        .doesNotHaveDuplicates()
        .hasSize(2 * sets().size());
    for (GoldenRow row : rows) {
      WildClusterBootstrap bootstrap = bootstrap(row.text("set"), row.text("type"));
      row.expect("estimate", bootstrap.estimate().value(), CONVERGED);
      row.expect("se_cr1", bootstrap.estimate().standardError(), CONVERGED);
      row.expect("t", bootstrap.t(), CONVERGED);
      row.expect("clusters", bootstrap.estimate().degreesOfFreedom() + 1, EXACT);
      row.expect("enumerated", bootstrap.tStar().length, EXACT);
      row.expect("p_symmetric_strict", bootstrap.strictPValue(), EXACT);
      row.expect("p_symmetric_ge", bootstrap.pValue(), EXACT);
      row.expect("p_equal_tail_strict", bootstrap.equalTailPValue(), EXACT);
      row.expect("t_q025", bootstrap.quantile(0.025), CONVERGED);
      row.expect("t_q975", bootstrap.quantile(0.975), CONVERGED);
      row.expect("p_t_gm1", bootstrap.estimate().p(), CONVERGED);
    }
  }

  @Test
  void everyVectorOfSignsGivesTheTOfR() {
    double[] tStar = bootstrap("G6", "WCR").tStar();
    List<GoldenRow> rows = goldens.rows("expected_G6_WCR_tstar.csv");
    assertThat(rows).hasSize(tStar.length);
    for (GoldenRow row : rows) {
      row.expect("t_star", tStar[(int) row.count("draw")], CONVERGED);
    }
  }

  private Set<String> sets() {
    Set<String> sets = new TreeSet<>();
    goldens.rows("input.csv").forEach(row -> sets.add(row.text("set")));
    return sets;
  }

  private WildClusterBootstrap bootstrap(String set, String type) {
    List<GoldenRow> rows =
        goldens.rows("input.csv").stream().filter(row -> row.text("set").equals(set)).toList();
    List<String> courts = rows.stream().map(row -> row.text("court")).distinct().sorted().toList();
    List<PanelCell> cells = new ArrayList<>();
    for (GoldenRow row : rows) {
      double post = row.number("post");
      double exposed = row.number("exposed");
      double[] regressors = {post * exposed, post, exposed};
      int court = courts.indexOf(row.text("court"));
      cells.add(new PanelCell(court, 0, regressors, row.count("grant"), 1));
    }
    return WildClusterBootstrap.of(
        AbsorbedLeastSquares.fit(Panel.of(3, cells)),
        0,
        type.equals("WCR") ? Residuals.RESTRICTED : Residuals.UNRESTRICTED,
        Weights.RADEMACHER,
        1);
  }
}
