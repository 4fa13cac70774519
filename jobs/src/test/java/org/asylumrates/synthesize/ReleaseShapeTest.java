package org.asylumrates.synthesize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseLayout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up release has the shape of the real one (design of the release, 1.1 to 1.4). */
class ReleaseShapeTest {
  private static final String FOLDER = "EOIR Case Data 2026-0801/EOIR Case Data/";

  @TempDir private static Path folder;
  private static MadeUp release;

  @BeforeAll
  static void makeUp() {
    SynthesisPlan plan = SynthesisPlan.clean(folder, 1500, 7).with(SynthesisPlan.Tables.ALL);
    release = MadeUp.of(plan);
  }

  @Test
  void everyFileOfTheLayoutIsThereAndTheCodeTablesLieInLookup() {
    List<String> expected =
        ReleaseLayout.tables().stream()
            .map(t -> FOLDER + (ReleaseLayout.isLookup(t) ? "Lookup/" : "") + t + ".csv")
            .toList();
    assertThat(release.files().keySet())
        .containsAll(expected)
        .contains(FOLDER + "Count.txt", "labels.csv", "truth.json")
        .hasSize(expected.size() + 3);
  }

  @Test
  void headersAreTheLayoutsAndEveryRowHasAsManyFields() {
    for (String table : ReleaseLayout.tables()) {
      List<ReleaseColumn> columns = ReleaseLayout.columns(table).orElseThrow();
      List<String> lines = release.lines(table);
      assertThat(lines.get(0))
          .as(table)
          .isEqualTo(columns.stream().map(ReleaseColumn::name).collect(Collectors.joining("\t")));
      assertThat(lines)
          .as(table)
          .hasSizeGreaterThan(1)
          .allMatch(line -> line.split("\t", -1).length == columns.size());
    }
  }

  @Test
  void valuesFitTheOfficialWidths() {
    for (String table : ReleaseFiles.CORE) {
      List<ReleaseColumn> columns = ReleaseLayout.columns(table).orElseThrow();
      for (String line : release.lines(table).subList(1, release.lines(table).size())) {
        String[] values = line.split("\t", -1);
        for (int i = 0; i < values.length; i++) {
          assertThat(values[i].length())
              .as("%s %s", table, columns.get(i).name())
              .isLessThanOrEqualTo(columns.get(i).width().orElse(Integer.MAX_VALUE));
        }
      }
    }
  }

  @Test
  void linesEndInCrLfAndTheBytesAreWindows1252() {
    String cases = MadeUp.text(release.file("A_TblCase.csv"));
    assertThat(cases).endsWith("\r\n").doesNotContainPattern("[^\r]\n").contains("PEÑA BLANCA");
  }

  @Test
  void codesAreFilledWithBlanksAndDatesHaveTheirMidnight() {
    assertThat(release.lines("A_TblCase")).anyMatch(line -> line.contains("\tSP \t"));
    assertThat(release.rows("B_TblProceeding"))
        .allMatch(r -> r.value("COMP_DATE").matches("|20\\d\\d-\\d\\d-\\d\\d 00:00:00\\.000"));
    assertThat(release.rows("A_TblCase"))
        .allMatch(r -> r.value("C_BIRTHDATE").matches("|\\d{1,2}/\\d{4}"));
  }

  @Test
  void countFileSaysHowManyRowsEachFileHas() {
    List<String> count = List.of(MadeUp.text(release.file("Count.txt")).split("\r\n"));
    List<String> expected =
        ReleaseLayout.tables().stream().map(t -> t + "\t" + (release.lines(t).size() - 1)).toList();
    assertThat(count.subList(1, count.size())).isEqualTo(expected);
    assertThat(release.rows("A_TblCase")).hasSize(1500);
  }

  @Test
  void codesOfTheTablesAreInTheirLookups() {
    assertThat(values("B_TblProceeding", "IJ_CODE"))
        .isSubsetOf(with("", values("tblLookupJudge", "JUDGE_CODE")));
    assertThat(values("tbl_Court_Appln", "APPL_CODE"))
        .isSubsetOf(values("tblLookUp_Appln", "strcode"));
    assertThat(values("A_TblCase", "NAT"))
        .isSubsetOf(with("", values("tblLookupNationality", "NAT_CODE")));
    assertThat(values("B_TblProceeding", "HEARING_LOC_CODE"))
        .isSubsetOf(values("tblLookupHloc", "HEARING_LOC_CODE"));
    List<String> known =
        release.rows("tblLookupCourtDecision").stream()
            .map(r -> r.value("strCaseType") + r.value("strDecCode") + r.value("strDecType"))
            .toList();
    assertThat(endings("DEC_CODE", "C")).isNotEmpty().isSubsetOf(known);
    assertThat(endings("OTHER_COMP", "O")).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void rowsPointToRowsThatExist() {
    List<String> cases = values("A_TblCase", "IDNCASE");
    assertThat(values("B_TblProceeding", "IDNCASE")).isSubsetOf(cases);
    assertThat(values("tbl_RepsAssigned", "IDNCASE")).isSubsetOf(cases);
    assertThat(values("tbl_Lead_Rider", "idnLeadCase")).isSubsetOf(cases);
    assertThat(values("tbl_Lead_Rider", "idnRiderCase")).isSubsetOf(cases).doesNotHaveDuplicates();
    assertThat(values("tbl_Court_Appln", "IDNPROCEEDING"))
        .isSubsetOf(values("B_TblProceeding", "IDNPROCEEDING"));
  }

  @Test
  void nobodyIsNamed() {
    assertThat(values("tblLookupJudge", "JUDGE_NAME"))
        .allMatch(n -> n.matches("Example, Judge \\d+") || Bench.PSEUDO.containsValue(n));
  }

  @Test
  void oneJudgeHasAnAliasAndLookupsRepeatCodesAsRealOnesDo() {
    assertThat(release.rows("tblLookupJudge"))
        .filteredOn(r -> List.of("VDA", "DA").contains(r.value("JUDGE_CODE")))
        .extracting(r -> r.value("JUDGE_NAME"))
        .containsExactly("Example, Judge 1", "Example, Judge 1");
    assertThat(values("B_TblProceeding", "IJ_CODE")).contains("VDA", "DA");
    assertThat(release.rows("tblLookupHloc"))
        .filteredOn(r -> r.value("HEARING_LOC_CODE").equals("IAD"))
        .hasSize(2);
    assertThat(release.rows("tblLookupNationality"))
        .filteredOn(r -> r.value("NAT_CODE").equals("VE"))
        .extracting(r -> r.value("blnActive"))
        .containsExactly("0", "1");
  }

  private static List<String> endings(String column, String kind) {
    return release.rows("B_TblProceeding").stream()
        .filter(r -> !r.value(column).isEmpty())
        .map(r -> r.value("CASE_TYPE") + r.value(column) + kind)
        .distinct()
        .toList();
  }

  private static List<String> values(String table, String column) {
    return release.rows(table).stream().map(r -> r.value(column)).toList();
  }

  private static List<String> with(String value, List<String> others) {
    return Stream.concat(Stream.of(value), others.stream()).toList();
  }
}
