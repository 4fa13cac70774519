package org.asylumrates.decisions;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.asylumrates.batches.Beside;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.DiskSpace;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.ReleaseTable;
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
  private static final int STEPS = 4;
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
    JavaSparkContext spark = Sessions.context();
    Storage.delete(folder);
    long typed = Storage.bytesBelow(data.typed(release.release()));
    // Decisions and applications together were little more than the typed tables they come from.
    DiskSpace.require("making decisions", folder, 2 * typed, 0);
    try (Progress progress = Progress.of("Making decisions (steps)", STEPS)) {
      new Decide(new TypedTables(spark, data, release.release()), release).write(folder, progress);
    }
    stage.write(folder);
  }

  private void write(Path folder, Progress progress) {
    Path applicationFolder = tables.data().table(Tables.APPLICATIONS, tables.release());
    Storage.delete(applicationFolder);
    try (Beside beside = new Beside()) {
      Supplier<Names> names = beside.start(() -> Names.of(tables));
      Sessions.describe(tables.spark(), "decisions: applications");
      ApplicationIndex applications = ApplicationIndex.of(tables);
      progress.add(1);
      Sessions.describe(tables.spark(), "decisions: the course of cases");
      List<CoursePart> parts = CoursePart.scan(tables, release(), applications);
      KeyIndex cases =
          new KeyIndex(parts.stream().map(CoursePart::cases).reduce(new KeySet(), KeySet::plus));
      FlowCounts counts =
          parts.stream().map(CoursePart::counts).reduce(new FlowCounts(), FlowCounts::plus);
      progress.add(1);
      Supplier<CaseCourse> course =
          beside.start(() -> CaseCourse.of(parts, applications, cases, release()));
      Sessions.describe(tables.spark(), "decisions: people, lawyers, families");
      CaseKnowledge knowledge = CaseKnowledge.of(tables, cases);
      progress.add(1);
      Sessions.describe(tables.spark(), "decisions");
      DecideTask.Known known =
          new DecideTask.Known(applications, course.get(), knowledge, names.get());
      decide(known, folder, applicationFolder).forEach(counts::plus);
      progress.add(1);
      writeFlow(folder, Flow.rows(counts, applications.asylumApplications()));
    }
  }

  private List<FlowCounts> decide(DecideTask.Known known, Path folder, Path applicationFolder) {
    try (Shared<DecideTask.Known> shared = tables.share(known)) {
      DecideTask task =
          new DecideTask(folder.toString(), applicationFolder.toString(), release(), shared);
      return Scan.collect(tables.batches(ReleaseTable.PROCEEDINGS, DecideTask.COLUMNS), task::run);
    }
  }

  private int release() {
    return (int) release.date().toEpochDay();
  }

  private static void writeFlow(Path folder, List<Flow.Count> rows) {
    Path file = new Path(new Path(folder, FLOW), "part-00000.parquet");
    try (TableFile out = new TableFile(file, Storage.configuration(), Tables.FLOW, Map.of())) {
      for (Flow.Count row : rows) {
        out.text("step", row.step());
        out.text("reason", row.reason());
        out.numbers("rows").number(out.row(), row.n());
        out.end(List.of());
      }
    }
  }
}
