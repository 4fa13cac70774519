package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's p.adjust, in multiplicity/make.R. */
class FalseDiscoveryGoldenTest {
  @Test
  void adjustedValuesAreThoseOfR() {
    Goldens goldens = Goldens.folder("multiplicity");
    Map<String, List<GoldenRow>> inputs = bySet(goldens.rows("input.csv"));
    Map<String, List<GoldenRow>> expected = bySet(goldens.rows("expected.csv"));
    assertThat(expected.keySet()).isEqualTo(inputs.keySet());
    inputs.forEach((set, rows) -> compare(rows, expected.getOrDefault(set, List.of())));
  }

  private static void compare(List<GoldenRow> inputs, List<GoldenRow> expected) {
    double[] p = inputs.stream().mapToDouble(row -> row.number("p")).toArray();
    double[] hochberg = FalseDiscovery.benjaminiHochberg(p);
    double[] yekutieli = FalseDiscovery.benjaminiYekutieli(p);
    double[] holm = FalseDiscovery.holm(p);
    for (int i = 0; i < p.length; i++) {
      GoldenRow row = expected.get(i);
      row.expect("idx", inputs.get(i).text("idx"));
      row.expect("bh", hochberg[i], CLOSED_FORM);
      row.expect("by", yekutieli[i], CLOSED_FORM);
      row.expect("holm", holm[i], CLOSED_FORM);
    }
  }

  private static Map<String, List<GoldenRow>> bySet(List<GoldenRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(row -> row.text("set"), LinkedHashMap::new, Collectors.toList()));
  }
}
