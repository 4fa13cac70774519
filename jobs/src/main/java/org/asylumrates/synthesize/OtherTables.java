package org.asylumrates.synthesize;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Writes the files that no job reads, so that a release of all tables has them in their shape. Rows
 * are plausible and few; nothing in them bears on an outcome.
 */
final class OtherTables {
  private static final String CREATED = "datCreatedOn";
  private static final int LAWYERS = 200;

  private final ReleaseFiles files;
  private final Draw draw;
  private long last = 1_000_000;

  OtherTables(ReleaseFiles files, Draw draw) {
    this.files = files;
    this.draw = draw;
  }

  /** Writes what does not belong to a case. */
  void start() throws IOException {
    TableFile file = files.file("tbl_EOIR_Attorney");
    for (int i = 1; i <= LAWYERS; i++) {
      file.row()
          .put("EOIRAttorneyID", lawyer(i))
          .put("OldAttorneyID", 2_000_000L + i)
          .put("blnAttorneyActive", "1")
          .put("Source_Flag", "Court")
          .put(CREATED, LookupRows.CREATED);
      file.write();
    }
  }

  /** Writes what belongs to a case besides the tables that jobs read. */
  void write(CaseFile is) throws IOException {
    if (draw.chance(0.2)) {
      next("A_TblCaseIdentifier", "IDNCASEID").put("IDNCASE", is.id()).put("CASE_ID", "RN");
      files.file("A_TblCaseIdentifier").write();
    }
    for (CaseFile.Proceeding proceeding : is.proceedings()) {
      charge(is, proceeding);
      hearing(is, proceeding);
      custody(is, proceeding);
      history(is, proceeding);
      if (!proceeding.step().decision().isEmpty()) {
        decided(is, proceeding);
      }
    }
  }

  private void charge(CaseFile is, CaseFile.Proceeding at) throws IOException {
    next("B_TblProceedCharges", "IDNPRCDCHG")
        .put("IDNCASE", is.id())
        .put("IDNPROCEEDING", at.id())
        .put("CHARGE", draw.pick("212a06Ai", "212a07AiI", "237a01B"))
        .put("CHG_STATUS", draw.chance(0.2) ? "" : draw.pick("S", "O"));
    files.file("B_TblProceedCharges").write();
  }

  private void hearing(CaseFile is, CaseFile.Proceeding at) throws IOException {
    Step step = at.step();
    next("tbl_schedule", "IDNSCHEDULE")
        .put("IDNPROCEEDING", at.id())
        .put("IDNCASE", is.id())
        .put("OSC_DATE", step.charged())
        .put("GENERATION", "99")
        .put("REC_TYPE", "C")
        .padded("LANG", is.person().language())
        .put("HEARING_LOC_CODE", step.location())
        .put("BASE_CITY_CODE", step.court().code())
        .padded("IJ_CODE", step.judge())
        .put("INPUT_DATE", step.opened())
        .put("INPUT_TIME", "0915")
        .put("CAL_TYPE", draw.pick("I", "M"))
        .put("ADJ_DATE", step.hearing())
        .put("ADJ_TIME_START", "0930")
        .put("ADJ_TIME_STOP", "1000")
        .put("ADJ_RSN", step.completed() == null ? "" : "8A")
        .put("ADJ_ELAP_DAYS", "0000")
        .put("SCHEDULE_TYPE", "CY")
        .put("BLNCLOCKOVERRIDE", "0")
        .put("EOIRAttorneyID", is.person().represented() ? lawyer(draw.between(1, LAWYERS)) : "");
    files.file("tbl_schedule").write();
  }

  private void custody(CaseFile is, CaseFile.Proceeding at) throws IOException {
    next("tbl_CustodyHistory", "IDNCUSTODY")
        .put("IDNCASE", is.id())
        .put("CUSTODY", is.person().custody())
        .put("DATDETAINED", is.person().custody().equals("N") ? null : at.step().charged());
    files.file("tbl_CustodyHistory").write();
    if (is.person().custody().equals("D") && draw.chance(0.4)) {
      next("D_TblAssociatedBond", "IDNASSOCBOND")
          .put("IDNPROCEEDING", at.id())
          .put("IDNCASE", is.id())
          .put("REC_TYPE", "B")
          .put("BASE_CITY_CODE", at.step().court().code())
          .put("DEC", "C")
          .put("INITIAL_BOND", "5000.0");
      files.file("D_TblAssociatedBond").write();
    }
  }

  private void history(CaseFile is, CaseFile.Proceeding at) throws IOException {
    if (draw.chance(0.03)) {
      LocalDate day = at.step().opened();
      next("tbl_JuvenileHistory", "idnJuvenileHistory")
          .put("idnCase", is.id())
          .put("idnProceeding", at.id())
          .put("idnJuvenile", "1")
          .put("DATCREATEDON", day);
      files.file("tbl_JuvenileHistory").write();
      next("tbl_CasePriorityHistory", "idnCasePriHistory")
          .put("casePriority_code", "N/A")
          .put("idnCase", is.id())
          .put("DATCREATEDON", day);
      files.file("tbl_CasePriorityHistory").write();
    }
  }

  private void decided(CaseFile is, CaseFile.Proceeding at) throws IOException {
    if (draw.chance(0.15)) {
      appeal(is, at);
    }
    if (draw.chance(0.2)) {
      next("tbl_Court_Motions", "IDNMOTION")
          .put("IDNPROCEEDING", at.id())
          .put("IDNCASE", is.id())
          .put("REC_TYPE", "C")
          .put("GENERATION", "98")
          .put("BASE_CITY_CODE", at.step().court().code())
          .put("DEC", draw.pick("G", "D"))
          .put("COMP_DATE", at.step().completed())
          .put("strDJScenario", "0");
      files.file("tbl_Court_Motions").write();
    }
  }

  private void appeal(CaseFile is, CaseFile.Proceeding at) throws IOException {
    LocalDate filed = at.step().hearing().plusDays(draw.between(5, 30));
    next("tblAppeal", "idnAppeal")
        .put("idncase", is.id())
        .put("idnProceeding", at.id())
        .put("strAppealCategory", "IJ")
        .put("strAppealType", "Case Appeal")
        .put("datAppealFiled", filed)
        .put("strFiledBy", "A")
        .put("strCaseType", is.person().caseType());
    files.file("tblAppeal").write();
    TableFile second = files.file("tblAppeal2");
    second.row().put("idnAppeal", last).put("idncase", is.id()).put("idnProceeding", at.id());
    second.write();
    if (draw.chance(0.1)) {
      long appeal = last;
      next("tblAppealFedCourts", "idnAppealFedCourts").put("lngAppealID", appeal);
      files.file("tblAppealFedCourts").write();
      next("tblThreeMbrReferrals", "idn3MemberReferral").put("lngAppealID", appeal);
      files.file("tblThreeMbrReferrals").write();
      TableFile proBono = files.file("tblProBono");
      proBono.row().put("Case_type", is.person().caseType()).put("strFiledby", "A");
      proBono.write();
    }
  }

  private Row next(String table, String key) {
    last++;
    return files.file(table).row().put(key, last);
  }

  private static String lawyer(int number) {
    return String.format(Locale.ROOT, "EXAMPLE0-0000-0000-0000-%012d", number);
  }
}
