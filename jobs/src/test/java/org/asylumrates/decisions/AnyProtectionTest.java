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
 * Contract, section 2: each proceeding with a completion date and an ASYL, ASYW or WCAT application
 * decided grant, L or D.
 */
@SparkTest
class AnyProtectionTest {
  private static final String ROWS =
      """
      id | case | date       | type | dec | abs | applications  | becomes | because
      1  | 10   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | granted | asylum
      2  | 11   | 2018-06-11 | RMV  | X   | N   | ASYL=D WCAT=G | granted | Convention against Torture relief is protection
      3  | 12   | 2018-06-11 | RMV  | X   | N   | ASYL=D WCAT=L | granted | and L is a grant of it
      4  | 13   | 2018-06-11 | RMV  | X   | N   | ASYL=D ASYW=P | granted | withholding is protection
      5  | 14   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied  | nothing was given
      6  | 15   | 2018-06-11 | WHO  | X   | N   | WCAT=D        | denied  | asylum need not have been asked for
      7  | 16   | 2018-06-11 | WHO  | X   | N   | ASYW=D WCAT=G | granted | as here
      8  | 17   | 2018-06-11 | RMV  | X   | N   | ASYL=W WCAT=D | denied  | asylum was withdrawn, the rest denied
      9  | 18   | 2018-06-11 | RMV  | X   | N   | ASYL=W WCAT=W | -       | nothing was decided
      10 | 19   | 2018-06-11 | RMV  | R   | N   | 42B=G         | -       | cancellation of removal is no protection
      11 | 20   | 2018-06-11 | RMV  | X   | N   | 42B=L         | -       | L counts on these three applications only
      12 | 21   | 2018-06-11 | RMV  | X   | N   | ASYL=L        | granted | as on asylum's own
      13 | 22   | 2018-06-11 | RMV  | X   | Y   | ASYL=D ASYW=D | denied  | denials in absentia count
      14 | 23   |            | RMV  | X   | N   | ASYL=D        | -       | not completed
      15 | 24   | 2020-06-11 | RMV  | X   | N   | ASYL=D        | -       | after the release's date
      16 |      | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied  | without a case number it is a decision all the same
      17 | 25   | 2018-06-11 | RMV  | R   | N   | ASYL=D 42B=G  | denied  | what else was given does not matter
      18 | 26   | 2018-06-11 | RMV  | X   | N   | ASYL= WCAT=   | -       | not decided
      """;

  private static Map<Long, String> outcomes;

  @BeforeAll
  static void decide(SparkSession spark, @TempDir Path temp) {
    outcomes = CourtRow.decide(new TypedRelease(spark, temp), new AnyProtection(), rows());
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
