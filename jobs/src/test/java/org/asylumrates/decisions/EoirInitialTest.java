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
 * Contract, section 2: a case's earliest proceeding of type RMV, DEP, EXC or AOC with a completion
 * date and a DEC_CODE, if it has an ASYL application with any decision; no later one replaces it.
 */
@SparkTest
class EoirInitialTest {
  private static final String ROWS =
      """
      id | case | date       | type | dec | abs | applications  | becomes | because
      1  | 10   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied  | the first completion
      2  | 10   | 2019-06-11 | RMV  | R   | N   | ASYL=G        | -       | the remand's outcome does not replace it
      3  | 11   | 2018-05-11 | RMV  |     | N   | ASYL=T        | -       | a change of venue has no DEC_CODE
      4  | 11   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | granted | so this is the first completion
      5  | 12   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | granted | of two on one day the smaller number is the earlier
      6  | 12   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | -       | the larger one is not
      7  | 13   | 2018-06-11 | RMV  | X   | N   | ASYL=         | -       | the first completion left asylum undecided
      8  | 13   | 2019-06-11 | RMV  | R   | N   | ASYL=G        | -       | and a later one never takes its place
      9  | 14   | 2018-06-11 | RMV  | X   | N   | 42B=D         | -       | the first completion had no asylum application
      10 | 14   | 2019-06-11 | RMV  | X   | N   | ASYL=D        | -       | and a later one never takes its place
      11 | 15   | 2018-05-11 | WHO  | X   | N   | ASYL=D        | -       | withholding-only proceedings do not count
      12 | 15   | 2018-06-11 | RMV  | X   | N   | ASYL=D        | denied  | so this is the first that does
      13 | 16   | 2018-06-11 | DEP  | X   | N   | ASYL=W        | other   | withdrawn, in a deportation proceeding
      14 | 17   | 2018-06-11 | EXC  | X   | N   | ASYL=A        | other   | abandoned, in an exclusion proceeding
      15 | 18   | 2018-06-11 | AOC  | X   | N   | ASYL=L        | other   | L alone, in an asylum-only proceeding
      16 | 19   | 2018-06-11 | CFR  | X   | N   | ASYL=D        | -       | a credible-fear review is none of them
      17 | 20   | 2018-06-11 |      | X   | N   | ASYL=D        | -       | nor is a blank type
      18 | 21   | 2018-06-11 | RMV  | R   | N   | ASYL=D ASYL=G | granted | a grant goes before a denial
      19 | 22   | 2018-06-11 | RMV  | X   | N   | ASYL=D WCAT=G | denied  | there is no other relief here
      20 | 23   | 2018-06-11 | RMV  | X   | N   | ASYL=W ASYL=D | denied  | a denial goes before the rest
      21 | 24   | 2018-06-11 | RMV  | X   | N   | WCAT=G        | -       | no asylum application
      22 |      | 2018-06-11 | RMV  | X   | N   | ASYL=D        | -       | without a case number it is no case's first
      23 | 25   | 2020-06-11 | RMV  | X   | N   | ASYL=D        | -       | after the release's date
      24 | 26   | 2018-06-11 | RMV  | X   | Y   | ASYL=D        | denied  | denials in absentia count
      25 | 27   | 2019-06-11 | RMV  | X   | N   | ASYL=D        | -       | dates go before numbers
      26 | 27   | 2018-06-11 | RMV  | R   | N   | ASYL=G        | granted | a larger number of an earlier day
      """;

  private static Map<Long, String> outcomes;

  @BeforeAll
  static void decide(SparkSession spark, @TempDir Path temp) {
    outcomes = CourtRow.decide(new TypedRelease(spark, temp), new EoirInitial(), rows());
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
