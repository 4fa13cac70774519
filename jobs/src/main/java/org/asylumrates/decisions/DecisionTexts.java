package org.asylumrates.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.columns.Codes;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Tables;

/**
 * The text columns of decisions as numbers, which all files of a task share, and how they follow
 * from the record's codes. What follows from a code is worked out once.
 */
final class DecisionTexts {
  static final List<String> COLUMNS =
      List.of("IJ_CODE", "BASE_CITY_CODE", "HEARING_LOC_CODE", "NAT", "CASE_TYPE", "CUSTODY");

  private static final Set<String> UNKNOWN_NATIONALITIES = Set.of("??", "UN", "NN", "XX");
  private static final Set<String> CUSTODIES = Set.of("N", "R", "D");
  private static final String NATIONALITY_CODE = "nationality_code";
  private static final String NATIONALITY = "nationality";
  private static final String SEX = "sex";
  private static final String CLAIM = "claim_type";

  private final Map<String, Codes> codes = new HashMap<>();
  private final List<TextColumn> sources = COLUMNS.stream().map(TextColumn::new).toList();
  private final TextColumn judges = sources.get(0);
  private final TextColumn courts = sources.get(1);
  private final TextColumn locations = sources.get(2);
  private final TextColumn nationalities = sources.get(3);
  private final TextColumn types = sources.get(4);
  private final TextColumn custodies = sources.get(5);
  private final PersonIndex people;
  private final List<Rule> rules;
  private final Derived pseudo;
  private final Derived caseNationalityCode;
  private final Derived caseNationality;
  private final int unknownNationality;
  private final int[] sexes;
  private final int[] claims;

  /** How a column follows from one of the record's. */
  private record Rule(String column, TextColumn source, Derived derived) {}

  DecisionTexts(Names names, PersonIndex people) {
    this.people = people;
    Tables.DECISIONS.columns().forEach(column -> codes(column.name()));
    UnaryOperator<String> country =
        code -> {
          String known = knownNationality(code);
          return names.countries().getOrDefault(known, known);
        };
    rules =
        List.of(
            rule("judge_code", judges, code -> names.judge(code).code()),
            rule("judge_name", judges, code -> names.judge(code).name()),
            rule("court_code", courts, code -> code),
            rule("court_name", courts, code -> names.courts().getOrDefault(code, code)),
            rule("circuit", locations, c -> names.circuits().getOrDefault(c, Keys.UNKNOWN)),
            rule(NATIONALITY_CODE, nationalities, DecisionTexts::knownNationality),
            rule(NATIONALITY, nationalities, country),
            rule("case_type", types, code -> code),
            rule("custody", custodies, DecisionTexts::knownCustody));
    Codes yesNo = new Codes();
    yesNo.of("no");
    yesNo.of("yes");
    pseudo = new Derived(judges::text, yesNo, code -> names.judge(code).pseudo() ? "yes" : "no");
    IntFunction<String> ofCase = people::nationalityCode;
    caseNationalityCode =
        new Derived(ofCase, codes(NATIONALITY_CODE), DecisionTexts::knownNationality);
    caseNationality = new Derived(ofCase, codes(NATIONALITY), country);
    unknownNationality = number(NATIONALITY_CODE, Keys.UNKNOWN);
    sexes =
        PersonBits.SEXES.stream()
            .mapToInt(sex -> number(SEX, sex.isEmpty() ? Keys.UNKNOWN : sex))
            .toArray();
    claims = PersonBits.CLAIMS.stream().mapToInt(claim -> number(CLAIM, claim)).toArray();
  }

  private Rule rule(String column, TextColumn source, UnaryOperator<String> rule) {
    return new Rule(column, source, new Derived(source::text, codes(column), rule));
  }

  /** {@code ??} is null already; UN, NN and XX stand for unknown too. */
  private static String knownNationality(String code) {
    return UNKNOWN_NATIONALITIES.contains(code) ? Keys.UNKNOWN : code;
  }

  /** N never detained, R released, D detained; whatever else stands there says nothing. */
  private static String knownCustody(String code) {
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

  /**
   * Fills rows with what follows from the codes of some proceedings and their cases.
   *
   * @param persons places of the cases' own rows; -1 where there is none
   */
  void fill(DecisionRows rows, Chosen proceedings, int[] persons) {
    int size = proceedings.size();
    sources.forEach(source -> source.read(proceedings));
    for (Rule rule : rules) {
      derive(rule.derived(), rule.source().codes(), rows.text(rule.column()), size);
    }
    for (int i = 0; i < size; i++) {
      rows.pseudoJudges[i] = (byte) pseudo.of(judges.codes()[i]);
    }
    int[] sex = rows.text(SEX);
    int[] claim = rows.text(CLAIM);
    for (int i = 0; i < size; i++) {
      sex[i] = sexes[persons[i] < 0 ? PersonBits.BLANK : people.sex(persons[i])];
      claim[i] = claims[persons[i] < 0 ? PersonBits.BLANK : people.claim(persons[i])];
    }
    nationalitiesOfCases(rows, persons, size);
  }

  private static void derive(Derived rule, int[] from, int[] to, int size) {
    for (int i = 0; i < size; i++) {
      to[i] = rule.of(from[i]);
    }
  }

  /** The proceeding's nationality, else the case's, when blank or unknown. */
  private void nationalitiesOfCases(DecisionRows rows, int[] persons, int size) {
    int[] nationalityCodes = rows.text(NATIONALITY_CODE);
    int[] names = rows.text(NATIONALITY);
    for (int i = 0; i < size; i++) {
      if (nationalityCodes[i] == unknownNationality && persons[i] >= 0) {
        int ofCase = people.nationality(persons[i]);
        if (!people.nationalityCode(ofCase).isEmpty()) {
          nationalityCodes[i] = caseNationalityCode.of(ofCase);
          names[i] = caseNationality.of(ofCase);
        }
      }
    }
  }
}
