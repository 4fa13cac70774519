package org.asylumrates.synthesize;

import java.io.IOException;
import java.time.LocalDate;

/** Writes B_TblProceeding and tbl_Court_Appln. */
final class ProceedingRows {
  private static final int DAYS_TO_APPEAL = 30;

  private final TableFile proceedings;
  private final TableFile applications;
  private final Looks looks;

  ProceedingRows(ReleaseFiles files, Looks looks) {
    this.proceedings = files.file("B_TblProceeding");
    this.applications = files.file("tbl_Court_Appln");
    this.looks = looks;
  }

  /** Writes the proceedings of a case and their applications. */
  void write(CaseFile is) throws IOException {
    Step previous = null;
    for (CaseFile.Proceeding proceeding : is.proceedings()) {
      Row row = proceedings.row();
      row.put("IDNPROCEEDING", proceeding.id()).put("IDNCASE", is.id());
      place(row, proceeding.step());
      if (previous != null && !previous.movedTo().isEmpty()) {
        origin(row, previous, proceeding.step().opened());
      }
      outcome(row, proceeding.step());
      person(row, is.person(), proceeding.step());
      proceedings.write();
      for (CaseFile.Application application : proceeding.applications()) {
        write(is, proceeding, application);
      }
      previous = proceeding.step();
    }
  }

  private void write(CaseFile is, CaseFile.Proceeding at, CaseFile.Application application)
      throws IOException {
    applications
        .row()
        .put("IDNPROCEEDINGAPPLN", application.id())
        .put("IDNPROCEEDING", at.id())
        .put("IDNCASE", is.id())
        .padded("APPL_CODE", application.asked().code())
        .put("APPL_RECD_DATE", application.asked().received())
        .put("APPL_DEC", application.asked().decision());
    applications.write();
  }

  private void place(Row row, Step step) {
    row.put("OSC_DATE", step.charged())
        .put("INPUT_DATE", step.opened())
        .put("BASE_CITY_CODE", step.court().code())
        .put("HEARING_LOC_CODE", step.location())
        .padded("IJ_CODE", step.judge())
        .put("TRANS_NBR", looks.chance(0.37) ? "00" : "")
        .put("HEARING_DATE", step.hearing())
        .put("HEARING_TIME", looks.time())
        .put("SCHEDULED_HEAR_LOC", looks.chance(0.26) ? step.location() : "");
  }

  private static void origin(Row row, Step previous, LocalDate opened) {
    row.put("TRANS_IN_DATE", opened)
        .put("PREV_HEARING_LOC", previous.location())
        .put("PREV_HEARING_BASE", previous.court().code())
        .padded("PREV_IJ_CODE", previous.judge());
  }

  private void outcome(Row row, Step step) {
    LocalDate completed = step.completed();
    if (completed == null) {
      return;
    }
    row.put("DEC_CODE", step.decision())
        .put("OTHER_COMP", step.otherCompletion())
        .put("COMP_DATE", completed)
        .put("ABSENTIA", step.absentia() ? "Y" : looks.chance(0.05) ? "" : "N");
    if (!step.decision().isEmpty()) {
      row.put("DEC_TYPE", looks.pick("O", "O", "W"))
          .put("DATE_APPEAL_DUE_STATUS", completed.plusDays(DAYS_TO_APPEAL))
          .put("APPEAL_RSVD", looks.chance(0.15) ? looks.pick("A", "B") : "");
    }
    if (!step.movedTo().isEmpty()) {
      row.put("VENUE_CHG_GRANTED", completed)
          .put("TRANSFER_TO", step.movedTo())
          .put("TRANSFER_STATUS", "C");
    }
  }

  private void person(Row row, Person person, Step step) {
    row.put("CUSTODY", person.custody())
        .put("CASE_TYPE", person.caseType())
        .put("NAT", person.proceedingNationality())
        .padded("LANG", person.language())
        .put("CRIM_IND", "N")
        .put("AGGRAVATE_FELON", looks.chance(0.25) ? "" : "0");
    if (!step.decision().isEmpty() && !step.decision().equals("R") && looks.chance(0.5)) {
      row.put("DEPORTED_1", person.nation().code());
    }
    if (!person.custody().equals("N")) {
      row.put("DATE_DETAINED", step.charged());
    }
    if (person.custody().equals("R")) {
      row.put("DATE_RELEASED", looks.after(step.charged(), 60));
    }
  }
}
