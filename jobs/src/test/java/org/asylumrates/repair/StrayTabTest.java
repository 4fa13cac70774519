package org.asylumrates.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A full row with a stray tab at any place between its values. */
class StrayTabTest {
  private static final String CASE =
      "4000001\tBROOKLYN\tNY\t11209\t11209\tBROOKLYN\tES\tSP\tN\tN\t2016-05-01 00:00:00.000\t\tRMV"
          + "\tNYC\t2018-06-20 00:00:00.000\t0900\tI\t\t\t\t00\t0000\t\t2015-12-01 00:00:00.000\tE"
          + "\t3/1990\t\tNY\t\t\tF\t\t\t0\t\t\t\t\t";
  private static final String PROCEEDING =
      "5000001\t4000001\t2016-03-01 00:00:00.000\t2016-03-05 00:00:00.000\tNYC\tNYC\tABT\t\t\t\t\t0"
          + "\t2018-06-20 00:00:00.000\t0900\tO\tX\t\t\t\t\t\t2018-06-20 00:00:00.000\tN\t\t\t\t\tN"
          + "\tRMV\tES\tSP\tNYC\t\tN\t\t0\t\t";
  private static final String APPLICATION =
      "9000001\t5000001\t4000001\tASYL\t2016-04-01 00:00:00.000\tD";

  private static final String LAWYER =
      "7000001\t4000001\tCOURT\tALIEN\tA_Tblcase\t4000001\tNYC\t\t\t2016-05-01 00:00:00.000\t1";
  private static final String LAWYER_AT_THE_BOARD =
      "7000002\t4000001\tBOARD\tALIEN\tA_Tblcase\t4000001\tBIA\t\t2019-05-01 00:00:00.000\t\t0";
  private static final String GOVERNMENT =
      "7000003\t4000001\tCOURT\tINS\tA_Tblcase\t4000001\tNYC\t2016-05-01 00:00:00.000\t\t\t1";

  @ParameterizedTest
  @CsvSource({
    "A_TblCase, IDNCASE",
    "B_TblProceeding, IDNPROCEEDING",
    "tbl_Court_Appln, IDNPROCEEDINGAPPLN"
  })
  void betweenTwoValuesItIsTakenOutAndNothingElseChanges(String table, String key) {
    everyStrayTabIsTakenOut(repair(table, key), row(table));
  }

  /** Three dates side by side, of which each kind of row has one. */
  @ParameterizedTest
  @ValueSource(strings = {LAWYER, LAWYER_AT_THE_BOARD, GOVERNMENT})
  void theDateOfAnAppearanceStaysInItsOwnColumn(String row) {
    everyStrayTabIsTakenOut(repair("tbl_RepsAssigned", "IDNREPSASSIGNED"), row);
  }

  private static void everyStrayTabIsTakenOut(RowRepair repair, String row) {
    TypedRow clean = read(repair, row);
    assertThat(clean.issues()).isEmpty();
    for (int place = 0; place <= row.length(); place++) {
      if (atAnEdge(row, place)) {
        TypedRow mended = read(repair, row.substring(0, place) + "\t" + row.substring(place));
        assertThat(mended.values())
            .as("a tab before '%s'", row.substring(place))
            .isEqualTo(clean.values());
        assertThat(mended.issues()).containsAnyOf("shift-mended", "extra-tabs").hasSize(1);
      }
    }
  }

  /** A value split in two reads as two words, since what the tab stood for is not known. */
  @ParameterizedTest
  @CsvSource({"B, ROOKLYN", "BROOK, LYN", "BROOKLY, N"})
  void insideACityItBecomesABlank(String left, String right) {
    RowRepair repair = repair("A_TblCase", "IDNCASE");
    TypedRow clean = read(repair, CASE);
    TypedRow mended = read(repair, CASE.replaceFirst("BROOKLYN", left + "\t" + right));
    assertThat(mended.values().get(1)).isEqualTo(left + " " + right);
    assertThat(afterCity(mended)).isEqualTo(afterCity(clean));
    assertThat(mended.issues()).containsExactly("shift-mended");
  }

  private static RowRepair repair(String table, String key) {
    List<ReleaseColumn> columns = ReleaseLayout.columns(table).orElseThrow();
    List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
    return new RowRepair(columns, all, Optional.of(key), Decoding.AUTO);
  }

  private static List<?> afterCity(TypedRow row) {
    return row.values().subList(2, row.values().size());
  }

  private static boolean atAnEdge(String row, int place) {
    return place == 0
        || place == row.length()
        || row.charAt(place - 1) == '\t'
        || row.charAt(place) == '\t';
  }

  private static TypedRow read(RowRepair repair, String row) {
    return repair.read(row.getBytes(StandardCharsets.UTF_8));
  }

  private static String row(String table) {
    return switch (table) {
      case "A_TblCase" -> CASE;
      case "B_TblProceeding" -> PROCEEDING;
      default -> APPLICATION;
    };
  }
}
