package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.model.ReleaseTable.CASES;
import static org.asylumrates.model.ReleaseTable.COURT_APPLICATIONS;
import static org.asylumrates.model.ReleaseTable.PROCEEDINGS;

import java.nio.file.Path;
import org.asylumrates.ingest.trac.Extract.Made;
import org.asylumrates.ingest.trac.Translation.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quirks of master.csv and the applications, each by hand. */
class TranslationTest {
  @TempDir private Path temp;

  @Test
  void aRowOfMasterIsAProceedingAndItsCase() {
    Made made = Extract.small().translated(temp);
    assertThat(made.lines(PROCEEDINGS))
        .containsExactly(
            "IDNPROCEEDING\tIDNCASE\tOSC_DATE\tINPUT_DATE\tBASE_CITY_CODE\tHEARING_LOC_CODE"
                + "\tIJ_CODE\tDEC_TYPE\tDEC_CODE\tOTHER_COMP\tCOMP_DATE\tABSENTIA\tCUSTODY"
                + "\tCASE_TYPE\tNAT\tLANG\tCRIM_IND\tTRACID",
            "101\t11\t2015-06-04 00:00:00.000\t\tNYC\tNYC\tABT\t\tR\t\t2018-06-10 00:00:00.000"
                + "\tN\tN\tRMV\tES\t\t\t123");
    assertThat(made.lines(CASES))
        .containsExactly(
            "IDNCASE\tNAT\tC_ASY_TYPE\tGENDER\tATTORNEY_FLAG\tCUSTODY\tCASE_TYPE",
            "11\tES\tI\tF\t1\tN\tRMV");
    assertThat(made.lines(COURT_APPLICATIONS))
        .containsExactly(
            "IDNPROCEEDINGAPPLN\tIDNPROCEEDING\tIDNCASE\tAPPL_CODE\tAPPL_RECD_DATE\tAPPL_DEC",
            "1001\t101\t11\tASYL\t2016-04-01 00:00:00.000\tG");
    assertThat(made.translation().notes())
        .containsExactly(
            new Note(CASES, "read from: TRAC research extract master.csv", "", 1),
            new Note(PROCEEDINGS, "read from: TRAC research extract master.csv", "", 1),
            new Note(
                COURT_APPLICATIONS, "read from: TRAC research extract court_appln.csv", "", 1));
  }

  @Test
  void theFirstRowOfACaseGivesItsAttributesAndOthersThatDifferAreCounted() {
    Made made =
        Extract.of(
                "11,101,,10JUN2017,,RMV,I,R,ES,NYC,NYC,ABT,123,,N,N,F",
                "12,102,,10JUN2017,,RMV,E,X,GT,NYC,NYC,ABT,123,1,N,N,M",
                "11,103,,10JUN2018,,RMV,E,R,ES,NYC,NYC,ABT,123,1,D,N,F")
            .translated(temp);
    assertThat(made.lines(CASES).subList(1, 3))
        .containsExactly("11\tES\tI\tF\t0\tN\tRMV", "12\tGT\tE\tM\t1\tN\tRMV");
    assertThat(made.values(PROCEEDINGS, "CUSTODY")).containsExactly("N", "N", "D");
    assertThat(made.issues())
        .containsExactly(
            "CASES issue: rows-of-a-case-differ ATTORNEY_FLAG 1",
            "CASES issue: rows-of-a-case-differ C_ASY_TYPE 1");
  }

  @Test
  void blanksAndFullStopsAreMissing() {
    Made made = Extract.of("11,101, . ,.,.,RMV, ,.,ES ,NYC,NYC,.,.,.,N,  ,.").translated(temp);
    assertThat(made.lines(PROCEEDINGS).get(1))
        .isEqualTo("101\t11\t\t\tNYC\tNYC\t\t\t\t\t\t\tN\tRMV\tES\t\t\t");
    assertThat(made.lines(CASES).get(1)).isEqualTo("11\tES\t\t\t0\tN\tRMV");
    assertThat(made.issues()).isEmpty();
  }

  @Test
  void aDateMayStandInEitherOfItsColumns() {
    Made made =
        Extract.of(
                row("101", "10JUN2018", "10JUN2018"),
                row("102", "", "11JUN2018"),
                row("103", "12JUN2018", "."),
                row("104", "13JUN2018", "14JUN2018"),
                row("105", "31JUN2018", "15JUN2018"),
                row("106", "31JUN2018", ""))
            .translated(temp);
    assertThat(made.values(PROCEEDINGS, "COMP_DATE"))
        .containsExactly(
            "2018-06-10 00:00:00.000",
            "2018-06-11 00:00:00.000",
            "2018-06-12 00:00:00.000",
            "2018-06-13 00:00:00.000",
            "2018-06-15 00:00:00.000",
            "31JUN2018");
    assertThat(made.issues())
        .containsExactly("PROCEEDINGS issue: two-forms-of-a-date-differ COMP_DATE 1");
  }

  @Test
  void theLawyersFlagIsOneOrNought() {
    Made made =
        Extract.of(
                flag("11", "1"), flag("12", ""), flag("13", "0"), flag("14", "y"), flag("15", "?"))
            .translated(temp);
    assertThat(made.values(CASES, "ATTORNEY_FLAG")).containsExactly("1", "0", "0", "1", "");
    assertThat(made.issues()).containsExactly("CASES issue: unreadable-flag ATTORNEY_FLAG 1");
  }

