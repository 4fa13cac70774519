package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A docket of thousands of proceedings against the rules written down a second time, with each
 * table in one file, and dealt out to several so that what belongs together meets in no task.
 */
@SparkTest
class DocketTest {
  private static final int CASES = 5_500;
  private static final long SPARKS_OPENING_COST = 4L << 20;
  private static final String FILE_A_TASK = "spark.sql.files.maxPartitionBytes";
  private static final Docket DOCKET = Docket.random(CASES, 1);
  private static final PlainRules RULES = new PlainRules(DOCKET);

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void theStageStoresWhatThePlainRulesSay(int files, SparkSession spark, @TempDir Path temp) {
    String before = spark.conf().get(FILE_A_TASK);
    spark.conf().set(FILE_A_TASK, SPARKS_OPENING_COST);
    try {
      TypedRelease release = DOCKET.write(new TypedRelease(spark, temp, files));
      assertThat(
              release
                  .tables()
                  .batches(ReleaseTable.PROCEEDINGS, Completions.COLUMNS)
                  .all()
                  .getNumPartitions())
          .as("tasks")
          .isEqualTo(files);
      release.decide();
      expect(
          RULES.decisions(),
          rows(
              release.stored(Tables.DECISIONS),
              "definition outcome filed_date " + PlainAttributes.OF_DECISION));
      expect(
          RULES.applications(),
          rows(
              release.stored(Tables.APPLICATIONS),
              "case_id filed_date end end_date " + PlainAttributes.WHERE_IT_STANDS));
    } finally {
      spark.conf().set(FILE_A_TASK, before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trac-merits", "any-protection", "trac-merits-present"})
  void theDocketFillsMoreThanABatch(String definition) {
    assertThat(RULES.decisions().stream().filter(row -> row.startsWith(definition + "|")).count())
        .isGreaterThan(ColumnBuffer.ROWS);
  }

  /** Compares without printing thousands of rows that are right. */
  private static void expect(List<String> expected, List<String> stored) {
    assertThat(stored).doesNotHaveDuplicates();
    assertThat(without(stored, expected)).as("rows that the rules do not give").isEmpty();
    assertThat(without(expected, stored)).as("rows that are missing").isEmpty();
  }

  private static Set<String> without(List<String> rows, List<String> others) {
    Set<String> left = new TreeSet<>(rows);
    others.forEach(left::remove);
    return left;
  }

  private static List<String> rows(Dataset<Row> stored, String columns) {
    return stored.selectExpr(columns.split(" ", -1)).collectAsList().stream()
        .map(DocketTest::line)
        .toList();
  }

  private static String line(Row row) {
    return Stream.iterate(0, i -> i < row.size(), i -> i + 1)
        .map(i -> text(row, i))
        .collect(Collectors.joining("|"));
  }

  private static String text(Row row, int column) {
    if (row.isNullAt(column)) {
      return "";
    }
    return row.schema().fields()[column].name().equals("issues")
        ? String.join(" ", row.<String>getList(column))
        : row.get(column).toString();
  }
}
