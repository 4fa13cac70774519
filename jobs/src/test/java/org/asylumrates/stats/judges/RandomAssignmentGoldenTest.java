package org.asylumrates.stats.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CONVERGED;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.FalseDiscovery;
import org.junit.jupiter.api.Test;

/** R's mantelhaen.test for larger tables, and sums of chisq.test: random_assignment/make.R. */
class RandomAssignmentGoldenTest {
  @Test
  void testsAreThoseOfR() {
    Goldens goldens = Goldens.folder("random_assignment");
    Map<String, List<GoldenRow>> courts = by("court", goldens.rows("input.csv"));
    List<GoldenRow> expected = goldens.rows("expected.csv");
    assertThat(expected)
        .extracting(row -> row.text("court"))
        .containsExactlyElementsOf(courts.keySet());
    List<RandomAssignment> tests = new ArrayList<>();
    for (GoldenRow row : expected) {
      RandomAssignment test =
          RandomAssignment.of(tables(courts.getOrDefault(row.text("court"), List.of())));
      compare(row, test);
      tests.add(test);
    }
    double[] q =
        FalseDiscovery.benjaminiHochberg(
            tests.stream().mapToDouble(test -> test.general().pValue()).toArray());
    for (int i = 0; i < q.length; i++) {
      expected.get(i).expect("p_bh", q[i], CONVERGED);
    }
  }

  private static void compare(GoldenRow row, RandomAssignment test) {
    row.expect("strata", test.strata(), EXACT);
    row.expect("judges", test.judges(), EXACT);
    row.expect("n", (double) test.cases(), EXACT);
    row.expect("gcmh", test.general().statistic(), CONVERGED);
    row.expect("df", test.general().degrees(), EXACT);
    row.expect("p", test.general().pValue(), CONVERGED);
    row.expect("sum_pearson", test.pearson().statistic(), CONVERGED);
    row.expect("sum_pearson_df", test.pearson().degrees(), EXACT);
    row.expect("sum_pearson_p", test.pearson().pValue(), CONVERGED);
    row.expect("share_cells_expected_lt5", test.shareBelowFive(), CONVERGED);
  }

  private static List<long[][]> tables(List<GoldenRow> court) {
    List<String> judges = levels("judge", court);
    List<String> groups = levels("natgrp", court);
    List<long[][]> tables = new ArrayList<>();
    for (List<GoldenRow> half : by("half", court).values()) {
      long[][] table = new long[judges.size()][groups.size()];
      for (GoldenRow row : half) {
        table[judges.indexOf(row.text("judge"))][groups.indexOf(row.text("natgrp"))] +=
            row.count("n");
      }
      tables.add(table);
    }
    return tables;
  }

  private static List<String> levels(String column, List<GoldenRow> rows) {
    return rows.stream()
        .map(row -> row.text(column))
        .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
  }

  private static Map<String, List<GoldenRow>> by(String column, List<GoldenRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(column), LinkedHashMap::new, Collectors.toList()));
  }
}
