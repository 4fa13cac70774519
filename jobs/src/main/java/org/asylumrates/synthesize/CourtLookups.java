package org.asylumrates.synthesize;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the code tables that know the bench: judges, courts, hearing locations, decisions. */
final class CourtLookups {
  /** The number of the invented judge on an older row that repeats another judge's code. */
  private static final int FORMER_JUDGE = 9001;

  private final ReleaseFiles files;

  CourtLookups(ReleaseFiles files) {
    this.files = files;
  }

  /** Writes tblLookupJudge: the bench, one alias, the pseudo-judges and one repeated code. */
  void judges(List<Judge> judges) throws IOException {
    TableFile file = files.file("tblLookupJudge");
    long id = 1;
    Judge repeated = judges.get(judges.size() - 1);
    judge(file, id++, repeated.code(), "Example, Judge " + FORMER_JUDGE, false);
    for (Judge judge : judges) {
      if (judge.hasAlias()) {
        judge(file, id++, judge.formerCode(), judge.name(), true);
      }
      judge(file, id++, judge.code(), judge.name(), true);
    }
    for (Map.Entry<String, String> pseudo : new TreeMap<>(Bench.PSEUDO).entrySet()) {
      judge(file, id++, pseudo.getKey(), pseudo.getValue(), true);
    }
  }

  /** Writes tblLookupJudgeBaseCity: where each judge has sat. */
  void stints(List<Judge> judges) throws IOException {
    TableFile file = files.file("tblLookupJudgeBaseCity");
    long id = 1;
    for (Judge judge : judges) {
      for (Judge.Stint stint : judge.stints()) {
        file.row()
            .put("idnJudgeCity", id++)
            .put("BASE_CITY_CODE", stint.court().code())
            .put("JUDGE_CODE", judge.code())
            .put("JUDGE_NAME", judge.name())
            .put("datCreatedOn", LookupRows.CREATED)
            .put("blnActive", "1");
        file.write();
      }
    }
  }

  /** Writes tblLookupBaseCity; the real name column says IMMIGRATION COURT on nearly every row. */
  void baseCities(List<Court> courts) throws IOException {
    TableFile file = files.file("tblLookupBaseCity");
    Court first = courts.get(0);
    city(file, 1, first, first.city() + " (FORMER)", false);
    long id = 2;
    for (Court court : courts) {
      city(file, id++, court, court.city(), true);
    }
  }

  /** Writes tblLookupHloc: two locations a court, and IAD twice, as in the real file. */
  void locations(List<Court> courts) throws IOException {
    TableFile file = files.file("tblLookupHloc");
    long id = 1;
    for (Court court : courts) {
      location(file, id++, court, court.code(), court.city() + ", " + court.state());
      location(file, id++, court, court.second(), court.city() + " SECOND FLOOR");
    }
    Court first = courts.get(0);
    location(file, id++, first, "IAD", "IAD HLOC");
    location(file, id, first, "IAD", "IAD HLOC AGAIN");
  }

  /** Writes tblLookupCourtDecision, whose codes mean something else for each case type and kind. */
  void decisions() throws IOException {
    TableFile file = files.file("tblLookupCourtDecision");
    long id = 1;
    decision(file, id++, new Codes.CourtDecision("RMV", "X", "C", "Remove (former entry)"), false);
    for (Codes.CourtDecision decision : Codes.courtDecisions()) {
      decision(file, id++, decision, true);
    }
  }

  private static void judge(TableFile file, long id, String code, String name, boolean active)
      throws IOException {
    file.row()
        .put("idnJudge", id)
        .put("JUDGE_CODE", code + " ".repeat(Math.max(0, 3 - code.length())))
        .put("JUDGE_NAME", name)
        .put("datCreatedOn", LookupRows.CREATED)
        .put("blnActive", active ? "1" : "0")
        .put("blnSkippedOnWheel", "0")
        .put("blnLastOnWheel", "0")
        .put("blnSkippedOnWheelMA", "0")
        .put("blnLastOnWheelMA", "0")
        .put("intOrderMA", id)
        .put("intOrderMM", id);
    file.write();
  }

  private static void city(TableFile file, long id, Court court, String city, boolean active)
      throws IOException {
    file.row()
        .put("idnBaseCity", id)
        .put("BASE_CITY_CODE", court.code())
        .put("BASE_CITY_NAME", "IMMIGRATION COURT")
        .put("BASE_ST_ADDRESS", "1 EXAMPLE STREET")
        .put("BASE_CITY", city)
        .put("BASE_STATE", court.state())
        .put("BASE_ZIP_1", "00000")
        .put("BASE_PHONE_NO", "5550100")
        .put("strRegion", "Eastern")
        .put("datCreatedOn", LookupRows.CREATED)
        .put("blnActive", active ? "1" : "0")
        .put("blnBCIS", "0");
    file.write();
  }

  private static void location(TableFile file, long id, Court court, String code, String name)
      throws IOException {
    file.row()
        .put("idnHloc", id)
        .put("HEARING_LOC_CODE", code)
        .put("HEARING_LOC_NAME", name)
        .put("HEARING_CORR_TITLE", "IMMIGRATION COURT")
        .put("HEARING_ST_ADDRESS", "1 EXAMPLE STREET")
        .put("HEARING_CITY", court.city())
        .put("HEARING_STATE", court.state())
        .put("HEARING_BASE_CITY", court.code())
        .put("Hear_Admin_Hear_Loc", court.code())
        .put("Hear_Active_Flg", "Y")
        .put("datCreatedOn", LookupRows.CREATED)
        .put("blnActive", "1")
        .put("ROPLoc", court.code())
        .put("CircuitCourt", court.circuit())
        .put("blnPrnWksOnAdd", "0")
        .put("blnPrnRopOnAdd", "0");
    file.write();
  }

  private static void decision(
      TableFile file, long id, Codes.CourtDecision decision, boolean active) throws IOException {
    file.row()
        .put("idnCourtDecision", id)
        .put("strCaseType", decision.caseType())
        .put("strDecCode", decision.code())
        .put("strDecDescription", decision.label())
        .put("strDecType", decision.kind())
        .put("blnActive", active ? "1" : "0")
        .put("datCreatedOn", LookupRows.CREATED);
    file.write();
  }
}
