package org.asylumrates.synthesize;

import static org.asylumrates.synthesize.Changes.blankBecomes;
import static org.asylumrates.synthesize.Changes.blanksAround;
import static org.asylumrates.synthesize.Changes.emptyFieldAfter;
import static org.asylumrates.synthesize.Changes.keyBecomes;
import static org.asylumrates.synthesize.Changes.letterForZero;
import static org.asylumrates.synthesize.Changes.nulInside;
import static org.asylumrates.synthesize.Changes.orphan;
import static org.asylumrates.synthesize.Changes.sameKeyAgain;
import static org.asylumrates.synthesize.Changes.valueBecomes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every defect that is planted, with its real rate: counts of the logs of DDP (June 2026), of the
 * validation notes of ian-nason/eoir-database (2026) and of the code of marrowb/eoir, divided by
 * the rows of the table. Kinds that were seen but never counted stand at one in a million.
 */
final class DefectCatalogue {
  private static final double SEEN = 1e-6;
  private static final double HOSTILE_ONLY = 0;
  private static final List<String> NULLS =
      List.of("b6", "(b)(6)", "N/A", "?", "??", "A.2.a", "\0", "  ");
  private static final List<String> ZEROS = List.of("0000-00-00 00:00:00.000", "00000000", "0");
  private static final List<String> NO_SUCH_DAY =
      List.of("2018-02-30 00:00:00.000", "2019-13-01 00:00:00.000");
  private static final List<String> LONG_AGO = List.of("1899-12-30 00:00:00.000");
  private static final List<String> FAR_OFF =
      List.of("2031-05-05 00:00:00.000", "2099-06-01 00:00:00.000");
  private static final List<String> A_DAY = List.of("2018-06-11 00:00:00.000");
  private static final List<String> NO_JUDGE = List.of("Z1Z", "9X9", "OOO");
  private static final Set<String> UNSETTLED = Set.of("A", "W", "O", "M");
  private static final Set<String> PROTECTION = Set.of("ASYL", "ASYW", "WCAT");

  private DefectCatalogue() {}

