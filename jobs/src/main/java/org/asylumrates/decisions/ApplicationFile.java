package org.asylumrates.decisions;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.columns.FlagBuffer;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Tables;

/**
 * One file of the table of applications: one row per case with an asylum application, for following
 * cohorts from filing.
 */
final class ApplicationFile implements AutoCloseable {
  private final CaseKnowledge cases;
  private final TableFile file;
  private final IntegerBuffer caseId;
  private final IntegerBuffer family;
  private final DayBuffer filed;
  private final DayBuffer ended;
  private final FlagBuffer represented;
  private final CodeBuffer end;
  private final CodeBuffer court;
  private final CodeBuffer nationality;
  private final CodeBuffer claim;
  private final CodeBuffer custody;
  private final CodeBuffer sex;

  ApplicationFile(Path path, CaseKnowledge cases) {
    this.cases = cases;
    file = new TableFile(path, Storage.configuration(), Tables.APPLICATIONS, Map.of());
    caseId = file.numbers("case_id");
    family = file.numbers("family_id");
    filed = file.days("filed_date");
    ended = file.days("end_date");
    represented = file.flags("represented");
    end = file.texts("end");
    court = file.texts("court_code");
    nationality = file.texts("nationality_code");
    claim = file.texts("claim_type");
    custody = file.texts("custody");
    sex = file.texts("sex");
  }

  /**
   * Writes a case's row.
   *
   * @param lastCourt code of the court where the case stood last
   * @param lastCustody its custody code then
   * @param lastNationality its nationality code then
   */
  void write(
      ApplicationCourse course, String lastCourt, String lastCustody, String lastNationality) {
    int row = file.row();
    long id = course.last().caseId();
    caseId.number(row, id);
    family.number(row, cases.families().lead(id));
    day(filed, row, course.filed());
    day(ended, row, course.endDay());
    represented.set(row, cases.represented(id).orElse(null));
    text(end, row, course.end());
    text(court, row, lastCourt);
    text(custody, row, DecisionTexts.knownCustody(lastCustody));
    person(row, cases.people().place(id), DecisionTexts.knownNationality(lastNationality));
    file.end(List.of());
  }

  private void person(int row, int person, String lastNationality) {
    PersonIndex people = cases.people();
    boolean fromCase =
        lastNationality.equals(Keys.UNKNOWN)
            && person >= 0
            && !people.nationality(person).isEmpty();
    text(
        nationality,
        row,
        fromCase ? DecisionTexts.knownNationality(people.nationality(person)) : lastNationality);
    String known = person < 0 ? "" : people.sex(person);
    text(sex, row, known.isEmpty() ? Keys.UNKNOWN : known);
    text(claim, row, person < 0 ? PersonIndex.NO_CLAIM : people.claim(person));
  }

  private static void text(CodeBuffer column, int row, String text) {
    column.code(row, column.codes().of(text));
  }

  private static void day(DayBuffer buffer, int row, int value) {
    if (value == ApplicationIndex.NO_DAY) {
      buffer.set(row, null);
    } else {
      buffer.day(row, value);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
