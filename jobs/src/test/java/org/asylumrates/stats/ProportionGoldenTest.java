package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.SPECIAL_FUNCTION;

import java.util.List;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's prop.test(correct = FALSE), binom.test and qbeta, in proportion_ci/make.R. */
class ProportionGoldenTest {
  @Test
  void intervalsAreThoseOfR() {
    Goldens goldens = Goldens.folder("proportion_ci");
    List<GoldenRow> inputs = goldens.rows("input.csv");
    List<GoldenRow> expected = goldens.rows("expected.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow input = inputs.get(i);
      GoldenRow row = expected.get(i);
      row.expect("id", input.text("id"));
      long x = input.count("x");
      long n = input.count("n");
      double confidence = input.number("conf");

      Interval wilson = Proportion.wilson(x, n, confidence);
      row.expect("wilson_lo", wilson.low(), CLOSED_FORM);
      row.expect("wilson_hi", wilson.high(), CLOSED_FORM);
      Interval exact = Proportion.clopperPearson(x, n, confidence);
      row.expect("cp_lo", exact.low(), SPECIAL_FUNCTION);
      row.expect("cp_hi", exact.high(), SPECIAL_FUNCTION);
      Interval jeffreys = Proportion.jeffreys(x, n, confidence);
      row.expect("jeffreys_lo", jeffreys.low(), SPECIAL_FUNCTION);
      row.expect("jeffreys_hi", jeffreys.high(), SPECIAL_FUNCTION);
    }
  }
}
