package org.asylumrates.synthesize;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes tbl_RepsAssigned. Only a COURT/ALIEN row with an E-28 date says that somebody had counsel;
 * rows of the government's lawyers, of the Board and without that date are there to be left out.
 */
final class RepresentationRows {
  private final TableFile file;
  private final Draw draw;
  private long last = 5_000_000;

  RepresentationRows(ReleaseFiles files, Draw draw) {
    this.file = files.file("tbl_RepsAssigned");
    this.draw = draw;
  }

  /** Writes the lawyers of a case; returns the day the person's counsel appeared. */
  @Nullable LocalDate write(CaseFile is) throws IOException {
    if (is.proceedings().isEmpty()) {
      return null;
    }
    LocalDate opened = is.proceedings().get(0).step().opened();
    LocalDate counsel = null;
    if (is.person().represented()) {
      LocalDate hearing = is.proceedings().get(0).step().hearing();
      LocalDate latest = earlier(earlier(hearing, opened.plusDays(400)), DecisionDays.LAST);
      counsel = draw.day(opened, latest);
      row(is, "COURT", "ALIEN").put("E_28_DATE", counsel).put("BLNPRIMEATTY", "1");
      file.write();
      if (draw.chance(0.15)) {
        row(is, "COURT", "ALIEN").put("E_28_DATE", counsel.plusDays(draw.between(0, 3)));
        file.write();
      }
    } else if (draw.chance(0.10)) {
      row(is, "COURT", "ALIEN").put("BLNPRIMEATTY", "0");
      file.write();
    }
    if (draw.chance(0.6)) {
      row(is, "COURT", "INS").put("INS_TA_DATE_ASSIGNED", opened.plusDays(draw.between(1, 90)));
      file.write();
    }
    if (draw.chance(0.05)) {
      row(is, "BOARD", "ALIEN")
          .put("E_27_DATE", opened.plusDays(draw.between(300, 900)))
          .put("BASE_CITY_CODE", "BIA");
      file.write();
    }
    return counsel;
  }

  private Row row(CaseFile is, String level, String type) {
    last += draw.between(1, 3);
    return file.row()
        .put("IDNREPSASSIGNED", last)
        .put("IDNCASE", is.id())
        .put("STRATTYLEVEL", level)
        .put("STRATTYTYPE", type)
        .put("PARENT_TABLE", "A_Tblcase")
        .put("PARENT_IDN", is.id())
        .put("BASE_CITY_CODE", draw.chance(0.3) ? "" : is.court().code())
        .put("BLNPRIMEATTY", "0");
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
