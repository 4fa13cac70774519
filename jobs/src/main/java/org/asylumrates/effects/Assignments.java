package org.asylumrates.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asylumrates.model.Status;
import org.asylumrates.stats.FalseDiscovery;
import org.asylumrates.stats.judges.RandomAssignment;

/**
 * Inside a court, are judges' dockets alike (M22)? Nationality by judge over half-years of filing,
 * for leads who are not detained. Judges of a court are held against each other only where this is
 * not rejected and there are cases enough to reject it. Its population is the court.
 */
final class Assignments {
  static final String METHOD = "random-assignment";

  private static final String ALIKE =
      "Dockets are alike as far as can be seen, with cases enough to tell.";
  private static final int HALF_YEAR = 6;
  private static final int MONTHS = 12;

  /** Rarer nationalities of a court are one group, which keeps expected counts from vanishing. */
  private static final int LARGEST = 5;

  private Assignments() {}

  /** The test of every court over the study's own days; p-values adjusted over courts (BH). */
  static List<EffectRow> rows(Analysis analysis) {
    Decided decided = analysis.decided();
    Sample sample =
        Population.NOT_DETAINED
            .of(Sample.within(decided, analysis.ownDays()))
            .withJudge()
            .where(row -> decided.get(Field.WAITED, row) != Decided.NOT_KNOWN)
            .where(row -> decided.isKnown(Field.COURT, row))
            .where(row -> decided.isKnown(Field.NATIONALITY, row));
    Map<Integer, List<Integer>> courts = new TreeMap<>();
    sample
        .rows()
        .forEach(
            row ->
                courts
                    .computeIfAbsent(decided.get(Field.COURT, row), court -> new ArrayList<>())
                    .add(row));
    List<String> names = new ArrayList<>();
    List<RandomAssignment> tests = new ArrayList<>();
    courts.forEach(
        (court, rows) -> {
          names.add(decided.texts(Field.COURT).get(court));
          tests.add(RandomAssignment.of(tables(decided, rows)));
        });
    double[] q =
        FalseDiscovery.benjaminiHochberg(
            tests.stream().mapToDouble(test -> test.general().pValue()).toArray());
    List<EffectRow> rows = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      rows.add(row(names.get(i), tests.get(i), q[i]));
    }
    return rows;
  }

  /** The courts whose judges may be held against each other. */
  static Set<String> comparable(List<EffectRow> found) {
    return found.stream()
        .filter(row -> row.key().method().equals(METHOD))
        .filter(row -> row.note().endsWith(ALIKE))
        .map(row -> row.key().population())
        .collect(Collectors.toSet());
  }

  private static EffectRow row(String court, RandomAssignment test, double q) {
    EffectRow.Key key = new EffectRow.Key(METHOD, court, "half-years of filing");
    if (Double.isNaN(test.general().pValue())) {
      return EffectRow.none(
          key,
          "chi-square",
          Status.NOT_ESTIMABLE,
          "No half-year with two judges and two nationalities.");
    }
    return EffectRow.test(
        key,
        test.general().statistic(),
        test.general().pValue(),
        EffectRow.Test.JOINT,
        "chi-square",
        "%d judges, %d cases in %d half-years; nationalities. %s"
            .formatted(
                test.judges(),
                test.cases(),
                test.strata(),
                test.isComparable(q)
                    ? ALIKE
                    : "Judges of this court should not be held against each other."));
  }

  /** One table of judges by nationalities for each half-year of filing. */
  private static List<long[][]> tables(Decided decided, List<Integer> rows) {
    int[] group = groups(decided, rows);
    Map<Integer, Integer> judges = new TreeMap<>();
    rows.forEach(row -> judges.putIfAbsent(decided.get(Field.JUDGE, row), judges.size()));
    Map<Integer, long[][]> tables = new TreeMap<>();
    for (int row : rows) {
      LocalDate filed =
          LocalDate.ofEpochDay(decided.get(Field.DAY, row) - (long) decided.get(Field.WAITED, row));
      int half = (filed.getYear() * MONTHS + filed.getMonthValue() - 1) / HALF_YEAR;
      Integer judge = judges.get(decided.get(Field.JUDGE, row));
      if (judge != null) {
        tables
            .computeIfAbsent(half, h -> new long[judges.size()][LARGEST + 1])[judge][
            group[decided.get(Field.NATIONALITY, row)]]++;
      }
    }
    return List.copyOf(tables.values());
  }

  private static int[] groups(Decided decided, List<Integer> rows) {
    long[] counts = new long[decided.texts(Field.NATIONALITY).size()];
    rows.forEach(row -> counts[decided.get(Field.NATIONALITY, row)]++);
    int[] groups = new int[counts.length];
    for (int nationality = 0; nationality < counts.length; nationality++) {
      int larger = 0;
      for (int other = 0; other < counts.length; other++) {
        boolean before = counts[other] == counts[nationality] && other < nationality;
        larger += counts[other] > counts[nationality] || before ? 1 : 0;
      }
      groups[nationality] = Math.min(larger, LARGEST);
    }
    return groups;
  }
}
