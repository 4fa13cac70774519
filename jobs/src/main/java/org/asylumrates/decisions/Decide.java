package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.Tables;

/**
 * Typed tables to decisions.
 *
 * <p>Inputs: {@code typed/<release>}. Outputs: {@code decisions/<release>} partitioned by
 * definition, {@code applications/<release>}, and the first part of the flow table.
 */
public final class Decide {
  /** Folder of the flow table inside the decisions' folder; Spark passes over such names. */
  public static final String FLOW = "_flow";

  private static final String STAGE = "decisions";
  private static final List<DecisionRule> RULES =
      List.of(
          new TracMerits(),
          new LatestMerits(),
          new EoirInitial(),
          new AnyProtection(),
          new TracMeritsPresent());

  private final TypedTables tables;
  private final ReleaseRecord release;

  private Decide(TypedTables tables, ReleaseRecord release) {
    this.tables = tables;
    this.release = release;
  }

  /** Makes the decisions of an ingested release, unless that has been done. */
  public static void run(DataFolder data, ReleaseRecord release) {
    StageRecord ingested = StageRecord.require(data.typed(release.release()), "ingest");
    Path folder = data.table(Tables.DECISIONS, release.release());
    StageRecord stage = StageRecord.of(STAGE, ingested.key());
    if (stage.current(folder)) {
      return;
    }
    SparkSession spark = Sessions.open();
    Storage.delete(folder);
    try (Progress progress = Progress.of("Making decisions", 0)) {
      new Decide(new TypedTables(spark, data, release.release()), release).write(folder, progress);
    }
    stage.write(folder);
  }

  private void write(Path folder, Progress progress) {
    Sessions.describe(tables.spark(), "decisions");
    Dataset<Row> proceedings = Completions.all(tables).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> completions =
        proceedings.where(Completions.isCompleted().and(not(Completions.isAfter(release.date()))));
    Dataset<Row> chosen =
        RULES.stream()
            .map(r -> r.choose(completions).withColumn("definition", lit(r.definition().id())))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    List<String> columns = Tables.DECISIONS.columnNames();
    Dataset<Row> decisions = new Attributes(tables).join(chosen, completions);
    decisions
        .selectExpr(columns.toArray(new String[0]))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("definition")
        .parquet(folder.toString());
    progress.add(1);
    Applications.write(tables, proceedings, release.date());
    writeFlow(folder, proceedings);
    proceedings.unpersist();
  }

  private void writeFlow(Path folder, Dataset<Row> proceedings) {
    Flow flow = new Flow();
    flow.applications(tables, proceedings);
    flow.proceedings(proceedings, release.date());
    flow.decisions(
        tables.spark().read().schema(Schemas.of(Tables.DECISIONS)).parquet(folder.toString()));
    tables
        .spark()
        .createDataFrame(flow.rows(), Schemas.of(Tables.FLOW))
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(new Path(folder, FLOW).toString());
  }
}
