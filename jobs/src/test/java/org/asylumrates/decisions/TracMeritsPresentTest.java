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

/** Contract, section 2: {@code trac-merits} without denials in absentia. */
@SparkTest
class TracMeritsPresentTest {
  private static final String ROWS =
      """
      id | case | date       | type | dec | abs | applications  | becomes      | because
      1  | 10   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied       | the person was there
      2  | 11   | 2018-06-11 | RMV  | X   | Y   | ASYL=D        | -            | the person was not there
      3  | 12   | 2018-06-11 | RMV  | X   |     | ASYL=D        | denied       | a blank says nothing of absence
      4  | 13   | 2018-06-11 | RMV  | R   | Y   | ASYL=G        | granted      | a grant in absentia stays
      5  | 14   | 2018-06-11 | RMV  | X   | Y   | ASYL=D WCAT=G | other_relief | and so does other relief
      6  | 15   | 2018-06-11 | RMV  | X   | N   | ASYL=W        | -            | no merits decision
      7  | 16   | 2018-06-11 | RMV  | X   | X   | ASYL=D        | denied       | stray values are not Y
      """;

  private static Map<Long, String> outcomes;

  @BeforeAll
  static void decide(SparkSession spark, @TempDir Path temp) {
    outcomes = CourtRow.decide(new TypedRelease(spark, temp), new TracMeritsPresent(), rows());
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
