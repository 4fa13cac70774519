package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.support.SparkTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SparkTest
class ReconciliationTest {
  /** Theirs are rows T01, T05, T02 and E01 of {@code data/published/figures.csv}. */
  @Test
  void publishedFiguresStandBesideOursOfTheSameYearAndDefinition(SparkSession spark) {
    List<List<@Nullable Object>> rows =
        Reconciliation.rows(
            DecisionRows.count(
                spark,
                """
                definition   | fiscal_year | outcome
                trac-merits  | 2018        | granted
                trac-merits  | 2018        | other_relief
                trac-merits  | 2018        | denied
                trac-merits  | 2018        | denied
                eoir-initial | 2018        | granted
                eoir-initial | 2018        | other
                """,
                DecisionRows.study("all")));
    assertThat(rows)
        .extracting(row -> List.of(row.get(0), row.get(2), row.get(3), row.get(4), row.get(5)))
        .contains(
            List.of("TRAC: decisions FY2018", "trac-merits", 42224.0, 4.0, -42220.0),
            List.of("TRAC: granted FY2018", "trac-merits", 14200.0, 1.0, -14199.0),
            List.of("TRAC: denied share FY2018", "trac-merits", 0.65, 0.5, 0.5 - 0.65),
            List.of("EOIR: granted FY2018", "eoir-initial", 13250.0, 1.0, -13249.0));
    assertThat(rows)
        .extracting(row -> row.get(0))
        .as("years that the release does not cover are left out")
        .allSatisfy(figure -> assertThat(figure).asString().endsWith(" FY2018"));
  }
}
