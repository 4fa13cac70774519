package org.asylumrates.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Tables;
import org.asylumrates.repair.TypedRow;

/**
 * A table of many ranges is read by Spark's tasks: parsed once into a staging folder, whose kept
 * rows become the typed table as they are, unless a key repeats; then the first in file order
 * stays.
 */
final class LargeTable {
  private static final String TYPED = "typed";

  private final SparkSession spark;
  private final Header header;
  private final Path staging;
  private final Path target;

  LargeTable(SparkSession spark, Header header, Path staging, Path target) {
    this.spark = spark;
    this.header = header;
    this.staging = staging;
    this.target = target;
  }

  TableResult run(List<Split> splits) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Long> lines = context.parallelize(splits, splits.size()).map(Split::lines).collect();
    parse(context, numbered(splits, lines));
    List<Row> aside = new ArrayList<>();
    part(false)
        .select(ParseTask.ROW, ParseTask.OFFSET, ParseTask.REASON, ParseTask.RAW)
        .collectAsList()
        .forEach(r -> aside.add(aside(r.getLong(0), r.getLong(1), r.getString(2), r.get(3))));
    Map<Long, Long> repeated = repeated();
    Path kept = new Path(staging, ParseTask.KEPT + "=true");
    if (repeated.isEmpty() && Storage.exists(kept)) {
      Storage.replace(kept, target);
    } else {
      Split file = splits.get(0);
      repeated.forEach(
          (offset, row) ->
              aside.add(aside(row, offset, TypedRow.DUPLICATE_KEY, file.lineAt(offset))));
      storeWithout(repeated);
    }
    Map<String, Long> issues = issues();
    Map<String, Long> reasons = new TreeMap<>();
    aside.forEach(r -> reasons.merge(r.getString(3), 1L, Long::sum));
    return new TableResult(
        lines.stream().mapToLong(n -> n).sum(),
        issues.getOrDefault(TYPED, 0L),
        without(issues, TYPED),
        reasons,
        spark.createDataFrame(aside, Schemas.of(Tables.QUARANTINE)));
  }

  private void parse(JavaSparkContext context, List<Split> splits) {
    spark
        .createDataFrame(
            context.parallelize(splits, splits.size()).flatMap(new ParseTask(header)),
            ParseTask.schema(header))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(ParseTask.KEPT)
        .parquet(staging.toString());
  }

  /** Row numbers need the number of lines before each range. */
  private static List<Split> numbered(List<Split> splits, List<Long> lines) {
    List<Split> numbered = new ArrayList<>();
    long row = Split.FIRST_ROW;
    for (int i = 0; i < splits.size(); i++) {
      numbered.add(splits.get(i).from(row));
      row += lines.get(i);
    }
    return numbered;
  }

  private Dataset<Row> part(boolean kept) {
    return spark
        .read()
        .schema(ParseTask.schema(header))
        .parquet(staging.toString())
        .where(col(ParseTask.KEPT).equalTo(kept));
  }

  /** Row number by offset of rows whose key an earlier row of the file has. */
  private Map<Long, Long> repeated() {
    int position = header.keyPosition();
    if (position < 0) {
      return Map.of();
    }
    String key = header.names().get(position);
    Dataset<Row> kept = part(true);
    Dataset<Row> keys =
        kept.groupBy(col(key))
            .agg(count(lit(1)).as("_n"), min(col(ParseTask.OFFSET)).as("_first"))
            .where(col("_n").gt(1));
    Map<Long, Long> repeated = new TreeMap<>();
    if (!keys.isEmpty()) {
      kept.join(keys, key)
          .where(col(ParseTask.OFFSET).gt(col("_first")))
          .select(ParseTask.OFFSET, ParseTask.ROW)
          .collectAsList()
          .forEach(r -> repeated.put(r.getLong(0), r.getLong(1)));
    }
    return repeated;
  }

  private void storeWithout(Map<Long, Long> repeated) {
    List<Row> offsets = repeated.keySet().stream().map(RowFactory::create).toList();
    Dataset<Row> drop = spark.createDataFrame(offsets, ParseTask.OFFSETS);
    part(true)
        .join(drop, new String[] {ParseTask.OFFSET}, "left_anti")
        .drop(ParseTask.ROW, ParseTask.REASON, ParseTask.RAW, ParseTask.KEPT)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(target.toString());
  }

  /** How often each issue was met, and under one more word how many rows there are. */
  private Map<String, Long> issues() {
    Map<String, Long> issues = new TreeMap<>();
    spark
        .read()
        .schema(ParseTask.typedSchema(header))
        .parquet(target.toString())
        .select(explode(array_union(array(lit(TYPED)), col(ParseTask.ISSUES))).as("issue"))
        .groupBy("issue")
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(r -> issues.put(r.getString(0), r.getLong(1)));
    return issues;
  }

  private Row aside(long row, long offset, String reason, Object raw) {
    return RowFactory.create(header.table().file(), row, offset, reason, raw);
  }

  private static Map<String, Long> without(Map<String, Long> counts, String word) {
    Map<String, Long> rest = new TreeMap<>(counts);
    rest.remove(word);
    return rest;
  }
}
