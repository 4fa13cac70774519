package org.asylumrates.grounds;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import java.util.Arrays;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Tables;

/** One label file: CSV with a header, Parquet, or JSON lines, told apart by its ending. */
record LabelFile(String location) {

  /** Changes when the file's size or time of change does; a UserException if there is none. */
  String fingerprint() {
    FileStatus status =
        Storage.status(new Path(location))
            .orElseThrow(
                () ->
                    new UserException(
                        "No label file at %s; give a CSV, Parquet or JSON lines file"
                            .formatted(location)));
    return status.getPath().getName() + " " + status.getLen() + " " + status.getModificationTime();
  }

  /** Its rows as text under the declared columns; a column that it lacks is null. */
  Dataset<Row> read(SparkSession spark) {
    Dataset<Row> rows = open(spark);
    Column[] columns =
        Tables.LABELS.columnNames().stream().map(name -> text(rows, name)).toArray(Column[]::new);
    for (String required : new String[] {"case_id", "ground"}) {
      if (Arrays.stream(rows.columns()).noneMatch(required::equals)) {
        throw new UserException(
            "%s has no column %s; its columns are %s; see the label schema in docs/labels.md"
                .formatted(location, required, String.join(", ", rows.columns())));
      }
    }
    return rows.select(columns);
  }

  private Dataset<Row> open(SparkSession spark) {
    String name = location.toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return spark.read().parquet(location);
    }
    if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return spark.read().option("primitivesAsString", "true").json(location);
    }
    if (name.endsWith(".csv")) {
      return spark
          .read()
          .option("header", "true")
          .option("escape", "\"")
          // A file whose values may hold line ends is read by one task.
          .option("multiLine", Boolean.toString(!CsvLines.areRows(location)))
          .csv(location);
    }
    throw new UserException(
        "%s is no label file; its name must end in .csv, .parquet, .json or .jsonl"
            .formatted(location));
  }

  private static Column text(Dataset<Row> rows, String name) {
    boolean there = Arrays.stream(rows.columns()).anyMatch(name::equals);
    return (there ? trim(col(name).cast("string")) : lit(null).cast("string")).as(name);
  }
}
