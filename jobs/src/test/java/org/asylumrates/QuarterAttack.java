package org.asylumrates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An attack on quarterly.csv: by everybody's decisions in monthly.csv, and by the decisions of each
 * nationality in fiscal years in yearly.csv and in the windows of the study in grant-rates.csv.
 */
final class QuarterAttack {
  private static final String DEFINITION = "trac-merits";
  private static final List<String> COUNTS = List.of("granted", "rest");

  /** First and last quarter of each window; of those only a part is in it. */
  private static final Map<String, List<String>> WINDOWS =
      Map.of(
          "before", List.of("2016-04", "2018-04"),
          "after", List.of("2018-04", "2020-01"));

  private final CountAttack attack = new CountAttack();
  private final Set<String> countries = new TreeSet<>();
  private final TreeSet<String> quarters = new TreeSet<>();

  /**
   * What follows from published rows.
   *
   * @param uncovered counts that are known beside them, by name
   */
  static CountAttack on(
      List<NamedCsvRecord> quarterly,
      List<NamedCsvRecord> monthly,
      List<NamedCsvRecord> rates,
      List<NamedCsvRecord> yearly,
      Map<String, Long> uncovered) {
    QuarterAttack attack = new QuarterAttack();
    uncovered.forEach(attack.attack::known);
    attack.readQuarters(quarterly);
    return attack.run(monthly, rates, yearly);
  }

  static String name(NamedCsvRecord row, String count) {
    return name(row.getField("key"), row.getField("quarter"), count);
  }

  private static String name(String country, String quarter, String count) {
    return country + " " + quarter + " " + count;
  }

  private static Map<String, Long> counts(NamedCsvRecord row) {
    long granted = Long.parseLong(row.getField("granted"));
    return Map.of("granted", granted, "rest", Long.parseLong(row.getField("decisions")) - granted);
  }

  /** What would follow from the other tables if no count of a quarter were published. */
  static CountAttack onSumsAlone(
      List<NamedCsvRecord> quarterly,
      List<NamedCsvRecord> monthly,
      List<NamedCsvRecord> rates,
      List<NamedCsvRecord> yearly) {
    QuarterAttack attack = new QuarterAttack();
    for (NamedCsvRecord row : quarterly) {
      attack.countries.add(row.getField("key"));
    }
    for (NamedCsvRecord row : monthly) {
      YearMonth month = YearMonth.parse(row.getField("month"));
      for (String country : attack.countries) {
        COUNTS.forEach(count -> attack.attack.unknown(name(country, quarter(month), count)));
      }
    }
    return attack.run(monthly, rates, yearly);
  }

  private CountAttack run(
      List<NamedCsvRecord> monthly, List<NamedCsvRecord> rates, List<NamedCsvRecord> yearly) {
    readMonths(monthly);
    tieWindows(rates);
    tieYears(yearly);
    tieDecisions();
    attack.run();
    return attack;
  }

  private static String quarter(YearMonth month) {
    return month.minusMonths((month.getMonthValue() - 1) % 3).toString();
  }

  private void readQuarters(List<NamedCsvRecord> rows) {
    for (NamedCsvRecord row : rows) {
      countries.add(row.getField("key"));
      quarters.add(row.getField("quarter"));
      if (row.getField("status").equals("suppressed")) {
        COUNTS.forEach(count -> attack.unknown(name(row, count)));
      } else {
        counts(row).forEach((count, n) -> attack.known(name(row, count), n));
      }
    }
  }

