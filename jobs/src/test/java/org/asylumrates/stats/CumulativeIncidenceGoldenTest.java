package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.CumulativeIncidence.End;
import org.asylumrates.stats.CumulativeIncidence.FollowUp;
import org.asylumrates.stats.CumulativeIncidence.Incidence;
import org.asylumrates.stats.CumulativeIncidence.Standing;
import org.junit.jupiter.api.Test;

/** R's survival::survfit with competing ends: cumulative_incidence/make.R. */
class CumulativeIncidenceGoldenTest {
  @Test
  void incidencesAreThoseOfR() {
    Goldens goldens = Goldens.folder("cumulative_incidence");
    Map<String, List<FollowUp>> cohorts =
        goldens.rows("input.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("cohort"),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        CumulativeIncidenceGoldenTest::person, Collectors.toList())));
    List<GoldenRow> expected = goldens.rows("expected.csv");
    assertThat(expected.stream().map(row -> row.text("cohort")).distinct())
        .containsExactlyInAnyOrderElementsOf(cohorts.keySet());
    for (GoldenRow row : expected) {
      List<FollowUp> cohort = cohorts.getOrDefault(row.text("cohort"), List.of());
      compare(row, CumulativeIncidence.of(cohort).at(Math.toIntExact(row.count("days"))));
    }
  }

  private static FollowUp person(GoldenRow row) {
    End end =
        switch (row.text("status")) {
          case "GRANT" -> End.GRANTED;
          case "DENY" -> End.DENIED;
          case "OTHER" -> End.OTHER;
          case "PENDING" -> End.PENDING;
          default -> throw new IllegalArgumentException(row.text("status"));
        };
    return new FollowUp(Math.toIntExact(row.count("days")), end, 1);
  }

  private static void compare(GoldenRow row, Standing standing) {
    row.expect("at_risk", (double) standing.atRisk(), EXACT);
    compare(row, "grant", standing.granted());
    compare(row, "deny", standing.denied());
    compare(row, "other", standing.other());
    row.expect("pending", standing.pending(), CONVERGED);
  }

  private static void compare(GoldenRow row, String column, Incidence incidence) {
    row.expect(column, incidence.share(), CONVERGED);
    row.expect(column + "_se", incidence.error(), CONVERGED);
  }
}
