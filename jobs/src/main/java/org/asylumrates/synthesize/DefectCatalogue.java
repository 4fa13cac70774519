package org.asylumrates.synthesize;

import static org.asylumrates.synthesize.Defect.Expected.DROPPED;
import static org.asylumrates.synthesize.Defect.Expected.KEPT;
import static org.asylumrates.synthesize.Defect.Expected.MENDED;
import static org.asylumrates.synthesize.Defect.Expected.NULLED;
import static org.asylumrates.synthesize.Defect.Expected.QUARANTINED;

import java.util.ArrayList;
import java.util.List;

/**
 * Every defect that is planted, with its real rate: counts of the logs of DDP (June 2026), of the
 * validation notes of ian-nason/eoir-database (2026) and of the code of marrowb/eoir, divided by
 * the rows of the table. Kinds that were seen but never counted stand at one in a million.
 */
final class DefectCatalogue {
  private static final double SEEN = 1e-6;
  private static final double HOSTILE_ONLY = 0;
  private static final List<String> NULLS = List.of("b6", "(b)(6)", "N/A", "?", "??", "\0", "  ");
  private static final List<String> ZEROS = List.of("0000-00-00 00:00:00.000", "00000000", "0");
  private static final List<String> IMPOSSIBLE =
      List.of(
          "2018-02-30 00:00:00.000",
          "1899-12-30 00:00:00.000",
          "2019-13-01 00:00:00.000",
          "2099-06-01 00:00:00.000");

  private DefectCatalogue() {}

  static List<Defect> all() {
    List<Defect> all = new ArrayList<>();
    all.addAll(ofCases());
    all.addAll(ofProceedings());
    all.addAll(ofApplications());
    all.addAll(ofOthers());
    return all;
  }

  private static List<Defect> ofCases() {
    String t = "A_TblCase";
    return List.of(
        new Defect("stray-tab", t, 99 / 12.66e6, MENDED, Changes.emptyFieldAfter("ALIEN_CITY")),
        new Defect("stray-words", t, 2 / 12.66e6, QUARANTINED, Changes.strayWords(7)),
        new Defect("trailing-tab", t, SEEN, MENDED, Changes.trailingTab()),
        new Defect(
            "null-spelling",
            t,
            50 * SEEN,
            MENDED,
            Changes.blankBecomes(
                List.of("NAT", "C_ASY_TYPE", "E_28_DATE", "C_BIRTHDATE", "Sex"), NULLS)),
        new Defect(
            "zero-date",
            t,
            10 * SEEN,
            MENDED,
            Changes.blankBecomes(List.of("DATE_OF_ENTRY", "E_28_DATE", "DATE_RELEASED"), ZEROS)),
        new Defect("nul-byte", t, SEEN, MENDED, Changes.nulInside("NAT", "LANG", "CASE_TYPE")),
        new Defect("blanks-around", t, SEEN, MENDED, Changes.blanksAround("NAT", "CUSTODY")),
        new Defect("quote", t, 20 * SEEN, KEPT, Changes.quoteInside("ALIEN_CITY", 15)),
        new Defect(
            "impossible-date",
            t,
            10 * SEEN,
            NULLED,
            Changes.valueBecomes(List.of("DATE_OF_ENTRY", "ADDRESS_CHANGEDON"), IMPOSSIBLE)),
        new Defect("same-key", t, SEEN, DROPPED, Changes.sameKeyAgain("NAT", "AF", "MX")),
        new Defect("unreadable-key", t, SEEN / 10, QUARANTINED, key("FC", "N0NE")),
        new Defect("missing-parent", t, 271 / 12.66e6, KEPT, Changes.missing()),
        new Defect(
            "unknown-code",
            t,
            3e-4,
            KEPT,
            Changes.valueBecomes(List.of("NAT"), List.of("QQ", "Z9", "5A"))),
        new Defect(
            "active-text",
            t,
            HOSTILE_ONLY,
            KEPT,
            Changes.valueBecomes(
                List.of("ALIEN_CITY"),
                List.of("=HYPERLINK(\"x\")", "<script>alert(1", "@SUM(1)"))));
  }

