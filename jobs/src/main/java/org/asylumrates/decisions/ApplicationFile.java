package org.asylumrates.decisions;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.columns.FlagBuffer;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Tables;

/**
 * One file of the table of applications: one row per case with an asylum application, for following
 * cohorts from filing.
 */
final class ApplicationFile implements AutoCloseable {
  /** Text columns that decisions have too. */
  private static final List<String> TEXTS =
      List.of("court_code", "nationality_code", "claim_type", "custody", "sex");

  private final CaseCourse course;
  private final TableFile file;
  private final IntegerBuffer caseId;
  private final IntegerBuffer family;
  private final DayBuffer filed;
  private final DayBuffer ended;
  private final FlagBuffer represented;
  private final CodeBuffer end;
  private final List<CodeBuffer> texts;

  ApplicationFile(Path path, DecisionTexts codes, CaseCourse course) {
    this.course = course;
    file = new TableFile(path, Storage.configuration(), Tables.APPLICATIONS, codes.codes());
    caseId = file.numbers("case_id");
    family = file.numbers("family_id");
    filed = file.days("filed_date");
    ended = file.days("end_date");
    represented = file.flags("represented");
    end = file.texts("end");
    texts = TEXTS.stream().map(file::texts).toList();
  }

  /**
   * Writes cases' rows.
   *
   * @param rows proceedings
   * @param which those in which a case stood last; the first ones up to a size are meant
   */
  void write(DecisionRows rows, int[] which, int size) {
    for (int from = 0; from < size; ) {
      int some = Math.min(size - from, ColumnBuffer.ROWS - file.row());
      write(rows, new Picked(which, from, some, file.row()));
      for (int i = 0; i < some; i++) {
        ofCourse(file.row(), rows.cases[which[from + i]]);
        file.end(List.of());
      }
      from += some;
    }
  }

  private void write(DecisionRows rows, Picked some) {
    some.numbers(rows.caseIds, caseId);
    some.numbers(rows.families, family);
    some.flags(rows.represented, represented);
    for (int i = 0; i < texts.size(); i++) {
      some.codes(rows.text(TEXTS.get(i)), texts.get(i));
    }
  }

  private void ofCourse(int row, int ofCase) {
    day(filed, row, course.filed(ofCase));
    day(ended, row, course.endDay(ofCase));
    end.code(row, end.codes().of(course.outcome(ofCase)));
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
