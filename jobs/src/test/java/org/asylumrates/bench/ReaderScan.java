package org.asylumrates.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Sessions;
import org.asylumrates.model.ReleaseTable;

/**
 * A reader alone on the large tables: every column that the later stages need is made and looked
 * at, nothing is stored. What is looked at is whether it is null, so two readers that see the same
 * give the same numbers.
 */
final class ReaderScan {
  private static final String FORMAT = "eoir";

  private ReaderScan() {}

  /** Arguments: eoir or csv; release folder; data folder of ours; date; output file; passes. */
  public static void main(String[] arguments) throws IOException {
    BenchRelease release = BenchRelease.existing(0, Path.of(arguments[1]));
    DataFolder ours = new DataFolder(arguments[2]);
    SparkSession spark = Sessions.open();
    CsvTables tables = new CsvTables(spark, release);
    int passes = Integer.parseInt(arguments[5]);
    for (int pass = 0; pass < passes; pass++) {
      List<String> seen = new ArrayList<>(List.of("table,column,values"));
      double seconds = 0;
      for (ReleaseTable table : tables.large()) {
        StructType stored = values(stored(spark, ours, arguments[3], table));
        long start = System.nanoTime();
        Dataset<Row> rows =
            arguments[0].equals(FORMAT)
                ? ours(spark, release, table, stored)
                : tables.read(table, stored);
        seen.addAll(look(rows, table));
        seconds += (System.nanoTime() - start) / 1e9;
      }
      System.out.printf(Locale.ROOT, "seconds %.4f%n", seconds);
      Files.write(Path.of(arguments[4]), seen);
    }
    Sessions.close();
  }

  /** Whether our reader is a data source of its own by now. */
  static boolean available() {
    for (DataSourceRegister source : ServiceLoader.load(DataSourceRegister.class)) {
      if (source.shortName().equals(FORMAT)) {
        return true;
      }
    }
    return false;
  }

  /** The schema of a table that our ingest has stored. */
  static StructType stored(SparkSession spark, DataFolder data, String id, ReleaseTable table) {
    return spark.read().parquet(data.typed(id, table.file()).toString()).schema();
  }

  private static Dataset<Row> ours(
      SparkSession spark, BenchRelease release, ReleaseTable table, StructType stored) {
    Column[] columns = Arrays.stream(stored.fieldNames()).map(n -> col(n)).toArray(Column[]::new);
    return spark
        .read()
        .format(FORMAT)
        .option("path", release.folder().toString())
        .option("table", table.file())
        .load()
        .select(columns);
  }

  private static StructType values(StructType stored) {
    return new StructType(
        Arrays.stream(stored.fields())
            .filter(f -> !f.name().startsWith("_"))
            .toArray(StructField[]::new));
  }

  private static List<String> look(Dataset<Row> rows, ReleaseTable table) {
    String[] names = rows.columns();
    Column[] counts = Arrays.stream(names).map(n -> count(col(n))).toArray(Column[]::new);
    Row row = rows.agg(counts[0], Arrays.copyOfRange(counts, 1, counts.length)).head();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      lines.add("%s,%s,%d".formatted(table.file(), names[i], row.getLong(i)));
    }
    return lines;
  }
}
