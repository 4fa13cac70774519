package org.asylumrates.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of several row groups, in each of which a number of the dictionary means another text. */
@SparkTest
class FileBatchesTest {
  private static final String NAME = "NAT";
  private static final int BATCH = 1 << 14;

  /** The last batch of such a row group is as full as any. */
  private static final int ROW_GROUP = 2 * BATCH;

  private static final int ROWS = 2 * ROW_GROUP + BATCH + 1_000;

  @TempDir java.nio.file.Path folder;

  /** What a task saw of a batch: of which row group it is, from 0, and its texts. */
  private record Seen(int rowGroup, List<String> texts) {}

  @Test
  void batchesTellOfWhichRowGroupTheyAre(SparkSession spark) {
    List<Seen> seen = read(spark, new TextColumn(NAME), stored(spark, "a"));
    assertThat(seen).extracting(Seen::rowGroup).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(seen)
        .extracting(batch -> batch.texts().size())
        .containsExactly(BATCH, BATCH, BATCH, BATCH, BATCH, 1_000);
  }

  @Test
  void aColumnReadsTheTextsOfEachRowGroupOfEachFile(SparkSession spark) {
    TextColumn column = new TextColumn(NAME);
    for (String file : List.of("a", "b")) {
      assertThat(read(spark, column, stored(spark, file)))
          .flatExtracting(Seen::texts)
          .isEqualTo(IntStream.range(0, ROWS).mapToObj(row -> text(file, row)).toList());
    }
    assertThat(column.all()).hasSize(2 * 3 * 3);
  }

  /** Three texts in each row group, in the same order. */
  private static String text(String file, int row) {
    return file + row / ROW_GROUP + row % ROW_GROUP % 3;
  }

  private Batches stored(SparkSession spark, String file) {
    String table = folder.resolve(file).toUri().toString();
    spark
        .range(0, ROWS, 1, 1)
        .selectExpr(
            "concat('%s', id div %d, id %% %d %% 3) as %s"
                .formatted(file, ROW_GROUP, ROW_GROUP, NAME))
        .write()
        .option(ParquetOutputFormat.BLOCK_ROW_COUNT_LIMIT, ROW_GROUP)
        .parquet(table);
    return new StoredTable(JavaSparkContext.fromSparkContext(spark.sparkContext()), new Path(table))
        .batches(List.of(NAME));
  }

  private static List<Seen> read(SparkSession spark, TextColumn column, Batches file) {
    try (Shared<TextColumn> shared = Shared.of(spark.sparkContext(), column)) {
      List<List<Seen>> parts = Scan.collect(file, (part, batches) -> read(shared.value(), batches));
      assertThat(parts).hasSize(1);
      return parts.get(0);
    }
  }

  private static List<Seen> read(TextColumn column, Iterator<Chosen> batches) {
    List<Seen> seen = new ArrayList<>();
    List<Object> rowGroups = new ArrayList<>();
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      assertThat(((WritableColumnVector) rows.column(NAME)).hasDictionary()).isTrue();
      if (!rowGroups.contains(rows.rowGroup())) {
        rowGroups.add(rows.rowGroup());
      }
      column.read(rows);
      List<String> texts =
          IntStream.of(column.codes()).limit(rows.size()).mapToObj(column::text).toList();
      seen.add(new Seen(rowGroups.indexOf(rows.rowGroup()), texts));
    }
    return seen;
  }
}
