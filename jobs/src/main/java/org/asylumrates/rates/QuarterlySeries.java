package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.asylumrates.model.Period;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
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
  /** The series as it may be published beside years and windows of the same study. */
  static QuarterlySeries of(Counted counted, Study study) {
    QuarterCounts counts = QuarterCounts.of(counted);
    List<WindowSums> sums =
        counts.countries().stream()
            .map(Label::key)
            .map(country -> WindowSums.of(study, country, counts, windows(counted, country)))
            .toList();
    return new QuarterlySeries(study.definition(), counts, QuarterSuppression.of(counts, sums));
  }

  /** Several tables tell them, whatever the study counts by. */
  private static List<Cell.Counts> windows(Counted counted, String nationality) {
    KeyCounts people = counted.within().get(CountPlan.PERSON_MIX);
    List<Cell.Counts> windows = new ArrayList<>();
    for (Period period : Period.values()) {
      windows.add(
          IntStream.range(0, people.size())
              .filter(i -> people.key(i).get(0).equals(nationality))
              .mapToObj(i -> people.in(i, Slots.place(period)))
              .reduce(Cell.Counts.NONE, Cell.Counts::plus));
    }
    return windows;
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
    List<@Nullable Object> row = new ArrayList<>();
    row.add(definition);
    row.add(counts.countries().get(country).key());
    row.add(counts.countries().get(country).name());
    row.add(counts.month(quarter).toString());
    row.addAll(RateColumns.of(n, fewest, Status.NONE));
    return row;
  }
}
