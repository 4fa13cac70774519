package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Period;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.jspecify.annotations.Nullable;

/** Rates over the whole time of a release, not limited to a study's windows. */
final class Series {
  private static final List<Definition> BY_ID =
      Stream.of(Definition.values()).sorted(Comparator.comparing(Definition::id)).toList();

  private Series() {}

  /** Rows of Tables.MONTHLY. */
  static List<List<@Nullable Object>> monthly(Counted counted, long fewest) {
    KeyCounts months = counted.throughout().get(CountPlan.MONTH);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int month = 0; month < months.size(); month++) {
      for (Definition definition : Definition.values()) {
        Cell.Counts n = months.under(month, definition);
        if (n.decisions() > 0) {
          rows.add(month(definition.id(), months.key(month).get(0), n, fewest));
        }
      }
    }
    return rows;
  }

  private static List<@Nullable Object> month(
      String definition, String month, Cell.Counts n, long fewest) {
    boolean enough = n.decisions() >= fewest;
    Interval interval = enough ? Proportion.wilson(n.granted(), n.decisions()) : Interval.NONE;
    return Arrays.asList(
        definition,
        month,
        n.decisions(),
        n.granted(),
        enough ? (double) n.granted() / n.decisions() : Double.NaN,
        interval.low(),
        interval.high());
  }

  /** Rows of Tables.FLOW: the decisions of each window, under the step's name. */
  static List<List<@Nullable Object>> withinWindows(Counted counted, String step) {
    KeyCounts months = counted.throughout().get(CountPlan.MONTH);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Definition definition : BY_ID) {
      for (Period period : Period.values()) {
        int group = Slots.group(definition, period);
        long n =
            IntStream.range(0, months.size())
                .mapToLong(month -> months.in(month, group).decisions())
                .sum();
        if (n > 0) {
          rows.add(Arrays.asList(step, definition.id() + ", " + period.code(), n));
        }
      }
    }
    return rows;
  }
}
