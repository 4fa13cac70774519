package org.asylumrates.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.Codes;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Tables;

/**
 * One file of the table of applications: one row per case with an asylum application, for following
 * cohorts from filing.
 */
final class ApplicationFile implements AutoCloseable {
  private final Map<String, Codes> codes = new HashMap<>();
  private final CaseKnowledge cases;
  private final TableFile file;

  ApplicationFile(Path path, CaseKnowledge cases) {
    this.cases = cases;
    Tables.APPLICATIONS.columns().forEach(c -> codes.put(c.name(), new Codes()));
    this.file = new TableFile(path, Storage.configuration(), Tables.APPLICATIONS, codes);
  }

  /**
   * Writes a case's row.
   *
   * @param court code of the court where the case stood last
   * @param custody its custody code then
   * @param nationality its nationality code then
   */
  void write(ApplicationCourse course, String court, String custody, String nationality) {
    int row = file.row();
    long id = course.last().caseId();
    int person = cases.people().place(id);
    String known = DecisionTexts.knownNationality(nationality);
    if (known.equals(Keys.UNKNOWN)
        && person >= 0
        && !cases.people().nationality(person).isEmpty()) {
      known = DecisionTexts.knownNationality(cases.people().nationality(person));
    }
    String sex = person < 0 ? "" : cases.people().sex(person);
    file.numbers("case_id").number(row, id);
    file.numbers("family_id").number(row, cases.families().lead(id));
    day(file.days("filed_date"), row, course.filed());
    day(file.days("end_date"), row, course.endDay());
    text("end", row, course.end());
    text("court_code", row, court);
    text("custody", row, custody);
    text("nationality_code", row, known);
    text("sex", row, sex.isEmpty() ? Keys.UNKNOWN : sex);
    text("claim_type", row, person < 0 ? PersonIndex.NO_CLAIM : cases.people().claim(person));
    Optional<Boolean> represented = cases.represented(id);
    file.flags("represented").set(row, represented.orElse(null));
    file.end(List.of());
  }

  private void text(String column, int row, String text) {
    file.texts(column).code(row, codes.getOrDefault(column, new Codes()).of(text));
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