  static List<Defect> all() {
    return Stream.of(ofCases(), ofProceedings(), ofApplications(), ofFamilies(), ofLookups())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Defect> ofCases() {
    return Defects.of("A_TblCase")
        .mended("stray-tab", 99 / 12.66e6, emptyFieldAfter("ALIEN_CITY"))
        .mended("split-value", SEEN, Changes.splitInTwo("ALIEN_CITY"))
        .quarantined("stray-words", 2 / 12.66e6, Changes.strayWords(7))
        .mended("trailing-tab", SEEN, Changes.trailingTab())
        .mended("null-spelling", 50 * SEEN, blankBecomes(NULLS, "NAT", "C_ASY_TYPE", "Sex"))
        .mended("redacted-date", 10 * SEEN, blankBecomes(NULLS, "E_28_DATE", "C_BIRTHDATE"))
        .mended("zero-date", 10 * SEEN, blankBecomes(ZEROS, "DATE_OF_ENTRY", "DATE_RELEASED"))
        .mended("nul-byte", SEEN, nulInside("NAT", "LANG", "CASE_TYPE"))
        .mended("blanks-around", SEEN, blanksAround("NAT", "CUSTODY"))
        .kept("quote", 20 * SEEN, Changes.quoteInside("ALIEN_CITY", 15))
        .nulled("impossible-date", 10 * SEEN, valueBecomes(NO_SUCH_DAY, "DATE_OF_ENTRY"))
        .kept("implausible-date", 10 * SEEN, valueBecomes(LONG_AGO, "DATE_OF_ENTRY"))
        .dropped("same-key", SEEN, sameKeyAgain("NAT", "AF", "MX"))
        .quarantined("unreadable-key", SEEN / 10, keyBecomes("FC", "N0NE"))
        .kept("missing-parent", 271 / 12.66e6, Changes.missing())
        .kept("unknown-code", 3e-4, valueBecomes(List.of("QQ", "Z9", "5A"), "NAT"))
        .kept(
            "active-text",
            HOSTILE_ONLY,
            valueBecomes(List.of("=HYPERLINK(\"x\")", "<script>alert(1", "@SUM(1)"), "ALIEN_CITY"))
        .list();
  }

  private static List<Defect> ofProceedings() {
    return Defects.of("B_TblProceeding")
        .mended(
            "stray-tab",
            71 / 16.47e6,
            emptyFieldAfter("HEARING_LOC_CODE", "BASE_CITY_CODE", "PREV_HEARING_LOC"))
        .quarantined("stray-words", SEEN / 10, Changes.strayWords(9))
        .mended("short-row", SEEN, Changes.endsEarly())
        .nulled("broken-row", HOSTILE_ONLY, Changes.breaksOff("CUSTODY"))
        .mended("letter-o", SEEN, letterForZero("IDNCASE", "IDNPROCEEDING"))
        .quarantined("unreadable-key", 1 / 16.47e6, keyBecomes("FC"))
        .kept("blank-case", 2 / 16.47e6, valueBecomes(List.of(""), "IDNCASE"))
        .dropped("same-key", SEEN, sameKeyAgain("BASE_CITY_CODE", "AGA"))
        .mended("null-spelling", 50 * SEEN, blankBecomes(NULLS, "IJ_CODE", "NAT", "DEC_CODE"))
        .mended("zero-date", 10 * SEEN, blankBecomes(ZEROS, "COMP_DATE", "TRANS_IN_DATE"))
        .mended("nul-byte", SEEN, nulInside("NAT", "BASE_CITY_CODE", "LANG"))
        .mended("blanks-around", SEEN, blanksAround("NAT", "CASE_TYPE"))
        .nulled("impossible-date", 10 * SEEN, valueBecomes(NO_SUCH_DAY, "OSC_DATE", "INPUT_DATE"))
        .kept("implausible-date", 10 * SEEN, valueBecomes(LONG_AGO, "OSC_DATE", "HEARING_DATE"))
        .nulled("impossible-decision-date", SEEN, valueBecomes(NO_SUCH_DAY, "COMP_DATE"))
        .kept("implausible-decision-date", SEEN, valueBecomes(LONG_AGO, "COMP_DATE"))
        .kept("future-decision-date", SEEN, valueBecomes(FAR_OFF, "COMP_DATE"))
        .kept("unknown-code", 1.88e-3, valueBecomes(NO_JUDGE, "IJ_CODE"))
        .kept("unknown-earlier-judge", 1.5e-4, valueBecomes(NO_JUDGE, "PREV_IJ_CODE"))
        // 1.87 percent of the fifth of the rows that name a court to which a case goes.
        .kept("unknown-court", 1.87e-2 * 0.19, valueBecomes(List.of("ZZ9", "OLD"), "TRANSFER_TO"))
        .mended("stray-date", SEEN, blankBecomes(A_DAY, "ABSENTIA", "NAT", "IJ_CODE"))
        .kept("stray-absentia", 5 * SEEN, blankBecomes(List.of("X", "5"), "ABSENTIA"))
        .kept("stray-case-type", 300 / 16.47e6, valueBecomes(List.of("BND", "AOL"), "CASE_TYPE"))
        .list();
  }

  /** Protection keeps its codes and decisions, so that the planted truth stays true. */
  private static List<Defect> ofApplications() {
    return Defects.of("tbl_Court_Appln")
        .mended("stray-tab", 15 / 16.02e6, emptyFieldAfter("APPL_CODE"))
        .mended("short-row", SEEN, Changes.endsEarly())
        .mended("letter-o", SEEN, letterForZero("IDNPROCEEDING", "IDNCASE"))
        .quarantined("unreadable-key", SEEN / 10, keyBecomes("ASYL", "?"))
        .dropped("same-key", SEEN, sameKeyAgain("APPL_DEC", "G", "D"))
        .mended("null-spelling", 50 * SEEN, blankBecomes(NULLS, "APPL_DEC"))
        .mended("nul-byte", SEEN, nulInside("APPL_CODE", "APPL_DEC"))
        .mended("blanks-around", SEEN, blanksAround("APPL_CODE", "APPL_DEC"))
        .nulled("impossible-date", 10 * SEEN, valueBecomes(NO_SUCH_DAY, "APPL_RECD_DATE"))
        .kept("implausible-date", 10 * SEEN, valueBecomes(LONG_AGO, "APPL_RECD_DATE"))
        .kept("orphan", 338 / 16.02e6, orphan("IDNPROCEEDING", "IDNCASE"))
        .kept(
            "unknown-code",
            4.52e-3,
            valueBecomes(v -> !PROTECTION.contains(v), List.of("ZZ1", "40B"), "APPL_CODE"))
        .kept(
            "unknown-decision",
            1.01e-3,
            valueBecomes(UNSETTLED::contains, List.of("Q", "1"), "APPL_DEC"))
        .list();
  }

  private static List<Defect> ofFamilies() {
    List<Defect> counsel =
        Defects.of("tbl_RepsAssigned")
            .kept("orphan", 3687 / 26.27e6, orphan("IDNCASE"))
            .mended("stray-tab", SEEN, emptyFieldAfter("STRATTYLEVEL", "E_28_DATE"))
            .mended("trailing-tab", SEEN, Changes.trailingTab())
            .mended("blanks-around", SEEN, blanksAround("STRATTYLEVEL", "STRATTYTYPE"))
            .mended("null-spelling", 50 * SEEN, blankBecomes(NULLS, "E_28_DATE", "E_27_DATE"))
            .dropped("same-key", SEEN, sameKeyAgain("STRATTYTYPE", "INS"))
            .list();
    List<Defect> riders =
        Defects.of("tbl_Lead_Rider")
            .mended("null-spelling", 50 * SEEN, blankBecomes(NULLS, "datSeveredOn"))
            .list();
    return Stream.of(counsel, riders).flatMap(List::stream).toList();
  }

  private static List<Defect> ofLookups() {
    String link = "=HYPERLINK(\"http://example.org\",\"CHICAGO\")";
    String script = "<script>alert(1)</script>";
    String bold = "Example, Judge <b>7</b>";
    List<Defect> places =
        Defects.of("tblLookupHloc").mended("nul-byte", SEEN, nulInside("HEARING_LOC_NAME")).list();
    List<Defect> courts =
        Defects.of("tblLookupBaseCity")
            .kept("active-text", HOSTILE_ONLY, only("ATLANTA", script, "BASE_CITY"))
            .kept("formula-text", HOSTILE_ONLY, only("CHICAGO", link, "BASE_CITY"))
            .list();
    List<Defect> judges =
        Defects.of("tblLookupJudge")
            .kept("active-text", HOSTILE_ONLY, only("Example, Judge 7", bold, "JUDGE_NAME"))
            .list();
    return Stream.of(places, courts, judges).flatMap(List::stream).toList();
  }

  private static Defect.Change only(String value, String other, String column) {
    return valueBecomes(value::equals, List.of(other), column);
  }
}
