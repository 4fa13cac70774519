package org.asylumrates.rates;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asylumrates.model.Keys;

/**
 * Decisions by quarter of the calendar of the nationalities with most of them, over the whole time
 * of a release.
 *
 * @param countries their codes and names, most decisions first
 * @param first the first month of the first quarter that has decisions of anybody
 * @param cells by country and quarter, in the order of both
 * @param others by quarter, of everybody else together
 */
record QuarterCounts(
    List<Label> countries, YearMonth first, Cell.Counts[][] cells, Cell.Counts[] others) {
  private static final int LARGEST_COUNTRIES = 12;
  private static final int MONTHS = 3;

  static QuarterCounts of(Counted counted) {
    KeyCounts counts = counted.own().get(CountPlan.NATIONALITY_QUARTER);
    List<YearMonth> months =
        IntStream.range(0, counts.size()).mapToObj(i -> month(counts, i)).sorted().toList();
    YearMonth first = months.isEmpty() ? YearMonth.of(1, 1) : months.get(0);
    int quarters = months.isEmpty() ? 0 : place(first, months.get(months.size() - 1)) + 1;
    List<Label> countries = largest(counts);
    Map<String, Integer> places = new HashMap<>();
    countries.forEach(country -> places.put(country.key(), places.size()));
    Cell.Counts[][] cells = new Cell.Counts[countries.size() + 1][quarters];
    Arrays.stream(cells).forEach(row -> Arrays.fill(row, Cell.Counts.NONE));
    for (int i = 0; i < counts.size(); i++) {
      int row = places.getOrDefault(counts.key(i).get(0), countries.size());
      int quarter = place(first, month(counts, i));
      cells[row][quarter] = cells[row][quarter].plus(counts.in(i, 0));
    }
    return new QuarterCounts(
        countries, first, Arrays.copyOf(cells, countries.size()), cells[countries.size()]);
  }

  /** The number of quarters from the first to the last that has decisions. */
  int quarters() {
    return others.length;
  }

  /** The first month of a quarter. */
  YearMonth month(int quarter) {
    return first.plusMonths((long) MONTHS * quarter);
  }

  /** The known countries with most decisions; of equals the first by code. */
  private static List<Label> largest(KeyCounts counts) {
    Map<String, Long> decisions = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      String code = counts.key(i).get(0);
      if (!code.equals(Keys.UNKNOWN)) {
        decisions.merge(code, counts.in(i, 0).decisions(), Long::sum);
        names.merge(code, counts.key(i).get(1), KeyedCells.LATER);
      }
    }
    return decisions.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(LARGEST_COUNTRIES)
        .map(entry -> new Label(entry.getKey(), names.getOrDefault(entry.getKey(), "")))
        .toList();
  }

  private static YearMonth month(KeyCounts counts, int i) {
    return YearMonth.parse(counts.key(i).get(2));
  }

  private static int place(YearMonth first, YearMonth month) {
    return (int) (first.until(month, ChronoUnit.MONTHS) / MONTHS);
  }
}
