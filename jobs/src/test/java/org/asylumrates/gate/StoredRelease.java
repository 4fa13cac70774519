package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A stored release of a few rows, written as text: one line a row, the first with the names, values
 * parted by bars, nothing for null. Types follow from the columns' names.
 */
record StoredRelease(SparkSession spark, Path folder, String id) {
  StoredRelease with(ReleaseTable table, String text) {
    return with(table, text, "string");
  }

  /** The same with another type for the columns that are neither keys nor dates. */
  StoredRelease with(ReleaseTable table, String text, String type) {
    List<List<String>> cells =
        text.lines()
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    Dataset<Row> rows = rows(cells);
    rows.select(
            cells.get(0).stream()
                .map(name -> col(name).cast(type(name, type)).as(name))
                .toArray(Column[]::new))
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(data().typed(id, table.file()).toString());
    return this;
  }

  /** Lines that could not be read, each with its first field. */
  StoredRelease aside(ReleaseTable table, String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      byte[] raw = line.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      rows.add(RowFactory.create(table.file(), 1L, 1L, "shifted", raw));
    }
    return declared(Tables.QUARANTINE, rows);
  }

  /** What reading met: table, item and rows, parted by bars. */
  StoredRelease quality(String text) {
    List<Row> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      rows.add(
          RowFactory.create(
              cells[0].strip(), cells[1].strip(), "", Long.parseLong(cells[2].strip())));
    }
    return declared(Tables.QUALITY, rows);
  }

  /** Says that both stages have come to their end. */
  StoredRelease ended() {
    StageRecord.of("ingest", id).write(data().typed(id));
    StageRecord.of("decisions", id).write(data().table(Tables.DECISIONS, id));
    return this;
  }

  StoredRelease declared(Table table, List<Row> rows) {
    write(
        spark.createDataFrame(rows, Schemas.of(table)), data().typed(id, table.name()).toString());
    return this;
  }

  /** Decisions: definition, day, outcome, one line each. */
  StoredRelease decisions(String text) {
    StructType schema = Schemas.of(Tables.DECISIONS);
    List<Row> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      @Nullable Object[] row = new Object[schema.size()];
      row[schema.fieldIndex("definition")] = cells[0].strip();
      row[schema.fieldIndex("fiscal_year")] = Integer.parseInt(cells[1].strip());
      row[schema.fieldIndex("outcome")] = cells[2].strip();
      rows.add(RowFactory.create(row));
    }
    write(spark.createDataFrame(rows, schema), data().table(Tables.DECISIONS, id).toString());
    return this;
  }

  Side side() {
    return new Side(spark, data(), record());
  }

  ReleaseRecord record() {
    return record(Map.of());
  }

  /** The record with headers by table; of a table without one, what is stored is compared. */
  ReleaseRecord record(Map<String, List<String>> headers) {
    return new ReleaseRecord(
        id, LocalDate.parse(id), "a test", List.of(), List.of(), false, headers);
  }

  DataFolder data() {
    return new DataFolder(folder.toString());
  }

  private static void write(Dataset<Row> rows, String place) {
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(place);
  }

  private Dataset<Row> rows(List<List<String>> cells) {
    StructType strings = new StructType();
    for (String name : cells.get(0)) {
      strings = strings.add(name, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> values : cells.subList(1, cells.size())) {
      List<@Nullable Object> row = new ArrayList<>();
      values.forEach(value -> row.add(value.isEmpty() ? null : value));
      rows.add(RowFactory.create(row.toArray()));
    }
    return spark.createDataFrame(rows, strings);
  }

  private static String type(String name, String other) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("IDN") ? "bigint" : upper.endsWith("DATE") ? "date" : other;
  }
}
