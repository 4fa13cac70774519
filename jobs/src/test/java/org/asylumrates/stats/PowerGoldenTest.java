package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.ROOT;

import java.util.List;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's power.prop.test, and its inversion by a tight root: power_mde/make.R. */
class PowerGoldenTest {
  private final Goldens goldens = Goldens.folder("power_mde");

  @Test
  void powerIsThatOfR() {
    List<GoldenRow> inputs = goldens.rows("input_power.csv");
    List<GoldenRow> expected = goldens.rows("expected_power.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow row = expected.get(i);
      inputs.get(i).columns().forEach(column -> assertSame(row, column, inputs));
      double n = row.count("n");
      double from = row.number("p0");
      double to = from + row.number("diff");
      Power power = new Power(n, n, row.number("alpha"));
      row.expect("power_R_strictF", power.ofRightSign(from, to), CLOSED_FORM);
      row.expect("power_R_strictT", power.ofChange(from, to), CLOSED_FORM);
    }
  }

  @Test
  void smallestChangesAreThoseOfR() {
    List<GoldenRow> inputs = goldens.rows("input_mde.csv");
    List<GoldenRow> expected = goldens.rows("expected_mde.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow row = expected.get(i);
      inputs.get(i).columns().forEach(column -> assertSame(row, column, inputs));
      double effect = Power.designEffect(row.number("m"), row.number("icc"));
      row.expect("deff", effect, CLOSED_FORM);
      Power power = Power.of(row.count("n0"), row.count("n1")).withDesignEffect(effect);
      row.expect("mde_drop", power.smallestFall(row.number("p0")), ROOT);
      row.expect("mde_rise", power.smallestRise(row.number("p0")), ROOT);
    }
  }

  /** R repeats the inputs in what it makes of them, by number. */
  private static void assertSame(GoldenRow row, String column, List<GoldenRow> inputs) {
    GoldenRow input = inputs.get(Math.toIntExact(row.count("id")) - 1);
    row.expect(column, input.text(column));
  }
}
