package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.ROOT;

import java.util.List;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.junit.jupiter.api.Test;

/** R's closed forms, checked there by enumerating every labelling: bounds_evalue/make.R. */
class LabelBoundsGoldenTest {
  private final Goldens goldens = Goldens.folder("bounds_evalue");

  @Test
  void boundsAreThoseOfR() {
    List<GoldenRow> inputs = goldens.rows("input_bounds.csv");
    List<GoldenRow> expected = goldens.rows("expected_bounds.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow row = expected.get(i);
      row.expect("id", inputs.get(i).text("id"));
      GroundLabels before = labels(inputs.get(i), "0");
      GroundLabels after = labels(inputs.get(i), "1");
      compare(row, before, "0");
      compare(row, after, "1");
      LabelBounds bounds = LabelBounds.of(after, before);
      compare(row, "change", bounds.change());
      compare(row, "did", bounds.difference());
    }
  }

  @Test
  void imbensManskiIsThatOfR() {
    List<GoldenRow> inputs = goldens.rows("input_bounds.csv");
    List<GoldenRow> expected = goldens.rows("expected_imbens_manski.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow row = expected.get(i);
      row.expect("id", inputs.get(i).text("id"));
      ImbensManski sure = ImbensManski.of(labels(inputs.get(i), "1"));
      row.expect("lo", sure.bounds().low(), CLOSED_FORM);
      row.expect("hi", sure.bounds().high(), CLOSED_FORM);
      row.expect("se_lo", sure.lowError(), CLOSED_FORM);
      row.expect("se_hi", sure.highError(), CLOSED_FORM);
      row.expect("C", sure.criticalValue(), ROOT);
      row.expect("im_lo", sure.interval().low(), ROOT);
      row.expect("im_hi", sure.interval().high(), ROOT);
    }
  }

  @Test
  void eValuesAreThoseOfR() {
    List<GoldenRow> inputs = goldens.rows("input_evalue.csv");
    List<GoldenRow> expected = goldens.rows("expected_evalue.csv");
    assertThat(expected).hasSameSizeAs(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      GoldenRow row = expected.get(i);
      GoldenRow input = inputs.get(i);
      row.expect("id", input.text("id"));
      Ratio ratio =
          new Ratio(input.number("est"), new Interval(input.number("lo"), input.number("hi")));
      boolean common = input.text("measure").equals("OR_common");
      EValue value = common ? EValue.ofCommonOutcome(ratio) : EValue.of(ratio);
      row.expect("evalue_point", value.estimate(), CLOSED_FORM);
      row.expect("evalue_ci", value.limit(), CLOSED_FORM);
    }
  }

  private static void compare(GoldenRow row, GroundLabels labels, String period) {
    row.expect("share_unlabelled" + period, labels.unlabelledShare(), CLOSED_FORM);
    row.expect("cc" + period, labels.completeCaseRate(), CLOSED_FORM);
    row.expect("mar_outcome" + period, labels.missingAtRandomRate(), CLOSED_FORM);
    row.expect("lo" + period, labels.exposedRate().low(), CLOSED_FORM);
    row.expect("hi" + period, labels.exposedRate().high(), CLOSED_FORM);
    compare(row, "gap" + period, labels.gap());
  }

  private static void compare(GoldenRow row, String column, Interval bounds) {
    row.expect(column + "_lo", bounds.low(), CLOSED_FORM);
    row.expect(column + "_hi", bounds.high(), CLOSED_FORM);
  }

  private static GroundLabels labels(GoldenRow row, String period) {
    return new GroundLabels(
        row.count("eg" + period),
        row.count("ed" + period),
        row.count("ug" + period),
        row.count("ud" + period),
        row.count("mg" + period),
        row.count("md" + period));
  }
}
