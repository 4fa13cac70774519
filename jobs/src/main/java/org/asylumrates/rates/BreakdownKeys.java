package org.asylumrates.rates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.asylumrates.batches.CodedColumn;
import org.asylumrates.claims.LabelWords;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Tables;

/**
 * From which columns the keys of a breakdown come and how they are called. A key column of the
 * catalogue that is stored needs no entry here; one that is derived from others does.
 */
final class BreakdownKeys {

  /**
   * A key column that is not stored.
   *
   * @param column the codes by which it is counted
   * @param labels the keys and names of the texts of a code
   */
  private record Derived(
      Function<Columns, CodedColumn> column, Function<List<String>, List<Label>> labels) {}

  private static final Map<String, Derived> DERIVED =
      Map.ofEntries(
          Map.entry("all", new Derived(Columns::whole, t -> one(Keys.ALL, "All decisions"))),
          Map.entry("ground", byWord(LabelWords.GROUND)),
          Map.entry("subground", byWord(LabelWords.SUBGROUND)),
          Map.entry(
              "region",
              new Derived(c -> c.of("nationality_code"), t -> List.of(Regions.of(t.get(0))))),
          Map.entry(
              "nationality_sex",
              new Derived(
                  c -> c.pair(nationality(c), c.of("sex")),
                  t ->
                      one(
                          pair(t.get(0), t.get(2)),
                          t.get(1) + ", " + KeyNames.of("sex_name", t.get(2))))),
          Map.entry(
              "court_judge",
              new Derived(
                  c ->
                      c.pair(
                          c.pair(c.of("court_code"), c.of("court_name")),
                          c.pair(c.of("judge_code"), c.of("judge_name"))),
                  t -> one(pair(t.get(0), t.get(2)), t.get(3) + ", " + t.get(1)))),
          Map.entry("age", named("age_name", BreakdownKeys::age)),
          Map.entry("fiscal_year_key", named("fiscal_year_name", BreakdownKeys::fiscalYear)),
          Map.entry("month", named("month_name", BreakdownKeys::month)));

  private BreakdownKeys() {}

  /** The column whose codes a breakdown counts. */
  static CodedColumn column(Breakdown breakdown, Columns columns) {
    CodedColumn column = derivedOrStored(breakdown).column.apply(columns);
    return breakdown.judges() == Breakdown.Judges.REAL_ONLY ? columns.ofRealJudges(column) : column;
  }

  /** The keys and names of a breakdown under which a decision with these texts counts. */
  static List<Label> labels(Breakdown breakdown, List<String> texts) {
    return derivedOrStored(breakdown).labels.apply(texts);
  }

  /** Nationality, by code and name. */
  static CodedColumn nationality(Columns columns) {
    return columns.pair(columns.of("nationality_code"), columns.of("nationality"));
  }

  /** The month of the decision, YYYY-MM. */
  static CodedColumn month(Columns columns) {
    return columns.of("decision_date", BreakdownKeys::monthOf, BreakdownKeys::monthText);
  }

  /** The first month of the calendar quarter of the decision, YYYY-MM. */
  static CodedColumn quarter(Columns columns) {
    return columns.of("decision_date", day -> monthOf(day) / 3, quarter -> monthText(3 * quarter));
  }

  /** Age at decision in bands. */
  static CodedColumn age(Columns columns) {
    return columns.of("age", AgeBands::of, AgeBands::text);
  }

  /** The fiscal year of the decision, such as FY2018. */
  static CodedColumn fiscalYear(Columns columns) {
    return columns.of("fiscal_year", year -> year, FiscalYear::key);
  }

  /** The months from January of the year 0 to a day's. */
  private static int monthOf(int day) {
    return (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  private static String monthText(int month) {
    return YearMonth.of(month / 12, month % 12 + 1).toString();
  }

  private static Derived derivedOrStored(Breakdown breakdown) {
    String key = breakdown.keyColumn();
    Derived derived = DERIVED.get(key);
    if (derived != null) {
      return derived;
    }
    String name = breakdown.nameColumn();
    return Tables.DECISIONS.columnNames().contains(name)
        ? new Derived(c -> c.pair(c.of(key), c.of(name)), t -> one(t.get(0), t.get(1)))
        : named(name, c -> c.of(key));
  }

  private static Derived named(String nameColumn, Function<Columns, CodedColumn> column) {
    return new Derived(column, t -> one(t.get(0), KeyNames.of(nameColumn, t.get(0))));
  }

  /** A case counts once under each word that its labels carry; without a label it is UNKNOWN. */
  private static Derived byWord(LabelWords words) {
    return new Derived(
        c -> c.words(words),
        texts -> texts.stream().map(word -> new Label(word, LabelNames.of(word))).toList());
  }

  private static List<Label> one(String key, String name) {
    return List.of(new Label(key, name));
  }

  private static String pair(String left, String right) {
    return left + Keys.PAIR + right;
  }
}
