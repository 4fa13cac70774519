package org.asylumrates.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.asylumrates.charts.Estimate;
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
  static Cell decisions(Optional<Rate> side) {
    if (side.isEmpty()) {
      return Cell.of("0", "", 0);
    }
    OptionalLong decisions = side.get().decisions();
    return decisions.isPresent()
        ? count(decisions.getAsLong())
        : Cell.of("suppressed", "", NO_NUMBER);
  }

  /** A rate with its interval, or why there is none. */
  static Cell rate(Optional<Rate> side) {
    if (side.isEmpty()) {
      return Cell.of("no decisions", "", NO_NUMBER);
    }
    return side.get()
        .estimate()
        .map(Cells::rate)
        .orElseGet(() -> Cell.of(whyMissing(side.get()), "", NO_NUMBER));
  }

  static Cell rate(Estimate estimate) {
    return Cell.of(English.percent(estimate.rate()), English.interval(estimate), estimate.rate());
  }

  /** A change in percentage points with its interval, or that it cannot be given. */
  static Cell change(Comparison comparison) {
    return comparison
        .change()
        .map(
            c ->
                Cell.of(
                    English.points(c.difference()),
                    English.points(c.low()) + " to " + English.points(c.high()),
                    c.difference()))
        .orElseGet(() -> Cell.of(whyNoChange(comparison), "", NO_NUMBER));
  }

  /** The smallest fall that would have been seen in 80% of cases, in points. */
  static Cell detectableFall(Comparison comparison) {
    if (comparison.change().isEmpty()) {
      return Cell.of("", "", NO_NUMBER);
    }
    OptionalDouble fall = comparison.change().get().detectableFall();
    return fall.isPresent()
        ? Cell.of(English.size(fall.getAsDouble()), "", fall.getAsDouble())
        : Cell.of("not even to zero", "", 1);
  }

  /** The p-value of a change adjusted for the number of rows (Benjamini-Hochberg). */
  static Cell q(Comparison comparison) {
    OptionalDouble q = comparison.change().map(Change::q).orElse(OptionalDouble.empty());
    return q.isPresent()
        ? Cell.of(English.pValue(q), "", q.getAsDouble())
        : Cell.of("", "", NO_NUMBER);
  }

  static Cell count(long n) {
    return Cell.of(English.count(n), "", (double) n);
  }

  /** Text columns under these headings. */
  static List<Column> text(String... labels) {
    return List.of(labels).stream().map(label -> new Column(label, Kind.TEXT)).toList();
  }

  /** Why a rate is not shown. */
  static String whyMissing(Rate rate) {
    String status = rate.status();
    if (status.equals(Status.TOO_FEW.code())) {
      return "too few decisions";
    }
    if (status.equals(Status.SUPPRESSED.code())) {
      return "suppressed";
    }
    if (status.equals(Status.NOT_ESTIMABLE.code())) {
      return "cannot be estimated";
    }
    return rate.decisions().orElse(-1) == 0 ? "no decisions" : "not shown";
  }

  private static String whyNoChange(Comparison comparison) {
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
      return whyMissing(missing);
    }
    return both ? "not shown" : "one period only";
  }
}
