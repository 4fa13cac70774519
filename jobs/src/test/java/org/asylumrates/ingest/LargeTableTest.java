package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.SparkTest;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table read by many tasks is the table read by one. */
@SparkTest
class LargeTableTest {
  private static final String[] TYPED = {
    "IDNPROCEEDINGAPPLN",
    "IDNPROCEEDING",
    "IDNCASE",
    "APPL_CODE",
    "APPL_RECD_DATE",
    "APPL_DEC",
    "_issues",
    "_offset"
  };

  @TempDir private Path temp;

  @Test
  void rangesGiveTheRowsOfTheWholeFile(SparkSession spark) throws IOException {
    agree(spark, applications(400, 40));
  }

  @Test
  void withoutRepeatedKeysTheStagedRowsAreTheTable(SparkSession spark) throws IOException {
    agree(spark, applications(100, 1_000_000));
  }

  @Test
  void aTableOfWhichNothingCanBeKept(SparkSession spark) throws IOException {
    agree(spark, TestRelease.APPLICATION_COLUMNS + "\n" + "x\t1\t1\tASYL\t\tD\n".repeat(9));
  }

  private void agree(SparkSession spark, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Path path = Files.write(temp.resolve("tbl_Court_Appln.csv"), bytes);
    Member file =
        new Member("tbl_Court_Appln.csv", "tbl_court_appln", path.toString(), bytes.length);
    Header header = Header.read(ReleaseTable.COURT_APPLICATIONS, file);
    Path small = temp.resolve("small");
    Path large = temp.resolve("large");
    TableResult one =
        new SmallTable(header).run(spark, Split.whole(file, header.bytes()), small.toString());
    TableResult many =
        new LargeTable(
                spark,
                header,
                new org.apache.hadoop.fs.Path(temp.resolve("staging").toString()),
                new org.apache.hadoop.fs.Path(large.toString()))
            .run(ranges(file, header.bytes(), 3));
    assertThat(many.lines()).isEqualTo(one.lines());
    assertThat(many.typed()).isEqualTo(one.typed());
    assertThat(many.issues()).isEqualTo(one.issues());
    assertThat(many.reasons()).isEqualTo(one.reasons());
    assertThat(rows(many)).isEqualTo(rows(one));
    assertThat(typed(spark, large)).isEqualTo(typed(spark, small));
  }

  /** Some rows of the same keys, some that cannot be kept, some with issues. */
  private static String applications(int rows, int keys) {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder text = new StringBuilder(TestRelease.APPLICATION_COLUMNS).append('\n');
    for (int i = 0; i < rows; i++) {
      String key = random.nextInt(20) == 0 ? "x" : Integer.toString(random.nextInt(keys));
      String day = random.nextInt(10) == 0 ? "2018-02-30" : "2018-06-11";
      text.append(key).append("\t5\t4\tASYL\t").append(day);
      text.append(random.nextBoolean() ? "\tD\r\n" : "\tG\n");
    }
    return text.toString();
  }

  private static List<Split> ranges(Member file, long start, int n) {
    List<Split> ranges = new ArrayList<>();
    long size = (file.bytes() - start) / n + 1;
    for (long from = start; from < file.bytes(); from += size) {
      ranges.add(
          new Split(file.location(), from, Math.min(file.bytes(), from + size), from == start, 2));
    }
    return ranges;
  }

  private static List<String> rows(TableResult result) {
    return result
        .aside()
        .selectExpr("table", "row_number", "byte_offset", "reason", "hex(raw)")
        .orderBy("byte_offset")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private static List<String> typed(SparkSession spark, Path table) {
    return spark
        .read()
        .parquet(table.toString())
        .selectExpr(TYPED)
        .orderBy("_offset")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }
}
