package org.asylumrates.grounds;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Leaves out rows that say the same as another. Few do, so only those whose hashes are equal are
 * compared; comparing all of millions of texts takes longer than reading them.
 */
final class Said {
  private static final String HASH = "_hash";

  private Said() {}

  static Dataset<Row> once(Dataset<Row> rows) {
    Column hash = xxhash64(Stream.of(rows.columns()).map(functions::col).toArray(Column[]::new));
    List<Long> again = again(rows.select(hash.as(HASH))).boxed().toList();
    if (again.isEmpty()) {
      return rows;
    }
    Dataset<Row> hashes =
        broadcast(rows.sparkSession().createDataset(again, Encoders.LONG()).toDF(HASH));
    Dataset<Row> hashed = rows.withColumn(HASH, hash);
    Dataset<Row> alone =
        hashed.join(hashes, hashed.col(HASH).equalTo(hashes.col(HASH)), "left_anti");
    Dataset<Row> others =
        hashed.join(hashes, hashed.col(HASH).equalTo(hashes.col(HASH)), "left_semi");
    return alone.drop(HASH).unionByName(others.drop(HASH).distinct());
  }

  /** The numbers that are there more than once. */
  private static LongStream again(Dataset<Row> numbers) {
    long[] all =
        numbers.toJavaRDD().mapPartitions(Said::numbers).collect().stream()
            .flatMapToLong(Arrays::stream)
            .sorted()
            .toArray();
    return LongStream.range(1, all.length)
        .filter(i -> all[(int) i] == all[(int) i - 1])
        .map(i -> all[(int) i])
        .distinct();
  }

  private static Iterator<long[]> numbers(Iterator<Row> rows) {
    LongStream.Builder numbers = LongStream.builder();
    rows.forEachRemaining(row -> numbers.add(row.getLong(0)));
    return List.of(numbers.build().toArray()).iterator();
  }
}
