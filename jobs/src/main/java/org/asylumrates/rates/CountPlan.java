package org.asylumrates.rates;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asylumrates.batches.CodedColumn;
import org.asylumrates.claims.CaseWords;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Study;

/**
 * What is counted for a study.
 *
 * @param windows its days before and after
 * @param definition its own definition
 * @param breakdowns by what it counts within its windows
 */
record CountPlan(Windows windows, Definition definition, List<Breakdown> breakdowns)
    implements Serializable {
  static final String OUTCOME = "outcome";

  /** Places in {@link #throughout}. */
  static final int MONTH = 0;

  static final int FISCAL_YEAR = 1;
  static final int JUDGE_NAME = 2;

  /** Places in {@link #own}. */
  static final int NATIONALITY_QUARTER = 0;

  static final int COURT_YEAR = 1;
  static final int JUDGE_YEAR = 2;

  /** Places in {@link #within}; a mix is representation, custody and how the claim began. */
  static final int NATIONALITY_COURT_JUDGE = 0;

  static final int COURT_MIX = 1;
  static final int JUDGE_MIX = 2;
  static final int PERSON_MIX = 3;
  static final int PERSON_AGE = 4;
  static final int PERSON_FAMILY = 5;

  static CountPlan of(Study study) {
    return new CountPlan(
        Windows.of(study),
        Definition.byId(study.definition()).orElseThrow(),
        study.breakdowns().stream().flatMap(id -> Breakdown.byId(id).stream()).toList());
  }

  /** Counts all decisions by month, fiscal year and judge's name. */
  Counter throughout() {
    Columns columns = new Columns(new CaseWords(List.of()));
    return new Counter(columns)
        .by(BreakdownKeys.month(columns), Tally.Detail.GROUP_AND_OUTCOME)
        .by(BreakdownKeys.fiscalYear(columns), Tally.Detail.GROUP_AND_OUTCOME)
        .by(columns.of("judge_name"), Tally.Detail.NOTHING);
  }

  /** Counts by nationality and the first month of the calendar quarter, and others by year. */
  Counter own() {
    Columns columns = new Columns(new CaseWords(List.of()));
    CodedColumn quarter = BreakdownKeys.quarter(columns);
    CodedColumn year = BreakdownKeys.fiscalYear(columns);
    CodedColumn judge = columns.pair(named("judge", columns), year);
    return new Counter(columns)
        .by(columns.pair(BreakdownKeys.nationality(columns), quarter), Tally.Detail.OUTCOME)
        .by(columns.pair(named("court", columns), year), Tally.Detail.OUTCOME)
        .by(columns.ofRealJudges(judge), Tally.Detail.OUTCOME);
  }

  /** Counts what courts, judges, nationalities and people have in common. */
  Counter within() {
    Columns columns = new Columns(new CaseWords(List.of()));
    CodedColumn judge = columns.pair(columns.of("judge_code"), columns.of("pseudo_judge"));
    CodedColumn person = columns.pair(BreakdownKeys.nationality(columns), columns.of("sex"));
    CodedColumn lawyer = columns.of("represented");
    CodedColumn mix =
        columns.pair(columns.pair(lawyer, columns.of("custody")), columns.of("claim_type"));
    CodedColumn place = columns.pair(columns.of("nationality_code"), columns.of("court_code"));
    Tally.Detail detail = Tally.Detail.WINDOW_AND_OUTCOME;
    return new Counter(columns)
        .by(columns.pair(place, judge), detail)
        .by(columns.pair(named("court", columns), mix), detail)
        .by(columns.ofRealJudges(columns.pair(named("judge", columns), mix)), detail)
        .by(columns.pair(person, mix), detail)
        .by(columns.pair(person, BreakdownKeys.age(columns)), detail)
        .by(columns.pair(person, columns.riders()), detail);
  }

  private static CodedColumn named(String what, Columns columns) {
    return columns.pair(columns.of(what + "_code"), columns.of(what + "_name"));
  }

  /** Counts by every breakdown. */
  Counter breakdowns(CaseWords labels) {
    Columns columns = new Columns(labels);
    Counter counter = new Counter(columns);
    for (Breakdown breakdown : breakdowns) {
      counter.by(BreakdownKeys.column(breakdown, columns), Tally.Detail.GROUP_AND_OUTCOME);
    }
    return counter;
  }

  /** The stored columns that all this needs. */
  Set<String> columns(CaseWords labels) {
    Set<String> names = new LinkedHashSet<>(Grouping.COLUMNS);
    names.add(OUTCOME);
    names.add(FamilyTask.FAMILY);
    names.addAll(throughout().columns().stored());
    names.addAll(own().columns().stored());
    names.addAll(within().columns().stored());
    names.addAll(breakdowns(labels).columns().stored());
    return names;
  }

  /** Whether labels are needed at all. */
  boolean byLabel() {
    return breakdowns.contains(Breakdown.GROUND) || breakdowns.contains(Breakdown.SUBGROUND);
  }
}
