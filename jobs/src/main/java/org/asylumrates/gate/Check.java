package org.asylumrates.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measure beside its threshold.
 *
 * @param table the release's table, or a definition
 * @param item the column or fiscal year, or empty
 * @param rows how many rows, keys or decisions are behind it
 * @param measured the measure, in the measure's unit
 * @param threshold the most it may be, if there is a limit
 */
record Check(
    Measure measure,
    String table,
    String item,
    long rows,
    double measured,
    Optional<Thresholds.Row> threshold) {

  /** Rounding in differences of shares is not a broken threshold. */
  private static final double ROUNDING = 1e-12;

  private static final double NOTABLE_BLANKS = 0.002;

  boolean broken() {
    return threshold.filter(t -> measured > t.threshold() + ROUNDING).isPresent();
  }

  /** Whether a summary names it: shares of blanks move a little in every column. */
  boolean notable() {
    double least = measure == Measure.NULL_RATE ? NOTABLE_BLANKS : ROUNDING;
    boolean reads = !measure.show(measured).equals(measure.show(0));
    return broken() || (measured > least && reads);
  }

  /** The broken threshold in one sentence without a full stop. */
  String alarm() {
    return "%s%s %s: %s, at most %s"
        .formatted(
            table,
            item.isEmpty() ? "" : ", " + item + ",",
            measure.words(),
            measure.show(measured),
            threshold.map(t -> measure.show(t.threshold())).orElse("none"));
  }

  /** As a row of {@link org.asylumrates.model.GateTables#CHECKS}. */
  List<@Nullable Object> row() {
    return Arrays.asList(
        measure.code(),
        table,
        item,
        rows,
        measured,
        threshold.map(Thresholds.Row::threshold).orElse(null),
        measure.unit(),
        broken() ? "yes" : "no",
        threshold.map(Thresholds.Row::reason).orElse(""));
  }
}
