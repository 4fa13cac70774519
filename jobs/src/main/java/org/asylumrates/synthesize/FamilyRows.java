package org.asylumrates.synthesize;

import java.io.IOException;
import java.time.LocalDate;

/** Writes tbl_Lead_Rider: one row per rider, none for a lead. */
final class FamilyRows {
  private final TableFile file;
  private long last;

  FamilyRows(ReleaseFiles files) {
    this.file = files.file("tbl_Lead_Rider");
  }

  /** Writes the row of a rider; does nothing for anybody else. */
  void write(CaseFile is) throws IOException {
    CaseFile lead = is.lead();
    if (lead == null) {
      return;
    }
    CaseFile.Proceeding first = is.proceedings().get(0);
    LocalDate joined = first.step().opened();
    last++;
    Row row =
        file.row()
            .put("idnLeadRider", last)
            .put("idnLeadCase", lead.id())
            .put("idnRiderCase", is.id())
            .put("datCreatedOn", joined)
            .put("datModifiedOn", joined)
            .put("idnLeadProceedingStart", lead.proceedings().get(0).id())
            .put("idnRiderProceedingStart", first.id())
            .put("blnActive", is.severed() ? "0" : "1");
    if (is.severed()) {
      row.put("datSeveredOn", joined.plusDays(1))
          .put("idnLeadProceedingEnd", lead.proceedings().get(0).id())
          .put("idnRiderProceedingEnd", first.id());
    }
    file.write();
  }
}