  /** Nationalities without a row of a quarter have nobody in it; the others are not known. */
  private void readMonths(List<NamedCsvRecord> rows) {
    Map<String, Long> all = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      if (row.getField("definition").equals(DEFINITION)) {
        String quarter = quarter(YearMonth.parse(row.getField("month")));
        quarters.add(quarter);
        counts(row).forEach((count, n) -> all.merge(quarter + " " + count, n, Long::sum));
      }
    }
    for (String quarter : quarters) {
      for (String count : COUNTS) {
        List<String> parts = new ArrayList<>();
        for (String country : countries) {
          attack.absent(name(country, quarter, count));
          parts.add(name(country, quarter, count));
        }
        attack.unknown(name("others", quarter, count));
        parts.add(name("others", quarter, count));
        attack.known(name("all", quarter, count), all.getOrDefault(quarter + " " + count, 0L));
        attack.sum(parts, name("all", quarter, count));
      }
    }
  }

  private void tieWindows(List<NamedCsvRecord> rates) {
    for (String country : countries) {
      for (String period : WINDOWS.keySet()) {
        COUNTS.forEach(count -> attack.known(name(country, period, count), 0));
      }
    }
    for (NamedCsvRecord row : rates) {
      if (row.getField("definition").equals(DEFINITION)
          && row.getField("breakdown").equals("nationality")
          && countries.contains(row.getField("key"))) {
        String period = row.getField("period");
        counts(row)
            .forEach((count, n) -> attack.known(name(row.getField("key"), period, count), n));
      }
    }
    for (String country : countries) {
      COUNTS.forEach(count -> tieWindows(country, count));
    }
  }

  private void tieWindows(String country, String count) {
    WINDOWS.forEach(
        (period, ends) -> {
          List<String> parts = new ArrayList<>();
          for (String quarter : quarters.subSet(ends.get(0), false, ends.get(1), false)) {
            parts.add(name(country, quarter, count));
          }
          for (String end : ends) {
            String part = name(country, end + " " + period, count);
            attack.unknown(part);
            attack.absent(name(country, end, count));
            attack.atMost(part, name(country, end, count));
            parts.add(part);
          }
          attack.sum(parts, name(country, period, count));
        });
    // The quarter of the event lies in both windows and nowhere else.
    attack.sum(
        WINDOWS.keySet().stream().map(p -> name(country, "2018-04 " + p, count)).toList(),
        name(country, "2018-04", count));
  }

  /** Four quarters are a year; a year that is whole in a window leaves its rest to the others. */
  private void tieYears(List<NamedCsvRecord> yearly) {
    for (NamedCsvRecord row : yearly) {
      String country = row.getField("key");
      if (row.getField("breakdown").equals("nationality") && countries.contains(country)) {
        String year = row.getField("fiscal_year");
        counts(row).forEach((count, n) -> attack.known(name(country, year, count), n));
      }
    }
    for (String country : countries) {
      for (int year = 2010; year <= 2026; year++) {
        int y = year;
        COUNTS.forEach(count -> tieYear(country, y, count));
      }
      COUNTS.forEach(count -> tieRest(country, "before", "FY2017", count));
      COUNTS.forEach(count -> tieRest(country, "after", "FY2019", count));
    }
  }

  private void tieYear(String country, int year, String count) {
    List<String> parts =
        Stream.of((year - 1) + "-10", year + "-01", year + "-04", year + "-07")
            .map(quarter -> name(country, quarter, count))
            .toList();
    parts.forEach(attack::absent);
    attack.absent(name(country, "FY" + year, count));
    attack.sum(parts, name(country, "FY" + year, count));
  }

  private void tieRest(String country, String period, String year, String count) {
    String rest = name(country, period + " but " + year, count);
    attack.unknown(rest);
    attack.sum(List.of(rest, name(country, year, count)), name(country, period, count));
    List<String> ends = WINDOWS.getOrDefault(period, List.of());
    List<String> parts = new ArrayList<>();
    for (String quarter : quarters.subSet(ends.get(0), false, ends.get(1), false)) {
      String fiscal = "FY" + YearMonth.parse(quarter).plusMonths(3).getYear();
      if (!fiscal.equals(year)) {
        parts.add(name(country, quarter, count));
      }
    }
    ends.forEach(end -> parts.add(name(country, end + " " + period, count)));
    attack.sum(parts, rest);
  }

  private void tieDecisions() {
    for (String country : countries) {
      for (String quarter : quarters) {
        String decisions = name(country, quarter, "decisions");
        attack.unknown(decisions);
        attack.sum(COUNTS.stream().map(c -> name(country, quarter, c)).toList(), decisions);
      }
    }
  }
}
