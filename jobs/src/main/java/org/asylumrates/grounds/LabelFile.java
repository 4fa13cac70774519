package org.asylumrates.grounds;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.jspecify.annotations.Nullable;

/** One label file: CSV with a header, Parquet, or JSON lines, told apart by its ending. */
record LabelFile(String location) {

  /**
   * Changes when the file's size or time of change does, or that of a file in it: Parquet and JSON
   * lines may be folders of such files, as Spark writes them. A UserException if there is none, or
   * it is of no known kind.
   */
  String fingerprint() {
    FileStatus status =
        Storage.status(new Path(location))
            .orElseThrow(
                () ->
                    new UserException(
                        "No label file at %s; give a CSV, Parquet or JSON lines file"
                            .formatted(location)));
    Kind kind = kind();
    if (!status.isDirectory()) {
      return fingerprint(status);
    }
    if (kind == Kind.CSV) {
      throw new UserException(
          "%s is a folder; give each CSV file in it with a --grounds of its own"
              .formatted(location));
    }
    return Storage.filesBelow(status.getPath()).stream()
        .map(LabelFile::fingerprint)
        .collect(Collectors.joining("\n", status.getPath().getName() + "\n", ""));
  }

  private static String fingerprint(FileStatus file) {
    return file.getPath().getName() + " " + file.getLen() + " " + file.getModificationTime();
  }

  /**
   * Gives each row's texts, trimmed, in the order of the columns; null where there is none. The
   * array is the same for all rows.
   */
  void forEach(LabelColumns columns, Consumer<@Nullable String[]> rows) {
    switch (kind()) {
      case CSV -> CsvLabels.forEach(location, columns, rows);
      case PARQUET -> forEach(columns, Sessions.open().read().parquet(location), rows);
      case JSON_LINES -> {
        SparkSession spark = Sessions.open();
        forEach(columns, spark.read().option("primitivesAsString", "true").json(location), rows);
      }
    }
  }

  private enum Kind {
    CSV,
    PARQUET,
    JSON_LINES
  }

  private Kind kind() {
    String name = location.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return Kind.CSV;
    } else if (name.endsWith(".parquet")) {
      return Kind.PARQUET;
    } else if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return Kind.JSON_LINES;
    }
    throw new UserException(
        "%s is no label file; its name must end in .csv, .parquet, .json or .jsonl"
            .formatted(location));
  }

  private void forEach(
      LabelColumns columns, Dataset<Row> table, Consumer<@Nullable String[]> rows) {
    List<String> header = Arrays.asList(table.columns());
    columns.places(header, location);
    Column[] texts =
        columns.names().stream()
            .map(name -> header.contains(name) ? trim(col(name).cast("string")) : lit(null))
            .toArray(Column[]::new);
    @Nullable String[] row = new @Nullable String[columns.size()];
    for (Iterator<Row> found = table.select(texts).toLocalIterator(); found.hasNext(); ) {
      Row next = found.next();
      for (int i = 0; i < row.length; i++) {
        String text = next.getString(i);
        row[i] = text == null || text.isEmpty() ? null : text;
      }
      rows.accept(row);
    }
  }
}
