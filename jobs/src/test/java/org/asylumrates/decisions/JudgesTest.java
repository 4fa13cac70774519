package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.support.SparkTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SparkTest
class JudgesTest {
  private static final StructType NAMES =
      new StructType().add("code", DataTypes.StringType).add("name", DataTypes.StringType);

  private record Judge(String code, String name, boolean pseudo) {}

  /** The pair VJO and JAD is in {@code data/lookups/judge-aliases.csv}. */
  @Test
  void aliasesAreMergedWhereTheReleasesNamesAgree(SparkSession spark) {
    Map<String, Judge> judges =
        judges(spark, row("VJO", "DOE, Jane A."), row("JAD", "Doe, Jane A"));
    assertThat(judges)
        .containsEntry("VJO", new Judge("JAD", "Doe, Jane A", false))
        .containsEntry("JAD", new Judge("JAD", "Doe, Jane A", false));
  }

  @Test
  void aliasesWhoseNamesDifferAreTwoJudges(SparkSession spark) {
    assertThat(judges(spark, row("VJO", "Doe, Jane"), row("JAD", "Roe, Richard")))
        .containsEntry("VJO", new Judge("VJO", "Doe, Jane", false))
        .containsEntry("JAD", new Judge("JAD", "Roe, Richard", false));
  }

  @Test
  void anAliasWhoseOtherCodeIsNotInTheReleaseStays(SparkSession spark) {
    assertThat(judges(spark, row("VJO", "Doe, Jane")))
        .containsEntry("VJO", new Judge("VJO", "Doe, Jane", false));
  }

  @Test
  void judgesOfOneNameThatAreNoKnownAliasesStayApart(SparkSession spark) {
    assertThat(judges(spark, row("AB1", "Doe, Jane"), row("AB2", "Doe, Jane")))
        .containsEntry("AB1", new Judge("AB1", "Doe, Jane", false))
        .containsEntry("AB2", new Judge("AB2", "Doe, Jane", false));
  }

  @Test
  void aCodeWithoutANameGoesByItsCode(SparkSession spark) {
    assertThat(judges(spark, row("AB1", null)))
        .containsEntry("AB1", new Judge("AB1", "AB1", false));
  }

  /** EOIR's pseudo-judges of eoir-data, section 1.6. */
  @Test
  void someCodesAndNamesStandForNoOnePerson(SparkSession spark) {
    Map<String, Judge> judges =
        judges(
            spark,
            row("AAA", "<ALL JUDGES>"),
            row("CLR", "CLERICAL TRANSFER CODE"),
            row("VIS", "Visiting Judge 1"),
            row("VID", "VIDEO HEARING"),
            row("MC1", "MASTER CALENDAR"),
            row("AB1", "Visit, Anna"));
    assertThat(judges.values())
        .filteredOn(Judge::pseudo)
        .extracting(Judge::code)
        .containsExactlyInAnyOrder("AAA", "CLR", "VIS", "VID", "MC1");
  }

  @Test
  void knownCodesAreNoOnePersonEvenWithoutAJudgeTable(SparkSession spark) {
    List<Row> codes =
        Stream.of("AAA", "clr", "ABT", null).map(code -> RowFactory.create(code, null)).toList();
    assertThat(
            spark
                .createDataFrame(codes, NAMES)
                .select(Judges.pseudoCode(org.apache.spark.sql.functions.col("code")))
                .collectAsList())
        .extracting(row -> row.getBoolean(0))
        .containsExactly(true, true, false, false);
  }

  private static Map<String, Judge> judges(SparkSession spark, Row... names) {
    Map<String, Judge> judges = new HashMap<>();
    for (Row row :
        Judges.table(spark, spark.createDataFrame(List.of(names), NAMES)).collectAsList()) {
      judges.put(
          row.getString(0), new Judge(row.getString(1), row.getString(2), row.getBoolean(3)));
    }
    return judges;
  }

  private static Row row(String code, @Nullable String name) {
    return RowFactory.create(code, name);
  }
}
