package org.asylumrates.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.DataFolder;
import org.asylumrates.repair.TypedRow;

/**
 * One table of a release, from file to typed Parquet: parsed once into a staging folder, rows with
 * a repeated key taken out (the first in file order stays), the rest written in place.
 */
final class TableIngest {
  private final SparkSession spark;
  private final DataFolder data;
  private final String release;
  private final Header header;
  private final Member file;
  private final Path scratch;

  TableIngest(
      SparkSession spark,
      DataFolder data,
      String release,
      Header header,
      Member file,
      Path scratch) {
    this.spark = spark;
    this.data = data;
    this.release = release;
    this.header = header;
    this.file = file;
    this.scratch = scratch;
  }

  /**
   * What reading a table gave.
   *
   * @param lines lines behind the header, counted apart from parsing them
   * @param aside rows that were kept aside, as declared in Tables.QUARANTINE
   */
  record Result(long lines, Dataset<Row> aside) {}

  /** Reads the table. */
  Result run() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Split> splits = Split.of(file, header.bytes(), context.defaultParallelism());
    List<Long> lines =
        splits.isEmpty()
            ? List.of()
            : context.parallelize(splits, splits.size()).map(Split::lines).collect();
    return new Result(
        lines.stream().mapToLong(n -> n).sum(), store(parse(context, numbered(splits, lines))));
  }

  private Dataset<Row> store(Dataset<Row> rows) {
    String staging = new Path(scratch, "staging-" + file.table()).toString();
    rows.write().mode(SaveMode.Overwrite).partitionBy(ParseTask.KEPT).parquet(staging);
    Dataset<Row> parsed = spark.read().schema(ParseTask.schema(header)).parquet(staging);
    Dataset<Row> kept = parsed.where(col(ParseTask.KEPT));
    Dataset<Row> aside = parsed.where(not(col(ParseTask.KEPT)));
    Optional<Dataset<Row>> repeated = header.table().key().map(key -> repeated(kept, key));
    Dataset<Row> typed = kept;
    if (repeated.isPresent() && !repeated.get().isEmpty()) {
      typed = kept.join(repeated.get(), new String[] {ParseTask.OFFSET}, "left_anti");
      aside = columnsAside(aside).unionByName(columnsAside(rawOf(repeated.get())));
    }
    typed
        .drop(ParseTask.ROW, ParseTask.REASON, ParseTask.RAW, ParseTask.KEPT)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(data.typed(release, header.table().file()).toString());
    return columnsAside(aside)
        .select(
            lit(header.table().file()).as("table"),
            col(ParseTask.ROW).as("row_number"),
            col(ParseTask.OFFSET).as("byte_offset"),
            col(ParseTask.REASON).as("reason"),
            col(ParseTask.RAW).as("raw"));
  }

  private Dataset<Row> parse(JavaSparkContext context, List<Split> splits) {
    return splits.isEmpty()
        ? spark.createDataFrame(List.<Row>of(), ParseTask.schema(header))
        : spark.createDataFrame(
            context.parallelize(splits, splits.size()).flatMap(new ParseTask(header)),
            ParseTask.schema(header));
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

  /** Row and offset of rows whose key an earlier row of the file has. */
  private static Dataset<Row> repeated(Dataset<Row> kept, String key) {
    Dataset<Row> keys =
        kept.groupBy(col(key))
            .agg(count(lit(1)).as("_n"), min(col(ParseTask.OFFSET)).as("_first"))
            .where(col("_n").gt(1));
    return kept.join(keys, key)
        .where(col(ParseTask.OFFSET).gt(col("_first")))
        .select(ParseTask.ROW, ParseTask.OFFSET);
  }

  /** Repeated rows are kept aside as they stood, so their bytes are read once more. */
  private Dataset<Row> rawOf(Dataset<Row> repeated) {
    String location = file.location();
    long end = file.bytes();
    return spark.createDataFrame(
        repeated.toJavaRDD().map(row -> raw(location, end, row)), ParseTask.schema(List.of()));
  }

  private static Row raw(String location, long end, Row row) {
    long number = row.getLong(0);
    long offset = row.getLong(1);
    try (Lines lines = new Split(location, offset, end, true, number).open()) {
      byte[] bytes = lines.next().bytes();
      return RowFactory.create(null, offset, number, TypedRow.DUPLICATE_KEY, bytes, false);
    }
  }

  private static Dataset<Row> columnsAside(Dataset<Row> rows) {
    return rows.select(ParseTask.ROW, ParseTask.OFFSET, ParseTask.REASON, ParseTask.RAW);
  }
}
