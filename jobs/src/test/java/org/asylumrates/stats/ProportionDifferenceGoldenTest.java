package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.ROOT;
import static org.asylumrates.goldens.Tolerance.TAIL;

import java.util.List;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's closed forms, checked there against Epi, metafor and prop.test: two_proportions/make.R. */
class ProportionDifferenceGoldenTest {
  @Test
  void contrastsAreThoseOfR() {
    Goldens goldens = Goldens.folder("two_proportions");
    List<GoldenRow> inputs = goldens.rows("input.csv");
    List<GoldenRow> expected = goldens.rows("expected.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow input = inputs.get(i);
      expected.get(i).expect("id", input.text("id"));
      compare(expected.get(i), input);
    }
  }

  private static void compare(GoldenRow row, GoldenRow input) {
    long x1 = input.count("x1");
    long n1 = input.count("n1");
    long x0 = input.count("x0");
    long n0 = input.count("n0");
    double confidence = input.number("conf");

    ProportionDifference change = ProportionDifference.of(x1, n1, x0, n0, confidence);
    row.expect("rd", change.difference(), CLOSED_FORM);
    row.expect("newcombe_lo", change.interval().low(), CLOSED_FORM);
    row.expect("newcombe_hi", change.interval().high(), CLOSED_FORM);
    compare(row, "rr", change.riskRatio());
    compare(row, "or", change.oddsRatio());
    compare(row, "or_ha", change.haldaneOddsRatio());
    row.expect("z_pooled", change.z(), CLOSED_FORM);
    row.expect("p_pooled", change.pValue(), TAIL);

    Interval score = MiettinenNurminen.interval(x1, n1, x0, n0, confidence);
    row.expect("mn_lo", score.low(), ROOT);
    row.expect("mn_hi", score.high(), ROOT);
  }

  private static void compare(GoldenRow row, String column, Ratio ratio) {
    row.expect(column, ratio.value(), CLOSED_FORM);
    row.expect(column + "_lo", ratio.interval().low(), CLOSED_FORM);
    row.expect(column + "_hi", ratio.interval().high(), CLOSED_FORM);
  }
}
