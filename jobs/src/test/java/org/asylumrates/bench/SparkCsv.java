package org.asylumrates.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.decisions.Decide;
import org.asylumrates.grounds.LabelOptions;
import org.asylumrates.grounds.Labels;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Json;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.job.Studies;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;
import org.asylumrates.rates.ComputeRates;

/**
 * Spark's own CSV reader in the place of ours: the same columns typed and stored as Parquet in the
 * same session settings, then, if asked, the very same decisions and rates.
 */
final class SparkCsv {
  private SparkCsv() {}

  /** Arguments: ingest or rates; release folder; data folder of ours; new data folder; date. */
  public static void main(String[] arguments) throws IOException {
    BenchRelease release = BenchRelease.existing(0, Path.of(arguments[1]));
    DataFolder ours = new DataFolder(arguments[2]);
    DataFolder theirs = new DataFolder(arguments[3]);
    String id = arguments[4];
    long start = System.nanoTime();
    ReleaseRecord record = store(release, ours, theirs, id);
    System.out.printf(Locale.ROOT, "seconds %.4f%n", (System.nanoTime() - start) / 1e9);
    if (arguments[0].equals("rates")) {
      Decide.run(theirs, record);
      LabelOptions.Unmapped refused = LabelOptions.Unmapped.REFUSED;
      List<String> labels = List.of(release.labels().toString());
      Labels.run(theirs, id, new LabelOptions(labels, Map.of(), refused));
      ComputeRates.run(theirs, record, Studies.load(Studies.DEFAULT));
    }
    Sessions.close();
  }

  private static ReleaseRecord store(
      BenchRelease release, DataFolder ours, DataFolder theirs, String id) throws IOException {
    SparkSession spark = Sessions.open();
    CsvTables tables = new CsvTables(spark, release);
    for (ReleaseTable table : tables.present()) {
      tables
          .read(table, ReaderScan.stored(spark, ours, id, table))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(theirs.typed(id, table.file()).toString());
    }
    spark
        .createDataFrame(List.of(), Schemas.of(Tables.QUALITY))
        .write()
        .parquet(theirs.typed(id, Tables.QUALITY.name()).toString());
    var file = new org.apache.hadoop.fs.Path(ours.typed(id), ReleaseRecord.FILE);
    String json = Storage.text(file).orElseThrow();
    StageRecord.of("ingest", "Spark's CSV reader").write(theirs.typed(id));
    return Json.read(json, ReleaseRecord.class);
  }
}
