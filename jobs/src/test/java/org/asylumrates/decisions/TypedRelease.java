package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.DataFolder;
import org.asylumrates.model.ReleaseTable;
import org.jspecify.annotations.Nullable;

/**
 * Typed tables of a few rows, written as text: one line a row, the first with the names, values
 * parted by bars, nothing for null. Types follow from the columns' names.
 */
record TypedRelease(SparkSession spark, Path folder) {
  static final String ID = "2019-12-31";

  TypedRelease with(ReleaseTable table, String text) {
    return with(table, cells(text));
  }

  TypedRelease with(ReleaseTable table, List<List<String>> cells) {
    List<String> names = cells.get(0);
    StructType strings = new StructType().add("_offset", DataTypes.LongType);
    for (String name : names) {
      strings = strings.add(name, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> values : cells.subList(1, cells.size())) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add((long) rows.size());
      values.forEach(value -> row.add(value.isEmpty() ? null : value));
      rows.add(RowFactory.create(row.toArray()));
    }
    Dataset<Row> typed = spark.createDataFrame(rows, strings).select(columns(names)).coalesce(1);
    typed.write().parquet(data().typed(ID, table.file()).toString());
    return this;
  }

  TypedTables tables() {
    return new TypedTables(spark, data(), ID);
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

  private static Column[] columns(List<String> names) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(name.equals("_issues") ? issues() : col(name).cast(type(name)).as(name));
    }
    if (!names.contains("_issues")) {
      columns.add(expr("cast(array() as array<string>)").as("_issues"));
    }
    columns.add(col("_offset"));
    return columns.toArray(Column[]::new);
  }

  private static Column issues() {
    return expr("coalesce(split(_issues, ' '), cast(array() as array<string>))").as("_issues");
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
