package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * The grant rate of each cell with its Wilson interval (M1, M2). A rate needs the study's fewest
 * decisions; below that counts are shown and the rate is not.
 */
final class GrantRates {
  private GrantRates() {}

  /** Rows of Tables.GRANT_RATES. */
  static List<List<@Nullable Object>> rows(List<Cell> cells, long fewest) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Cell cell : cells) {
      Cell.Counts n = cell.counts();
      boolean enough = n.enough(fewest);
      Interval interval = enough ? Proportion.wilson(n.granted(), n.decisions()) : Interval.NONE;
      rows.add(
          Arrays.asList(
              cell.definition(),
              cell.breakdown(),
              cell.key(),
              cell.name(),
              cell.period(),
              n.shown(n.decisions()),
              n.shown(n.granted()),
              n.shown(n.otherRelief()),
              n.shown(n.denied()),
              n.shown(n.other()),
              n.rate(fewest),
              interval.low(),
              interval.high(),
              status(cell, enough).code(),
              cell.families().isPresent() ? (Object) cell.families().getAsLong() : null));
    }
    return rows;
  }

  private static Status status(Cell cell, boolean enough) {
    if (cell.counts().withheld()) {
      return Status.SUPPRESSED;
    }
    if (!enough) {
      return Status.TOO_FEW;
    }
    return Keys.isUnknown(cell.key()) ? Status.UNKNOWN : Status.NONE;
  }
}