  private static List<Defect> ofProceedings() {
    String t = "B_TblProceeding";
    return List.of(
        new Defect(
            "stray-tab",
            t,
            71 / 16.47e6,
            MENDED,
            Changes.emptyFieldAfter("HEARING_LOC_CODE", "BASE_CITY_CODE", "CASE_TYPE")),
        new Defect("stray-words", t, SEEN / 10, QUARANTINED, Changes.strayWords(9)),
        new Defect("short-row", t, SEEN, MENDED, Changes.endsEarly()),
        new Defect("broken-row", t, HOSTILE_ONLY, NULLED, Changes.breaksOff("CUSTODY")),
        new Defect("letter-o", t, SEEN, MENDED, Changes.letterForZero("IDNCASE")),
        new Defect("unreadable-key", t, 1 / 16.47e6, QUARANTINED, key("FC")),
        new Defect(
            "blank-case", t, 2 / 16.47e6, KEPT, Changes.valueBecomes(List.of("IDNCASE"), blank())),
        new Defect("same-key", t, SEEN, DROPPED, Changes.sameKeyAgain("BASE_CITY_CODE", "AGA")),
        new Defect(
            "null-spelling",
            t,
            50 * SEEN,
            MENDED,
            Changes.blankBecomes(List.of("IJ_CODE", "NAT", "ABSENTIA", "DEC_CODE"), NULLS)),
        new Defect(
            "zero-date",
            t,
            10 * SEEN,
            MENDED,
            Changes.blankBecomes(List.of("COMP_DATE", "TRANS_IN_DATE", "DATE_RELEASED"), ZEROS)),
        new Defect("nul-byte", t, SEEN, MENDED, Changes.nulInside("NAT", "BASE_CITY_CODE", "LANG")),
        new Defect("blanks-around", t, SEEN, MENDED, Changes.blanksAround("NAT", "CASE_TYPE")),
        new Defect(
            "impossible-date",
            t,
            10 * SEEN,
            NULLED,
            Changes.valueBecomes(List.of("OSC_DATE", "INPUT_DATE", "HEARING_DATE"), IMPOSSIBLE)),
        new Defect(
            "impossible-decision-date",
            t,
            SEEN,
            NULLED,
            Changes.valueBecomes(List.of("COMP_DATE"), IMPOSSIBLE.subList(0, 3))),
        new Defect(
            "future-decision-date",
            t,
            SEEN,
            KEPT,
            Changes.valueBecomes(List.of("COMP_DATE"), List.of("2031-05-05 00:00:00.000"))),
        new Defect("unknown-code", t, 1.88e-3, KEPT, judge("IJ_CODE")),
        new Defect("unknown-earlier-judge", t, 1.5e-4, KEPT, judge("PREV_IJ_CODE")),
        new Defect(
            "unknown-court",
            t,
            1.87e-2 * 0.19,
            KEPT,
            Changes.valueBecomes(List.of("TRANSFER_TO"), List.of("ZZ9", "OLD"))),
        new Defect(
            "stray-absentia",
            t,
            5 * SEEN,
            KEPT,
            Changes.blankBecomes(List.of("ABSENTIA"), List.of("X", "5"))),
        new Defect(
            "stray-case-type",
            t,
            300 / 16.47e6,
            KEPT,
            Changes.valueBecomes(List.of("CASE_TYPE"), List.of("BND", "AOL"))));
  }

