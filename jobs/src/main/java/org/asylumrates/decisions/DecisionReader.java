package org.asylumrates.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.TextColumn;

/** Fills decisions' rows from proceedings and what is known of their cases. */
final class DecisionReader {
  private static final String ABSENTIA = "ABSENTIA";
  static final List<String> COLUMNS = List.of(ABSENTIA, Issues.COLUMN);
  private static final int OLDEST = 110;
  private static final int MONTHS = 12;

  private final DecisionTexts texts;
  private final DecideTask.Known known;
  private final TextColumn absences = new TextColumn(ABSENTIA, List.of("Y"));
  private final Days days = new Days();
  private DecisionRows rows = new DecisionRows(0);
  private int[] people = new int[0];

  DecisionReader(DecisionTexts texts, DecideTask.Known known) {
    this.texts = texts;
    this.known = known;
  }

  /**
   * The rows of some proceedings, in their order; they are used again for the next batch.
   *
   * @param all the batch in which the proceedings stand
   * @param places where the applications of each row of the batch stand
   */
  DecisionRows read(Chosen some, Completions all, int[] places) {
    if (rows.room() < some.size()) {
      rows = new DecisionRows(Math.max(some.size(), 2 * rows.room()));
      people = new int[rows.room()];
    }
    for (int i = 0; i < some.size(); i++) {
      int row = some.row(i);
      rows.proceedings[i] = all.id(row);
      rows.days[i] = all.day(row);
      rows.filed[i] = known.applications().filed(places[row]);
      rows.cases[i] = known.course().caseOf(places[row]);
      rows.caseIds[i] = rows.cases[i] < 0 ? 0 : all.caseId(row);
    }
    absences.read(some);
    for (int i = 0; i < some.size(); i++) {
      rows.absent[i] = absences.codes()[i] == 0 ? Picked.YES : Picked.NO;
    }
    ofCases(some.size());
    texts.fill(rows, some, people);
    issues(some);
    return rows;
  }

  private void ofCases(int size) {
    CaseKnowledge cases = known.cases();
    for (int i = 0; i < size; i++) {
      int ofCase = rows.cases[i];
      boolean hasRow = ofCase >= 0 && cases.people().has(ofCase);
      people[i] = hasRow ? ofCase : -1;
      rows.families[i] = ofCase < 0 ? 0 : cases.families().lead(ofCase, rows.caseIds[i]);
      rows.represented[i] = ofCase < 0 ? Picked.UNKNOWN : cases.represented(ofCase);
      int day = rows.days[i];
      rows.fiscalYears[i] = day == DecisionRows.NONE ? DecisionRows.NONE : days.fiscalYear(day);
      rows.ages[i] = hasRow ? age(cases.people().birthMonth(ofCase), day) : DecisionRows.NONE;
    }
  }

  /** Whole years; only the month of birth is known, and counts as completed in that month. */
  private int age(int birthMonth, int day) {
    if (birthMonth == 0 || day == DecisionRows.NONE) {
      return DecisionRows.NONE;
    }
    int years = Math.floorDiv(days.month(day) - birthMonth, MONTHS);
    return years < 0 || years > OLDEST ? DecisionRows.NONE : years;
  }

  private void issues(Chosen some) {
    ColumnVector column = some.column(Issues.COLUMN);
    rows.issues.clear();
    for (int i = 0; i < some.size(); i++) {
      List<String> ofCase = people[i] < 0 ? List.of() : known.cases().people().issues(people[i]);
      rows.issues.add(both(Issues.of(column, some.row(i)), ofCase));
    }
  }

  private static List<String> both(List<String> issues, List<String> others) {
    if (issues.isEmpty() && others.isEmpty()) {
      return List.of();
    }
    TreeSet<String> both = new TreeSet<>(issues);
    both.addAll(others);
    return new ArrayList<>(both);
  }
}
