package org.asylumrates.rates;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of whole fiscal years under the study's own definition, by nationality, court and
 * judge. They begin with the year in which the study's series does, and no window ends them.
 *
 * <p>Every key here is one thing about a person or about none, so that all counts are shown; what
 * they tell of quarters is for {@link QuarterSuppression} to know.
 */
final class YearlyRates {
  private static final int KEY = 0;
  private static final int NAME = 1;
  private static final int TIME = 2;

  private final Study study;
  private final TreeMap<String, TreeMap<String, Years>> keys = new TreeMap<>();

  private YearlyRates(Study study) {
    this.study = study;
  }

  /** What a key is called, and its decisions by fiscal year. */
  private static final class Years {
    private String name = "";
    private final TreeMap<Integer, Cell.Counts> counts = new TreeMap<>();
  }

  /** The first fiscal year that has rows. */
  static int first(Study study) {
    return FiscalYear.of(study.seriesStart());
  }

  /** Rows of EntityTables.YEARLY. */
  static List<List<@Nullable Object>> rows(Counted counted, Study study) {
    YearlyRates rates = new YearlyRates(study);
    KeyCounts quarters = counted.own().get(CountPlan.NATIONALITY_QUARTER);
    for (int i = 0; i < quarters.size(); i++) {
      List<String> texts = quarters.key(i);
      int year = FiscalYear.of(YearMonth.parse(texts.get(TIME)).atDay(1));
      Cell.Counts n = quarters.in(i, 0);
      rates.add(Breakdown.NATIONALITY, texts.get(KEY), texts.get(NAME), year, n);
      rates.add(Breakdown.ALL, Keys.ALL, Breakdown.ALL.title(), year, n);
    }
    rates.addYears(Breakdown.COURT, counted.own().get(CountPlan.COURT_YEAR));
    rates.addYears(Breakdown.JUDGE, counted.own().get(CountPlan.JUDGE_YEAR));
    return rates.rows();
  }

  private void addYears(Breakdown breakdown, KeyCounts years) {
    for (int i = 0; i < years.size(); i++) {
      List<String> texts = years.key(i);
      if (!Keys.isUnknown(texts.get(TIME))) {
        int year = FiscalYear.ofKey(texts.get(TIME));
        add(breakdown, texts.get(KEY), texts.get(NAME), year, years.in(i, 0));
      }
    }
  }

  private void add(Breakdown breakdown, String key, String name, int year, Cell.Counts n) {
    if (year >= first(study) && n.decisions() > 0) {
      Years years =
          keys.computeIfAbsent(breakdown.id(), id -> new TreeMap<>())
              .computeIfAbsent(key, k -> new Years());
      years.name = KeyedCells.LATER.apply(years.name, name);
      years.counts.merge(year, n, Cell.Counts::plus);
    }
  }

  private List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    keys.forEach(
        (breakdown, ofKeys) ->
            ofKeys.forEach(
                (key, years) ->
                    years.counts.forEach(
                        (year, n) -> rows.add(row(breakdown, key, years.name, year, n)))));
    return rows;
  }

  private List<@Nullable Object> row(
      String breakdown, String key, String name, int year, Cell.Counts n) {
    List<@Nullable Object> row = new ArrayList<>();
    row.addAll(List.of(study.definition(), breakdown, key, name, FiscalYear.key(year)));
    Status remark = Keys.isUnknown(key) ? Status.UNKNOWN : Status.NONE;
    row.addAll(RateColumns.of(n, study.thresholds().yearlyAtLeast(), remark));
    return row;
  }
}
