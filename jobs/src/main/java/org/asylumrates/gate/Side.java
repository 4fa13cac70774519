package org.asylumrates.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Figures;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;

/** One of the two releases that are compared, as its tables are stored. */
record Side(SparkSession spark, DataFolder data, ReleaseRecord release) {
  /** What reading itself adds to a row begins so; it says nothing about the release. */
  private static final String OWN = "_";

  String id() {
    return release.release();
  }

  /** What this release was stored from, and by which code. */
  String ingestKey() {
    return StageRecord.require(data.typed(id()), "ingest").key();
  }

  boolean has(ReleaseTable table) {
    return Storage.exists(data.typed(id(), table.file()));
  }

  /** The checksum of the file that a table was read from, if it is known. */
  Optional<String> checksum(ReleaseTable table) {
    String name = table.file() + ".csv";
    return release.files().stream()
        .filter(file -> new Path(file.name()).getName().equalsIgnoreCase(name))
        .map(Figures.SourceFile::sha256)
        .findFirst();
  }

  /** The stored columns of a table, whichever they are. */
  Dataset<Row> read(ReleaseTable table) {
    Dataset<Row> stored = spark.read().parquet(data.typed(id(), table.file()).toString());
    return stored.select(
        Arrays.stream(stored.columns())
            .filter(name -> !name.startsWith(OWN))
            .map(functions::col)
            .toArray(Column[]::new));
  }

  /** The keys of a table as whole numbers. */
  Dataset<Row> keys(ReleaseTable table) {
    return read(table).select(key(table).as("key"));
  }

  /** The key column of a table as a whole number. */
  static Column key(ReleaseTable table) {
    return functions.col(table.key().orElseThrow()).cast("bigint");
  }

  /** A declared table beside the typed ones, such as the quarantine. */
  Dataset<Row> declared(Table table) {
    return spark
        .read()
        .schema(Schemas.of(table))
        .parquet(data.typed(id(), table.name()).toString());
  }

  Dataset<Row> decisions() {
    return spark
        .read()
        .schema(Schemas.of(Tables.DECISIONS))
        .parquet(data.table(Tables.DECISIONS, id()).toString());
  }

  /** The spelling under which a table stores a column, whatever its case. */
  static Optional<String> column(Dataset<Row> table, String name) {
    return Arrays.stream(table.columns()).filter(name::equalsIgnoreCase).findFirst();
  }

  /** The names of a table's columns in lower case, in the order stored. */
  static List<String> lower(Dataset<Row> table) {
    return Arrays.stream(table.columns()).map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
