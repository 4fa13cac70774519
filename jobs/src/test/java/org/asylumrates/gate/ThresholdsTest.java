package org.asylumrates.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdsTest {
  private static final String HEADER = "check,table,threshold,reason\n";

  @TempDir private Path temp;

  /** The shares that were met in real releases: eoir-data, section 7 of the design. */
  @Test
  void theShippedOnesAreThoseThatWereMet() {
    Thresholds shipped = Thresholds.shipped();
    assertThat(limit(shipped, Measure.KEYS_REMOVED, "A_TblCase")).contains(0.001);
    assertThat(limit(shipped, Measure.KEYS_REMOVED, "B_TblProceeding")).contains(0.001);
    assertThat(limit(shipped, Measure.KEYS_REMOVED, "tbl_Court_Appln")).contains(0.005);
    assertThat(limit(shipped, Measure.ROWS_LOST, "tbl_Court_Appln")).contains(0.0);
    assertThat(limit(shipped, Measure.NULL_RATE, "A_TblCase")).contains(0.02);
    assertThat(limit(shipped, Measure.COLUMN_LOST, "A_TblCase")).contains(0.0);
    assertThat(limit(shipped, Measure.WIDTH_LOST, "A_TblCase")).isEmpty();
    assertThat(shipped.rows()).allSatisfy(row -> assertThat(row.reason()).isNotBlank());
  }

  @Test
  void aTablesOwnThresholdComesBeforeTheOneForAll() throws IOException {
    Thresholds file = Thresholds.of(file("null-rate,*,0.5,wide\nnull-rate,A_TblCase,0.1,narrow\n"));
    assertThat(limit(file, Measure.NULL_RATE, "A_TblCase")).contains(0.1);
    assertThat(limit(file, Measure.NULL_RATE, "tbl_Court_Appln")).contains(0.5);
    // A file stands in place of the shipped ones, all of them.
    assertThat(limit(file, Measure.ROWS_LOST, "A_TblCase")).isEmpty();
  }

  @Test
  void mistakesAreNamedWithTheirLine() throws IOException {
    refused(
        file("null-rate,*,0.5,x\nnull-rates,*,0.5,x\n"), "line 3: there is no check 'null-rates'");
    refused(
        file("flips,*,5 %,x\n"), "line 2: '5 %' is no number from 0 on; write a share as 0.005");
    refused(file("flips,*,-1,x\n"), "'-1' is no number from 0 on");
    refused(file("flips,*,NaN,x\n"), "'NaN' is no number from 0 on");
    refused(file("flips,*,Infinity,x\n"), "'Infinity' is no number from 0 on");
    refused(file(""), "hold none; write a line for each, below the columns check, table");
    refused(temp.resolve("none.csv").toString(), "No thresholds at ");
    Path other = Files.writeString(temp.resolve("other.csv"), "check,limit\nflips,1\n");
    refused(other.toString(), "have no column 'table'; they need check, table, threshold, reason");
  }

  /** A line that matches nothing would be a limit that is never looked at. */
  @Test
  void aTableThatACheckIsNotTakenOfIsAMistake() throws IOException {
    refused(
        file("rows-lost,A_TblCases,0,x\n"),
        "line 2: rows-lost is not measured of 'A_TblCases'; write * or one of A_TblCase, ");
    refused(file("keys-removed,tblLookupJudge,0,x\n"), "is not measured of 'tblLookupJudge'");
    refused(file("flips,A_TblCase,0,x\n"), "write * or one of tbl_Court_Appln");
    refused(file("judges,tbl_Court_Appln,0,x\n"), "write * or one of B_TblProceeding");
    refused(file("rate-revised,trac-merit,0,x\n"), "write * or one of trac-merits, latest-merits");
    Thresholds file =
        Thresholds.of(file("rows-lost,a_tblcase,3,x\nrate-revised,trac-merits,0,x\n"));
    assertThat(limit(file, Measure.ROWS_LOST, "A_TblCase")).contains(3.0);
    assertThat(limit(file, Measure.RATE_REVISED, "trac-merits")).contains(0.0);
  }

  /** Of two, only one would be heeded. */
  @Test
  void aSecondThresholdForTheSameIsAMistake() throws IOException {
    refused(
        file("flips,*,0.5,x\nflips,tbl_Court_Appln,0,x\nflips,*,0,x\n"),
        "line 4: there is one for flips of * already; leave one of them out");
    refused(
        file("rows-lost,A_TblCase,0,x\nrows-lost,a_tblcase,9,x\n"),
        "line 3: there is one for rows-lost of a_tblcase already");
  }

  private static void refused(String file, String says) {
    assertThatThrownBy(() -> Thresholds.of(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(says)
        .hasMessageNotContaining("\n");
  }

  private String file(String rows) throws IOException {
    return Files.writeString(temp.resolve("thresholds.csv"), HEADER + rows).toString();
  }

  private static Optional<Double> limit(Thresholds thresholds, Measure measure, String table) {
    return thresholds.of(measure, table).map(Thresholds.Row::threshold);
  }
}
