package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.StageRecord;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Typed tables of a few rows, written as text: one line a row, the first with the names, values
 * parted by bars, nothing for null. Types follow from the columns' names.
 *
 * @param folder where its data folder is
 * @param files how many files each table has; neighbouring rows stand in different ones
 */
record TypedRelease(SparkSession spark, Path folder, int files) {
  static final String ID = "2019-12-31";
  static final ReleaseRecord RECORD =
      new ReleaseRecord(ID, LocalDate.parse(ID), "a test", List.of(), List.of(), false, Map.of());

  TypedRelease(SparkSession spark, Path folder) {
    this(spark, folder, 1);
  }

  TypedRelease with(ReleaseTable table, String text) {
    return with(table, cells(text));
  }

  TypedRelease with(ReleaseTable table, List<List<String>> cells) {
    List<String> names = cells.get(0);
    StructType strings = new StructType().add("_offset", DataTypes.LongType);
    for (String name : names) {
      strings = strings.add(name, DataTypes.StringType);
    }
    List<List<Row>> parts =
        Stream.generate(() -> (List<Row>) new ArrayList<Row>()).limit(files).toList();
    for (int i = 1; i < cells.size(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add((long) i);
      cells.get(i).forEach(value -> row.add(value.isEmpty() ? null : value));
      parts.get(i % files).add(RowFactory.create(row.toArray()));
    }
    for (List<Row> rows : parts) {
      spark
          .createDataFrame(rows, strings)
          .select(columns(table, names))
          .coalesce(1)
          .write()
          .mode(SaveMode.Append)
          .parquet(data().typed(ID, table.file()).toString());
    }
    return this;
  }

  /** Runs the whole stage on these tables. */
  TypedRelease decide() {
    StageRecord.of("ingest", "test").write(data().typed(ID));
    Decide.run(data(), RECORD);
    return this;
  }

  /** A table that the stage has stored. */
  Dataset<Row> stored(Table table) {
    return spark.read().schema(Schemas.of(table)).parquet(data().table(table, ID).toString());
  }

  TypedTables tables() {
    return new TypedTables(JavaSparkContext.fromSparkContext(spark.sparkContext()), data(), ID);
  }

  DataFolder data() {
    return new DataFolder(folder.toString());
  }

  /** The values of a table's lines, the names' first. */
  static List<List<String>> cells(String text) {
    return text.lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  /** Sound rows have no list of issues, and only tables without a key keep where a row began. */
  private static Column[] columns(ReleaseTable table, List<String> names) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(name.equals("_issues") ? issues() : col(name).cast(type(name)).as(name));
    }
    if (!names.contains("_issues")) {
      columns.add(expr("cast(null as array<string>)").as("_issues"));
    }
    if (table.key().isEmpty()) {
      columns.add(col("_offset"));
    }
    return columns.toArray(Column[]::new);
  }

  private static Column issues() {
    return expr("split(_issues, ' ')").as("_issues");
  }

  private static String type(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith("IDN")) {
      return "bigint";
    }
    if (upper.startsWith("BLN")) {
      return "boolean";
    }
    return upper.endsWith("DATE") ? "date" : "string";
  }
}
