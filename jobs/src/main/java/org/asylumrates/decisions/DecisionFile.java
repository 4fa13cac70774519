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

/** One file of decisions under one definition, whose name is its folder's. */
final class DecisionFile implements AutoCloseable {
  static final String FOLDER_COLUMN = "definition";
  static final String OUTCOME = "outcome";

  private final TableFile file;
  private final IntegerBuffer caseId;
  private final IntegerBuffer proceeding;
  private final IntegerBuffer family;
  private final DayBuffer date;
  private final DayBuffer fiscalYear;
  private final DayBuffer filed;
  private final DayBuffer age;
  private final FlagBuffer pseudoJudge;
  private final FlagBuffer represented;
  private final FlagBuffer absentia;
  private final CodeBuffer outcome;
  private final List<CodeBuffer> texts;

  DecisionFile(Path path, DecisionTexts codes) {
    file =
        new TableFile(
            path, Storage.configuration(), Tables.DECISIONS, codes.codes(), FOLDER_COLUMN);
    caseId = file.numbers("case_id");
    proceeding = file.numbers("proceeding_id");
    family = file.numbers("family_id");
    date = file.days("decision_date");
    fiscalYear = file.days("fiscal_year");
    filed = file.days("filed_date");
    age = file.days("age");
    pseudoJudge = file.flags("pseudo_judge");
    represented = file.flags("represented");
    absentia = file.flags("absentia");
    outcome = file.texts(OUTCOME);
    texts = DecisionRows.TEXTS.stream().map(file::texts).toList();
  }

  /**
   * Writes some rows.
   *
   * @param which the rows, of which the first ones up to a size are meant
   * @param outcomes numbers of the outcomes of all rows
   */
  void write(DecisionRows rows, int[] which, int size, int[] outcomes) {
    for (int from = 0; from < size; ) {
      int some = Math.min(size - from, ColumnBuffer.ROWS - file.row());
      write(rows, new Picked(which, from, some, file.row()), outcomes);
      for (int i = from; i < from + some; i++) {
        file.end(rows.issues.get(which[i]));
      }
      from += some;
    }
  }

  private void write(DecisionRows rows, Picked some, int[] outcomes) {
    some.numbers(rows.proceedings, proceeding);
    some.numbers(rows.caseIds, rows.cases, caseId);
    some.numbers(rows.families, rows.cases, family);
    some.days(rows.days, date);
    some.days(rows.fiscalYears, fiscalYear);
    some.days(rows.filed, filed);
    some.days(rows.ages, age);
    some.flags(rows.pseudoJudges, pseudoJudge);
    some.flags(rows.represented, represented);
    some.flags(rows.absent, absentia);
    some.codes(outcomes, outcome);
    for (int i = 0; i < texts.size(); i++) {
      some.codes(rows.texts[i], texts.get(i));
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
