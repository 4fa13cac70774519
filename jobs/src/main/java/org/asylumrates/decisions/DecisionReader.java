package org.asylumrates.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asylumrates.columns.Codes;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Keys;

/** Fills a decision's row from a proceeding and what is known of its case. */
final class DecisionReader {
  private static final int OLDEST = 110;
  private static final int MONTHS = 12;

  private final DecisionTexts texts;
  private final CaseKnowledge cases;
  private final Codes sexes;
  private final Codes claims;
  private final DecisionRow row = new DecisionRow();

  DecisionReader(DecisionTexts texts, CaseKnowledge cases) {
    this.texts = texts;
    this.cases = cases;
    this.sexes = texts.codes("sex");
    this.claims = texts.codes("claim_type");
  }

  /** The row of a completed proceeding; it is used again for the next one. */
  DecisionRow read(Proceeding proceeding, int filed) {
    row.proceeding = proceeding.id();
    row.hasCase = proceeding.hasCase();
    row.day = proceeding.day();
    row.filed = filed;
    row.absent = proceeding.absent();
    LocalDate date = LocalDate.ofEpochDay(row.day);
    row.fiscalYear = FiscalYear.of(date);
    texts.judge(row, proceeding.judge());
    texts.court(row, proceeding.court(), proceeding.location());
    texts.caseType(row, proceeding.caseType());
    texts.custody(row, proceeding.custody());
    ofCase(proceeding, date);
    return row;
  }

  private void ofCase(Proceeding proceeding, LocalDate date) {
    row.caseId = row.hasCase ? proceeding.caseId() : 0;
    row.family = row.hasCase ? cases.families().lead(row.caseId) : 0;
    row.represented = row.hasCase ? cases.represented(row.caseId) : Optional.empty();
    PersonIndex people = cases.people();
    int person = row.hasCase ? people.place(row.caseId) : -1;
    String sex = person < 0 ? "" : people.sex(person);
    row.sex = sexes.of(sex.isEmpty() ? Keys.UNKNOWN : sex);
    row.claimType = claims.of(person < 0 ? PersonIndex.NO_CLAIM : people.claim(person));
    row.age = person < 0 ? DecisionRow.NONE : age(people.birthMonth(person), date);
    texts.nationality(row, proceeding.nationality(), person < 0 ? "" : people.nationality(person));
    row.issues =
        both(proceeding.issues(), person < 0 ? List.of() : people.issues(person, row.caseId));
  }

  /** Whole years; only the month of birth is known, and counts as completed in that month. */
  private static int age(int birthMonth, LocalDate date) {
    if (birthMonth == 0) {
      return DecisionRow.NONE;
    }
    int years = Math.floorDiv(date.getYear() * MONTHS + date.getMonthValue() - birthMonth, MONTHS);
    return years < 0 || years > OLDEST ? DecisionRow.NONE : years;
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
