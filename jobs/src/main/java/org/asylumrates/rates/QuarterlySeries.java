package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Rates by quarter of the nationalities with most decisions, under the study's own definition, as
 * they may be published. A quarter without decisions has no row, unless its absence would tell.
 *
 * @param definition id of the study's definition
 * @param counts the decisions
 * @param hidden which are not shown, by country and quarter
 */
record QuarterlySeries(String definition, QuarterCounts counts, boolean[][] hidden) {
  /** The series as it may be published beside the cells of the same study. */
  static QuarterlySeries of(Counted counted, Study study, List<Cell> cells) {
    QuarterCounts counts = QuarterCounts.of(counted);
    List<WindowSums> windows =
        counts.countries().stream()
            .map(country -> WindowSums.of(study, country.key(), counts, cells))
            .toList();
    return new QuarterlySeries(study.definition(), counts, QuarterSuppression.of(counts, windows));
  }

  /** Rows of Tables.QUARTERLY. */
  List<List<@Nullable Object>> rows(long fewest) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int country = 0; country < hidden.length; country++) {
      for (int quarter = 0; quarter < counts.quarters(); quarter++) {
        if (hidden[country][quarter]) {
          rows.add(row(country, quarter, Cell.Counts.WITHHELD, fewest));
        } else if (counts.cells()[country][quarter].decisions() > 0) {
          rows.add(row(country, quarter, counts.cells()[country][quarter], fewest));
        }
      }
    }
    return rows;
  }

  private List<@Nullable Object> row(int country, int quarter, Cell.Counts n, long fewest) {
    boolean enough = n.enough(fewest);
    Interval interval = enough ? Proportion.wilson(n.granted(), n.decisions()) : Interval.NONE;
    return Arrays.asList(
        definition,
        counts.countries().get(country).key(),
        counts.countries().get(country).name(),
        counts.month(quarter).toString(),
        n.shown(n.decisions()),
        n.shown(n.granted()),
        n.rate(fewest),
        interval.low(),
        interval.high(),
        status(n, enough).code());
  }

  private static Status status(Cell.Counts n, boolean enough) {
    if (n.withheld()) {
      return Status.SUPPRESSED;
    }
    return enough ? Status.NONE : Status.TOO_FEW;
  }
}
