package org.asylumrates.synthesize;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes A_TblCase. */
final class CaseRows {
  private final TableFile file;
  private final Looks looks;

  CaseRows(ReleaseFiles files, Looks looks) {
    this.file = files.file("A_TblCase");
    this.looks = looks;
  }

  /**
   * Writes one case.
   *
   * @param counsel when a lawyer first appeared; none for people without one
   */
  void write(CaseFile is, @Nullable LocalDate counsel) throws IOException {
    Person person = is.person();
    Row row = file.row();
    row.put("IDNCASE", is.id());
    home(row, is.court());
    row.put("NAT", person.caseNationality())
        .padded("LANG", person.language())
        .put("CUSTODY", person.custody())
        .put("SITE_TYPE", looks.chance(0.5) ? "M" : "")
        .put("E_28_DATE", counsel)
        .put("ATTY_NBR", looks.chance(0.6) ? "01" : "")
        .put("CASE_TYPE", person.caseType())
        .put("UPDATE_SITE", is.court().code())
        .put("C_ASY_TYPE", person.clock())
        .put("C_BIRTHDATE", person.birth())
        .put("Sex", person.sex())
        .put("LPR", looks.chance(0.08) ? "0" : "")
        .put("CASEPRIORITY_CODE", looks.chance(0.02) ? "UC" : "N/A");
    if (looks.chance(0.2)) {
      row.put("RELEASE_MONTH", "00").put("RELEASE_YEAR", "0000");
    }
    if (looks.chance(0.6)) {
      row.put("DATE_OF_ENTRY", person.entry());
    }
    if (!is.proceedings().isEmpty()) {
      latest(row, is.proceedings().get(is.proceedings().size() - 1).step(), person);
    }
    file.write();
  }

  private void home(Row row, Court court) {
    String city = looks.city();
    row.put("ALIEN_CITY", city)
        .put("ALIEN_STATE", city.isEmpty() ? "" : court.state())
        .put("ALIEN_ZIPCODE", looks.zip());
    if (looks.chance(0.001)) {
      row.put("UPDATED_CITY", looks.city())
          .put("UPDATED_STATE", court.state())
          .put("UPDATED_ZIPCODE", looks.zip());
    }
  }

  private void latest(Row row, Step last, Person person) {
    row.put("LATEST_HEARING", last.hearing())
        .put("LATEST_TIME", looks.time())
        .put("LATEST_CAL_TYPE", looks.pick("I", "M"));
    if (looks.chance(0.35)) {
      row.put("ADDRESS_CHANGEDON", looks.before(last.hearing(), 300));
    }
    if (!person.custody().equals("N")) {
      row.put("DATE_DETAINED", last.charged());
    }
    if (person.custody().equals("R")) {
      row.put("DATE_RELEASED", looks.after(last.charged(), 60));
    }
  }
}
