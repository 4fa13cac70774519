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

  /** Counts by nationality and the first month of the calendar quarter. */
  Counter quarters() {
    Columns columns = new Columns(new CaseWords(List.of()));
    CodedColumn quarter = BreakdownKeys.quarter(columns);
    return new Counter(columns)
        .by(columns.pair(BreakdownKeys.nationality(columns), quarter), Tally.Detail.OUTCOME);
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
    names.addAll(quarters().columns().stored());
    names.addAll(breakdowns(labels).columns().stored());
    return names;
  }

  /** Whether labels are needed at all. */
  boolean byLabel() {
    return breakdowns.contains(Breakdown.GROUND) || breakdowns.contains(Breakdown.SUBGROUND);
  }
}