  @Test
  void withoutALawyersFlagNothingIsSaidOfLawyers() {
    Made made =
        Extract.small()
            .file(
                "master.csv",
                Extract.MASTER.replace(",attorney_flag", ""),
                Extract.ROW.replace(",123,1,", ",123,"))
            .translated(temp);
    assertThat(made.lines(CASES).get(0)).doesNotContain("ATTORNEY_FLAG").contains("GENDER");
  }

  @Test
  void aMissingJudgeIsFoundByTracsNumber() {
    Made made =
        Extract.of(judge("101", "", "123"), judge("102", "DA", "123"), judge("103", "", "999"))
            .file("ijcodemap.csv", "eoirid,tracid", "VDA,123", "DA,123", "JEB,124")
            .translated(temp);
    assertThat(made.values(PROCEEDINGS, "IJ_CODE")).containsExactly("VDA", "DA", "");
    assertThat(made.issues()).containsExactly("PROCEEDINGS issue: judge-by-tracid IJ_CODE 1");
  }

  @Test
  void fieldsMayBeQuotedAndLinesMayEndInLfAlone() {
    String quoted = "\"" + Extract.ROW.replace(",", "\",\"") + "\"";
    Made made =
        Extract.small().bytes("master.csv", Extract.MASTER + "\n" + quoted).translated(temp);
    assertThat(made.lines(PROCEEDINGS))
        .isEqualTo(Extract.small().translated(temp).lines(PROCEEDINGS));
    assertThat(made.values(PROCEEDINGS, "IDNPROCEEDING")).containsExactly("101");
  }

  @Test
  void aLineThatCannotBeSplitKeepsItsTextAndItsPlaceButHasNoKey() {
    Made made =
        Extract.of(
                "12,102,\"04JUN2015,10JUN2018", Extract.ROW, "7", Extract.ROW + ",more", "", "1\t2")
            .translated(temp);
    assertThat(made.lines(PROCEEDINGS)).hasSize(7);
    assertThat(made.values(PROCEEDINGS, "IDNPROCEEDING"))
        .containsExactly(
            "line 2 of master.csv",
            "101",
            "line 4 of master.csv",
            "line 5 of master.csv",
            "",
            "line 7 of master.csv");
    assertThat(made.lines(PROCEEDINGS).get(1))
        .startsWith("line 2 of master.csv\t12,102,\"04JUN2015,10JUN2018\t\t");
    assertThat(made.lines(CASES)).hasSize(2);
    assertThat(made.issues())
        .containsExactly(
            "PROCEEDINGS issue: line-not-split  5", "PROCEEDINGS issue: tab-became-blank  1");
  }

  @Test
  void aTabInAValueBecomesABlank() {
    Made made = Extract.of(judge("101", "A\tT", "123")).translated(temp);
    assertThat(made.values(PROCEEDINGS, "IJ_CODE")).containsExactly("A T");
    assertThat(made.issues()).containsExactly("PROCEEDINGS issue: tab-became-blank  1");
  }

  @Test
  void aCaseWithoutANumberHasNoRowButItsProceedingStays() {
    Made made = Extract.of(Extract.ROW.replaceFirst("11,", ",")).translated(temp);
    assertThat(made.lines(CASES)).hasSize(1);
    assertThat(made.values(PROCEEDINGS, "IDNPROCEEDING")).containsExactly("101");
  }

  @Test
  void bytesThatAreNotAsciiPassThroughAsTheyAre() {
    Made made = Extract.of(judge("101", "PE\u00D1A\u0081", "123")).translated(temp);
    assertThat(made.values(PROCEEDINGS, "IJ_CODE")).containsExactly("PE\u00D1A\u0081");
  }

  @Test
  void columnsThatEoirDoesNotHaveStayWithTheProceeding() {
    Made made =
        Extract.small()
            .file("master.csv", ",nbr_of_charges," + Extract.MASTER, "0,2," + Extract.ROW)
            .translated(temp);
    assertThat(made.lines(PROCEEDINGS).get(0)).endsWith("\tNBR_OF_CHARGES\tTRACID");
    assertThat(made.values(PROCEEDINGS, "NBR_OF_CHARGES")).containsExactly("2");
  }

  @Test
  void applicationsWithoutAKeyAreToldByTheirLine() {
    Made made =
        Extract.small()
            .without("court_appln.csv")
            .file(
                "reliefApplications.csv",
                "idncase,idnproceeding,appl_code,appl_dec",
                "11,101,ASYL,G",
                "11,101,WCAT,D")
            .translated(temp);
    assertThat(made.lines(COURT_APPLICATIONS).subList(1, 3))
        .containsExactly("2\t101\t11\tASYL\t\tG", "3\t101\t11\tWCAT\t\tD");
    assertThat(made.issues())
        .containsExactly("COURT_APPLICATIONS issue: key-from-line-number IDNPROCEEDINGAPPLN 2");
  }

  private static String row(String proceeding, String day, String text) {
    return "11,%s,,%s,%s,RMV,I,R,ES,NYC,NYC,ABT,123,1,N,N,F".formatted(proceeding, day, text);
  }

  private static String flag(String idncase, String flag) {
    return "%s,1%s,,10JUN2018,,RMV,I,R,ES,NYC,NYC,ABT,123,%s,N,N,F"
        .formatted(idncase, idncase, flag);
  }

  private static String judge(String proceeding, String code, String tracId) {
    return "11,%s,,10JUN2018,,RMV,I,R,ES,NYC,NYC,%s,%s,1,N,N,F".formatted(proceeding, code, tracId);
  }
}
