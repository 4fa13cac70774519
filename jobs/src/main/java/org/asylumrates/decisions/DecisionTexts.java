package org.asylumrates.decisions;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.columns.Codes;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;

/**
 * The text columns of decisions as numbers, which all files of a task share, and how they follow
 * from the record's codes. What follows from a code is worked out once.
 */
final class DecisionTexts {
  private static final UTF8String UNKNOWN = UTF8String.fromString(Keys.UNKNOWN);
  private static final Set<String> UNKNOWN_NATIONALITIES = Set.of("??", "UN", "NN", "XX");
  private static final Set<String> CUSTODIES = Set.of("N", "R", "D");

  /** Number of the second of two words. */
  private static final int YES = 1;

  private final Map<String, Codes> codes = new HashMap<>();
  private final TextNumbers judges = new TextNumbers();
  private final TextNumbers courts = new TextNumbers();
  private final TextNumbers locations = new TextNumbers();
  private final TextNumbers nationalities = new TextNumbers();
  private final TextNumbers types = new TextNumbers();
  private final TextNumbers custodies = new TextNumbers();
  private final Derived judgeCode;
  private final Derived judgeName;
  private final Derived pseudo;
  private final Derived courtCode;
  private final Derived courtName;
  private final Derived circuit;
  private final Derived nationalityCode;
  private final Derived nationality;
  private final int unknownNationality;
  private final Derived caseType;
  private final Derived custody;

  DecisionTexts(Names names) {
    Tables.DECISIONS.columns().forEach(column -> codes(column.name()));
    judgeCode = rule(judges, "judge_code", code -> names.judge(code).code());
    judgeName = rule(judges, "judge_name", code -> names.judge(code).name());
    Codes yesNo = new Codes();
    yesNo.of("no");
    yesNo.of("yes");
    pseudo = new Derived(judges, yesNo, code -> names.judge(code).pseudo() ? "yes" : "no");
    courtCode = rule(courts, "court_code", code -> code);
    courtName = rule(courts, "court_name", code -> names.courts().getOrDefault(code, code));
    circuit = rule(locations, "circuit", code -> names.circuits().getOrDefault(code, Keys.UNKNOWN));
    unknownNationality = number("nationality_code", Keys.UNKNOWN);
    nationalityCode = rule(nationalities, "nationality_code", DecisionTexts::knownNationality);
    nationality =
        rule(
            nationalities,
            "nationality",
            code -> {
              String known = knownNationality(code);
              return names.countries().getOrDefault(known, known);
            });
    caseType = rule(types, "case_type", code -> code);
    custody = rule(custodies, "custody", DecisionTexts::knownCustody);
  }

  private Derived rule(TextNumbers source, String column, UnaryOperator<String> rule) {
    return new Derived(source, codes(column), rule);
  }

  /** {@code ??} is null already; UN, NN and XX stand for unknown too. */
  static String knownNationality(String code) {
    return UNKNOWN_NATIONALITIES.contains(code) ? Keys.UNKNOWN : code;
  }

  /** N never detained, R released, D detained; whatever else stands there says nothing. */
  static String knownCustody(String code) {
    return CUSTODIES.contains(code) ? code : Keys.UNKNOWN;
  }

  /** The numbers of a column's texts. */
  Codes codes(String column) {
    return codes.computeIfAbsent(column, c -> new Codes());
  }

  /** The numbers of all columns' texts. */
  Map<String, Codes> codes() {
    return codes;
  }

  /** The number of a text that is known beforehand. */
  int number(String column, String text) {
    return codes(column).of(text);
  }

  void judge(DecisionRow row, @Nullable UTF8String code) {
    int judge = judges.of(orUnknown(code));
    row.judgeCode = judgeCode.of(judge);
    row.judgeName = judgeName.of(judge);
    row.pseudoJudge = pseudo.of(judge) == YES;
  }

  void court(DecisionRow row, @Nullable UTF8String code, @Nullable UTF8String location) {
    int court = courts.of(orUnknown(code));
    row.courtCode = courtCode.of(court);
    row.courtName = courtName.of(court);
    row.circuit = circuit.of(locations.of(orUnknown(location)));
  }

  /** The proceeding's nationality, else the case's, when blank or unknown. */
  void nationality(DecisionRow row, @Nullable UTF8String proceedings, String cases) {
    int number = nationalities.of(orUnknown(proceedings));
    if (nationalityCode.of(number) == unknownNationality && !cases.isEmpty()) {
      number = nationalities.of(UTF8String.fromString(cases));
    }
    row.nationalityCode = nationalityCode.of(number);
    row.nationality = nationality.of(number);
  }

  void caseType(DecisionRow row, @Nullable UTF8String code) {
    row.caseType = caseType.of(types.of(orUnknown(code)));
  }

  void custody(DecisionRow row, @Nullable UTF8String code) {
    row.custody = custody.of(custodies.of(orUnknown(code)));
  }

  static UTF8String orUnknown(@Nullable UTF8String code) {
    return code == null ? UNKNOWN : code;
  }
}