  private static List<Defect> ofApplications() {
    String t = "tbl_Court_Appln";
    return List.of(
        new Defect("stray-tab", t, 15 / 16.02e6, MENDED, Changes.emptyFieldAfter("APPL_CODE")),
        new Defect("short-row", t, SEEN, MENDED, Changes.endsEarly()),
        new Defect("letter-o", t, SEEN, MENDED, Changes.letterForZero("IDNPROCEEDING", "IDNCASE")),
        new Defect("unreadable-key", t, SEEN / 10, QUARANTINED, key("ASYL", "?")),
        new Defect("same-key", t, SEEN, DROPPED, Changes.sameKeyAgain("APPL_DEC", "G", "D")),
        new Defect(
            "null-spelling",
            t,
            50 * SEEN,
            MENDED,
            Changes.blankBecomes(List.of("APPL_DEC"), NULLS)),
        new Defect("nul-byte", t, SEEN, MENDED, Changes.nulInside("APPL_CODE", "APPL_DEC")),
        new Defect("blanks-around", t, SEEN, MENDED, Changes.blanksAround("APPL_CODE", "APPL_DEC")),
        new Defect(
            "impossible-date",
            t,
            10 * SEEN,
            NULLED,
            Changes.valueBecomes(List.of("APPL_RECD_DATE"), IMPOSSIBLE)),
        new Defect("orphan", t, 338 / 16.02e6, KEPT, Changes.orphan("IDNPROCEEDING", "IDNCASE")),
        // Applications for protection keep their code, so that the planted truth stays true.
        new Defect(
            "unknown-code",
            t,
            4.52e-3,
            KEPT,
            Changes.valueBecomes(
                List.of("APPL_CODE"),
                v -> !v.isBlank() && !List.of("ASYL", "ASYW", "WCAT").contains(v),
                List.of("ZZ1", "40B"))),
        new Defect(
            "unknown-decision",
            t,
            1.01e-3,
            KEPT,
            Changes.valueBecomes(
                List.of("APPL_DEC"), List.of("A", "W", "O", "M")::contains, List.of("Q", "1"))));
  }

  private static List<Defect> ofOthers() {
    String reps = "tbl_RepsAssigned";
    String families = "tbl_Lead_Rider";
    return List.of(
        new Defect("orphan", reps, 3687 / 26.27e6, KEPT, Changes.orphan("IDNCASE")),
        new Defect("trailing-tab", reps, SEEN, MENDED, Changes.trailingTab()),
        new Defect(
            "blanks-around",
            reps,
            SEEN,
            MENDED,
            Changes.blanksAround("STRATTYLEVEL", "STRATTYTYPE")),
        new Defect(
            "null-spelling",
            reps,
            50 * SEEN,
            MENDED,
            Changes.blankBecomes(List.of("E_28_DATE", "E_27_DATE"), NULLS)),
        new Defect("same-key", reps, SEEN, DROPPED, Changes.sameKeyAgain("STRATTYTYPE", "INS")),
        new Defect(
            "null-spelling",
            families,
            50 * SEEN,
            MENDED,
            Changes.blankBecomes(List.of("datSeveredOn"), NULLS)),
        new Defect(
            "nul-byte", "tblLookupHloc", SEEN, MENDED, Changes.nulInside("HEARING_LOC_NAME")),
        new Defect(
            "active-text",
            "tblLookupBaseCity",
            HOSTILE_ONLY,
            KEPT,
            Changes.valueBecomes(
                List.of("BASE_CITY"), "ATLANTA"::equals, List.of("<script>alert(1)</script>"))),
        new Defect(
            "formula-text",
            "tblLookupBaseCity",
            HOSTILE_ONLY,
            KEPT,
            Changes.valueBecomes(
                List.of("BASE_CITY"),
                "CHICAGO"::equals,
                List.of("=HYPERLINK(\"http://example.org\",\"CHICAGO\")"))),
        new Defect(
            "active-text",
            "tblLookupJudge",
            HOSTILE_ONLY,
            KEPT,
            Changes.valueBecomes(
                List.of("JUDGE_NAME"),
                "Example, Judge 7"::equals,
                List.of("Example, Judge <b>7</b>"))));
  }

  private static Defect.Change key(String... values) {
    return (row, draw) ->
        Changes.valueBecomes(List.of(row.columns().get(0).name()), List.of(values))
            .apply(row, draw);
  }

  private static Defect.Change judge(String column) {
    return Changes.valueBecomes(List.of(column), List.of("Z1Z", "9X9", "OOO"));
  }

  private static List<String> blank() {
    return List.of("");
  }
}
