package org.asylumrates.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.asylumrates.charts.Estimate;
import org.asylumrates.language.Words;
import org.asylumrates.model.Status;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;

/** Cells that say the same thing in every table. Whatever is missing is said in words. */
final class Cells {
  /** Sorts what has no number before every number. */
  private static final double NO_NUMBER = -1e9;

  private Cells() {}

  /** A count of decisions on one side of the event. */
  static Cell decisions(Words words, Optional<Rate> side) {
    if (side.isEmpty()) {
      return Cell.of("0", "", 0);
    }
    OptionalLong decisions = side.get().decisions();
    return decisions.isPresent()
        ? count(words, decisions.getAsLong())
        : missing(words.say("missing.suppressed"));
  }

  /** A rate with its interval, or why there is none. */
  static Cell rate(Words words, Optional<Rate> side) {
    if (side.isEmpty()) {
      return missing(words.say("missing.no-decisions"));
    }
    return side.get()
        .estimate()
        .map(estimate -> rate(words, estimate))
        .orElseGet(() -> missing(whyMissing(words, side.get())));
  }

  static Cell rate(Words words, Estimate estimate) {
    return Cell.of(
        words.percent(estimate.rate()),
        words.interval(estimate.low(), estimate.high()),
        estimate.rate());
  }

  /** A change in percentage points with its interval, or that it cannot be given. */
  static Cell change(Words words, Comparison comparison) {
    return comparison
        .change()
        .map(
            c ->
                Cell.of(
                    words.points(c.difference()),
                    words.range(words.points(c.low()), words.points(c.high())),
                    c.difference()))
        .orElseGet(() -> missing(whyNoChange(words, comparison)));
  }

  /** The smallest fall that would have been seen in 80% of cases, in points. */
  static Cell detectableFall(Words words, Comparison comparison) {
    if (comparison.change().isEmpty()) {
      return missing("");
    }
    OptionalDouble fall = comparison.change().get().detectableFall();
    return fall.isPresent()
        ? Cell.of(words.size(fall.getAsDouble()), "", fall.getAsDouble())
        : Cell.of(words.say("missing.not-even-to-zero"), "", 1);
  }

  /** The p-value of a change adjusted for the number of rows (Benjamini-Hochberg). */
  static Cell q(Words words, Comparison comparison) {
    OptionalDouble q = comparison.change().map(Change::q).orElse(OptionalDouble.empty());
    return q.isPresent() ? Cell.of(words.pValue(q), "", q.getAsDouble()) : missing("");
  }

  static Cell count(Words words, long n) {
    return Cell.of(words.count(n), "", (double) n);
  }

  /** Text columns under these headings. */
  static List<Column> text(String... labels) {
    return List.of(labels).stream().map(label -> new Column(label, Kind.TEXT)).toList();
  }

  /** Why a rate is not shown. */
  static String whyMissing(Words words, Rate rate) {
    String status = rate.status();
    if (status.equals(Status.TOO_FEW.code())) {
      return words.say("missing.too-few");
    }
    if (status.equals(Status.SUPPRESSED.code())) {
      return words.say("missing.suppressed");
    }
    if (status.equals(Status.NOT_ESTIMABLE.code())) {
      return words.say("missing.not-estimable");
    }
    return rate.decisions().orElse(-1) == 0
        ? words.say("missing.no-decisions")
        : words.say("missing.not-shown");
  }

  private static String whyNoChange(Words words, Comparison comparison) {
    boolean both = comparison.before().isPresent() && comparison.after().isPresent();
    boolean fewOnASide =
        both
            && (comparison.before().get().estimate().isEmpty()
                || comparison.after().get().estimate().isEmpty());
    if (fewOnASide) {
      Rate missing =
          comparison.before().get().estimate().isEmpty()
              ? comparison.before().get()
              : comparison.after().get();
      return whyMissing(words, missing);
    }
    return both ? words.say("missing.not-shown") : words.say("missing.one-period");
  }

  /** What has no number, and why. */
  static Cell missing(String why) {
    return Cell.of(why, "", NO_NUMBER);
  }
}
