package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.asylumrates.batches.StoredTable;
import org.asylumrates.claims.LabelTask;
import org.asylumrates.columns.ParquetTable;
import org.asylumrates.job.CsvTable;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.job.Studies;
import org.asylumrates.model.EffectTables;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.Study;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.asylumrates.stats.FalseDiscovery;
import org.jspecify.annotations.Nullable;

/**
 * What changed at a study's event, for whom, by how much, and how sure one can be.
 *
 * <p>Inputs: {@code decisions/<release>}, {@code labels/<release>}. Outputs: {@code effects.csv},
 * {@code composition.csv}, {@code series.csv}, {@code judge-rates.csv}, {@code cohorts.csv} and
 * {@code placebos.csv} in {@code rates/<release>/<study>/}, each with its copy in Parquet.
 */
public final class EstimateEffects {
  private static final String STAGE = "effects";
  private static final int KEY_COLUMNS = 4;

  /** In the order in which they are estimated. */
  private static final List<Function<Analysis, List<EffectRow>>> ESTIMATORS =
      List.of(
          BeforeAfterChange::rows,
          WithinJudges::rows,
          Differences::rows,
          Sensitivities::rows,
          EventStudies::rows,
          PlaceboNationalities::rows,
          SpecificationCurve::rows,
          Bounds::rows,
          GrantModel::rows,
          MonthlySeries::rows,
          Switches::rows,
          Decompositions::rows,
          SameMix::rows,
          Disparity::rows,
          Assignments::rows);

  private EstimateEffects() {}

  /** Estimates the effects of a study, unless that has been done. */
  public static void run(DataFolder data, ReleaseRecord release, Studies.Loaded study) {
    Path folder = data.rates(release.release(), study.study().name());
    StageRecord rated = StageRecord.require(folder, "rates");
    StageRecord stage = StageRecord.of(STAGE, rated.key());
    if (stage.current(folder)) {
      return;
    }
    JavaSparkContext spark = Sessions.context();
    Sessions.describe(spark, "effects " + study.study().name());
    try (Progress progress = Progress.of("Estimating effects", ESTIMATORS.size() + 2)) {
      Analysis analysis = read(spark, data, release, study.study());
      progress.add(1);
      List<EffectRow> found = estimates(analysis, () -> progress.add(1));
      String name = study.study().name();
      write(folder, EffectTables.EFFECTS, found.stream().map(row -> row.cells(name)).toList());
      write(folder, EffectTables.COMPOSITION, Composition.rows(analysis));
      StoredTable applications =
          new StoredTable(spark, data.table(Tables.APPLICATIONS, release.release()));
      // In order by cohort and years, which as text would not be.
      store(
          folder,
          EffectTables.COHORTS,
          Cohorts.rows(name, FollowUps.read(applications, release.date())));
      write(folder, EffectTables.PLACEBOS, PlaceboNationalities.choices(analysis));
      write(folder, EffectTables.SERIES, MonthlySeries.months(analysis));
      write(
          folder,
          EffectTables.JUDGE_RATES,
          JudgeRates.rows(analysis, Assignments.comparable(found)));
      progress.add(1);
    }
    stage.write(folder);
  }

  /** Every estimate; says each time when some are done. */
  static List<EffectRow> estimates(Analysis analysis, Runnable done) {
    // Each looks at the same decisions and at nothing of the others.
    List<EffectRow> found =
        new ArrayList<>(
            ESTIMATORS.parallelStream()
                .map(
                    estimator -> {
                      List<EffectRow> rows = estimator.apply(analysis);
                      synchronized (done) {
                        done.run();
                      }
                      return rows;
                    })
                .flatMap(List::stream)
                .toList());
    found = adjusted(found);
    found.addAll(Confirmatory.rows(analysis, found));
    found.addAll(Gates.rows(analysis, found));
    return found;
  }

  /** With each method's p-values adjusted for its company (M7): a method is one table. */
  private static List<EffectRow> adjusted(List<EffectRow> found) {
    Map<String, List<Integer>> methods = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      methods.computeIfAbsent(found.get(i).key().method(), m -> new ArrayList<>()).add(i);
    }
    List<EffectRow> rows = new ArrayList<>(found);
    for (List<Integer> places : methods.values()) {
      double[] q =
          FalseDiscovery.benjaminiHochberg(
              places.stream().mapToDouble(place -> found.get(place).p()).toArray());
      for (int i = 0; i < q.length; i++) {
        rows.set(places.get(i), found.get(places.get(i)).withQ(q[i]));
      }
    }
    return rows;
  }

  private static Analysis read(
      JavaSparkContext spark, DataFolder data, ReleaseRecord release, Study study) {
    StoredTable labels = new StoredTable(spark, data.table(Tables.LABELS, release.release()));
    StoredTable decisions = new StoredTable(spark, data.table(Tables.DECISIONS, release.release()));
    return new Analysis(
        study, DecidedTask.read(study, decisions::batches, LabelTask.gather(labels::batches)));
  }

  private static void write(Path folder, Table table, List<List<@Nullable Object>> rows) {
    store(folder, table, CsvTable.sort(KEY_COLUMNS, rows));
  }

  /** As CSV and as Parquet. */
  private static void store(Path folder, Table table, List<List<@Nullable Object>> rows) {
    Storage.write(new Path(folder, table.name() + ".csv"), CsvTable.text(table, rows));
    Storage.write(new Path(folder, table.name() + ".parquet"), ParquetTable.of(table, rows));
  }
}
