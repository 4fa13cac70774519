package org.asylumrates.effects;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.CsvTable;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.job.Studies;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.Tables;

/**
 * What changed at a study's event.
 *
 * <p>Inputs: {@code decisions/<release>}. Outputs: {@code rates/<release>/<study>/effects.csv}.
 */
public final class EstimateEffects {
  private static final String STAGE = "effects";
  private static final int KEY_COLUMNS = 4;

  private EstimateEffects() {}

  /** Estimates the effects of a study, unless that has been done. */
  public static void run(DataFolder data, ReleaseRecord release, Studies.Loaded study) {
    Path folder = data.rates(release.release(), study.study().name());
    StageRecord rated = StageRecord.require(folder, "rates");
    StageRecord stage = StageRecord.of(STAGE, rated.key());
    if (stage.current(folder)) {
      return;
    }
    SparkSession spark = Sessions.open();
    Sessions.describe(Sessions.context(), "effects " + study.study().name());
    String stored = data.table(Tables.DECISIONS, release.release()).toString();
    Dataset<Row> decisions =
        spark.read().schema(Schemas.of(Tables.DECISIONS)).parquet(stored).cache();
    try (Progress progress = Progress.of("Contrasts in each window", 0)) {
      Storage.write(
          new Path(folder, Tables.EFFECTS.name() + ".csv"),
          CsvTable.sorted(
              Tables.EFFECTS, KEY_COLUMNS, new WindowContrast(study.study()).rows(decisions)));
      progress.add(1);
    }
    decisions.unpersist();
    stage.write(folder);
  }
}
