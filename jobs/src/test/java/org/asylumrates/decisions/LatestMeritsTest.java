package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract, section 2: of each case's {@code trac-merits} rows the latest. */
@SparkTest
class LatestMeritsTest {
  private static final String ROWS =
      """
      id | case | date       | type | dec | abs | applications  | becomes      | because
      1  | 10   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | -            | there is a later one
      2  | 10   | 2019-06-11 | RMV  | R   | N   | ASYL=G        | granted      | the remand's outcome stands
      3  | 11   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied       | the transfer that followed decided nothing
      4  | 11   | 2019-06-11 | RMV  |     | N   | ASYL=T        | -            | a change of venue is no decision
      5  | 12   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | -            | of two on one day
      6  | 12   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied       | the larger proceeding number is the later
      7  | 13   | 2019-06-11 | RMV  | X   | N   | ASYL=D WCAT=G | other_relief | dates go before numbers
      8  | 13   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | -            | a larger number of an earlier day
      9  | 14   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | granted      | the one after the release's date does not displace it
      10 | 14   | 2020-06-11 | RMV  | X   | N   | ASYL=D        | -            | it cannot have been decided yet
      11 |      | 2018-06-11 | RMV  | X   | N   | ASYL=D        | -            | without a case number it is no case's latest
      12 |      | 2018-06-12 | RMV  | X   | N   | ASYL=D        | -            | nor do two such make one case
      13 | 15   | 2018-06-11 | WHO  |     | Y   | ASYL=D        | denied       | case type, DEC_CODE and absence do not matter here
      """;

  private static Map<Long, String> outcomes;

  @BeforeAll
  static void decide(SparkSession spark, @TempDir Path temp) {
    outcomes = CourtRow.decide(new TypedRelease(spark, temp), new LatestMerits(), rows());
  }

  static List<CourtRow> rows() {
    return CourtRow.table(ROWS);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowBecomesWhatTheTableSays(CourtRow row) {
    assertThat(outcomes.getOrDefault(row.proceeding(), "-")).isEqualTo(row.becomes());
  }
}
