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

/**
 * Contract, section 2: each proceeding with a completion date and an ASYL application decided grant
 * or D. The release is of 31 December 2019.
 */
@SparkTest
class TracMeritsTest {
  private static final String ROWS =
      """
      id | case | date       | type | dec | abs | applications  | becomes      | because
      1  | 10   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | granted      | G is a grant
      2  | 11   | 2018-06-11 | RMV  | R   | N   | ASYL=F        | granted      | F is a full grant
      3  | 12   | 2018-06-11 | RMV  | R   | N   | ASYL=C        | granted      | C is a conditional grant
      4  | 13   | 2018-06-11 | RMV  | R   | N   | ASYL=I        | granted      | I is stipulated in court
      5  | 14   | 2018-06-11 | RMV  | R   | N   | ASYL=P        | granted      | P is stipulated on paper
      6  | 15   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied       | D is a denial
      7  | 16   | 2018-06-11 | RMV  | R   | N   | ASYL=D ASYW=G | other_relief | withholding of removal was granted
      8  | 17   | 2018-06-11 | RMV  | X   | N   | ASYL=D WCAT=G | other_relief | Convention against Torture relief was granted
      9  | 18   | 2018-06-11 | RMV  | X   | N   | ASYL=D WCAT=L | other_relief | L is such a grant too
      10 | 19   | 2018-06-11 | RMV  | X   | N   | ASYL=D 42B=L  | other_relief | L counts on any application
      11 | 20   | 2018-06-11 | RMV  | R   | N   | ASYL=D 42B=G  | denied       | cancellation of removal is no protection
      12 | 21   | 2018-06-11 | RMV  | R   | N   | ASYL=D ASYL=G | granted      | one of two asylum applications was granted
      13 | 22   | 2018-06-11 | RMV  | R   | N   | ASYL=G WCAT=D | granted      | asylum goes before the rest
      14 | 23   | 2018-06-11 | RMV  | X   | N   | ASYL=L        | -            | asylum itself was neither granted nor denied
      15 | 24   | 2018-06-11 | RMV  | X   | N   | ASYL=W        | -            | withdrawn
      16 | 25   | 2018-06-11 | RMV  | X   | N   | ASYL=A        | -            | abandoned, though two public tools count A as a grant
      17 | 26   | 2018-06-11 | RMV  | X   | N   | ASYL=R        | -            | reserved
      18 | 27   | 2018-06-11 | RMV  | X   | N   | ASYL=N        | -            | N is in no current lookup
      19 | 28   | 2018-06-11 | RMV  | X   | N   | ASYL=         | -            | not decided
      20 | 29   | 2018-06-11 | RMV  | X   | N   | WCAT=G        | -            | no asylum application
      21 | 30   | 2018-06-11 | RMV  | X   | N   |               | -            | no application at all
      22 | 31   |            | RMV  | X   | N   | ASYL=D        | -            | not completed
      23 | 32   | 2018-06-11 | WHO  | X   | N   | ASYL=D        | denied       | case types do not matter here
      24 | 33   | 2018-06-11 | RMV  |     | N   | ASYL=D        | denied       | nor does DEC_CODE
      25 | 34   | 2018-06-11 | RMV  | X   | Y   | ASYL=D        | denied       | denials in absentia count
      26 |      | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied       | a proceeding without a case number is a decision all the same
      27 | 35   | 2019-12-31 | RMV  | X   | N   | ASYL=D        | denied       | the release's own day counts
      28 | 35   | 2020-01-01 | RMV  | X   | N   | ASYL=D        | -            | a day later it cannot have been decided
      29 | 35   | 1918-06-11 | RMV  | X   | N   | ASYL=D        | -            | before 1950 there is no date
      30 | 36   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied       | a case counts with each of its decisions
      31 | 36   | 2019-06-11 | RMV  | R   | N   | ASYL=G        | granted      | as here after a remand
      """;

  private static Map<Long, String> outcomes;

  @BeforeAll
  static void decide(SparkSession spark, @TempDir Path temp) {
    outcomes = CourtRow.decide(new TypedRelease(spark, temp), new TracMerits(), rows());
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
