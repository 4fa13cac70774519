package org.asylumrates.decisions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.columns.FlagBuffer;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Tables;

/** One file of decisions under one definition, whose name is its folder's. */
final class DecisionFile implements AutoCloseable {
  static final String FOLDER_COLUMN = "definition";

  private final TableFile file;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
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
    for (Outcome each : Outcome.values()) {
      outcomes.put(each, codes.number("outcome", each.code()));
    }
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
    outcome = file.texts("outcome");
    texts =
        List.of(
            file.texts("judge_code"),
            file.texts("judge_name"),
            file.texts("court_code"),
            file.texts("court_name"),
            file.texts("circuit"),
            file.texts("nationality_code"),
            file.texts("nationality"),
            file.texts("case_type"),
            file.texts("claim_type"),
            file.texts("custody"),
            file.texts("sex"));
  }

  void write(DecisionRow from, Outcome ended) {
    int row = file.row();
    proceeding.number(row, from.proceeding);
    date.day(row, from.day);
    fiscalYear.day(row, from.fiscalYear);
    pseudoJudge.yes(row, from.pseudoJudge);
    absentia.yes(row, from.absent);
    outcome.code(row, outcomes.getOrDefault(ended, DecisionRow.NONE));
    writeTexts(row, from);
    writeOptional(row, from);
    file.end(from.issues);
  }

  private void writeTexts(int row, DecisionRow from) {
    texts.get(0).code(row, from.judgeCode);
    texts.get(1).code(row, from.judgeName);
    texts.get(2).code(row, from.courtCode);
    texts.get(3).code(row, from.courtName);
    texts.get(4).code(row, from.circuit);
    texts.get(5).code(row, from.nationalityCode);
    texts.get(6).code(row, from.nationality);
    texts.get(7).code(row, from.caseType);
    texts.get(8).code(row, from.claimType);
    texts.get(9).code(row, from.custody);
    texts.get(10).code(row, from.sex);
  }

  private void writeOptional(int row, DecisionRow from) {
    if (from.hasCase) {
      caseId.number(row, from.caseId);
      family.number(row, from.family);
    } else {
      caseId.set(row, null);
      family.set(row, null);
    }
    day(filed, row, from.filed);
    day(age, row, from.age);
    if (from.represented.isPresent()) {
      represented.yes(row, from.represented.get());
    } else {
      represented.set(row, null);
    }
  }

  private static void day(DayBuffer buffer, int row, int value) {
    if (value == DecisionRow.NONE) {
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
