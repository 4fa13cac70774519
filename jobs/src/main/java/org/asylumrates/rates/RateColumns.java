package org.asylumrates.rates;

import java.util.Arrays;
import java.util.List;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.jspecify.annotations.Nullable;

/** The last columns of tables of rates: decisions, granted, rate, interval and status. */
final class RateColumns {
  private RateColumns() {}

  /**
   * The columns of some decisions.
   *
   * @param fewest how many a rate needs
   * @param remark the status of a row that has a rate
   */
  static List<@Nullable Object> of(Cell.Counts n, long fewest, Status remark) {
    boolean enough = n.enough(fewest);
    Interval interval = enough ? Proportion.wilson(n.granted(), n.decisions()) : Interval.NONE;
    Status few = n.withheld() ? Status.SUPPRESSED : Status.TOO_FEW;
    return Arrays.asList(
        n.shown(n.decisions()),
        n.shown(n.granted()),
        n.rate(fewest),
        interval.low(),
        interval.high(),
        (enough ? remark : few).code());
  }
}
