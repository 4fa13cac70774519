package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.Study;
import org.asylumrates.support.SparkTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every expected row is counted by hand. */
@SparkTest
class YearlyRatesTest {
  private static final String HEADER =
      "definition | decision_date | fiscal_year | outcome | judge_code | judge_name | pseudo_judge"
          + " | nationality_code | nationality";

  /** The series begins in May 2012; its fiscal year is whole, the one before is not there. */
  @Test
  void yearsAreWholeAndOfOneDefinitionAndOfRealJudges(SparkSession spark) {
    String decisions =
        HEADER
            + "\ntrac-merits | 2011-09-30 | 2011 | granted | ABT | Doe, Jane | false | ES | El Salvador"
            + "\ntrac-merits | 2011-10-01 | 2012 | granted | ABT | Doe, Jane | false | ES | El Salvador"
                .repeat(5)
            + "\ntrac-merits | 2012-09-30 | 2012 | denied | CLR | CLERICAL | true | ES | El Salvador"
                .repeat(20)
            + "\ntrac-merits | 2025-10-01 | 2026 | denied | ABT | Doe, Jane | false | UNKNOWN | UNKNOWN"
                .repeat(25)
            + "\neoir-initial | 2012-01-01 | 2012 | other | ABT | Doe, Jane | false | ES | El Salvador";
    // Wilson's upper end for 0 of n is 1.96^2 / (n + 1.96^2);.
    assertThat(rows(spark, decisions))
        .extracting(row -> row.subList(1, 8).toString() + row.get(10))
        .containsExactly(
            "[all, all, All decisions, FY2012, 25, 5, 0.2]",
            "[all, all, All decisions, FY2026, 25, 0, 0.0]",
            "[court, NYC, New York, FY2012, 25, 5, 0.2]",
            "[court, NYC, New York, FY2026, 25, 0, 0.0]",
            "[judge, ABT, Doe, Jane, FY2012, 5, 5, NaN]too-few",
            "[judge, ABT, Doe, Jane, FY2026, 25, 0, 0.0]",
            "[nationality, ES, El Salvador, FY2012, 25, 5, 0.2]",
            "[nationality, UNKNOWN, UNKNOWN, FY2026, 25, 0, 0.0]unknown");
    assertThat((double) rows(spark, decisions).get(1).get(9))
        .isCloseTo(3.8414588 / 28.8414588, offset(1e-8));
  }

  private static List<List<@Nullable Object>> rows(SparkSession spark, String decisions) {
    Study study = DecisionRows.study(Optional.of(LocalDate.of(2012, 5, 1)), "all");
    return YearlyRates.rows(DecisionRows.count(spark, decisions, study), study);
  }
}
