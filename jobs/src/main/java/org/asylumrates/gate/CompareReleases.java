package org.asylumrates.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.gate.Profile.TableProfile;
import org.asylumrates.gate.Revisions.Revision;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Json;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.asylumrates.model.GateRecord;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;

/**
 * Compares a release with an earlier one and judges the difference by thresholds.
 *
 * <p>Inputs: {@code typed/<release>} and {@code decisions/<release>} of both, and the ledger.
 * Outputs: {@code gate/<old>_<new>/}, which holds the tables of {@link GateTables} as CSV, the keys
 * that differ as Parquet, {@code gate.json} and a summary as text; and the ledger.
 */
public final class CompareReleases {
  private static final String STAGE = "gate";
  private static final String KEYS = "keys";

  private final Side older;
  private final Side newer;
  private final Thresholds thresholds;

  private CompareReleases(Side older, Side newer, Thresholds thresholds) {
    this.older = older;
    this.newer = newer;
    this.thresholds = thresholds;
  }

  /**
   * What a comparison gave.
   *
   * @param folder where it is stored
   * @param summary tables of plain text for a terminal
   */
  public record Result(GateRecord record, Path folder, String summary) {}

  /**
   * Compares two ingested releases whose decisions are up to date, unless that has been done.
   *
   * @throws UserException if the one that is to be the earlier one is the later one
   */
  public static Result run(
      DataFolder data, ReleaseRecord old, ReleaseRecord young, Thresholds thresholds) {
    if (old.release().compareTo(young.release()) > 0) {
      throw new UserException(
          "The release %s is later than %s; give the earlier one as --old"
              .formatted(old.release(), young.release()));
    }
    Path folder = data.gate(old.release(), young.release());
    SparkSession spark = Sessions.open();
    Side older = new Side(spark, data, old);
    Side newer = new Side(spark, data, young);
    StageRecord stage =
        StageRecord.of(STAGE, inputs(older), inputs(newer), thresholds.hash(), ledger(older));
    GateFiles files = new GateFiles(folder);
    if (!stage.current(folder)) {
      Storage.delete(folder);
      new CompareReleases(older, newer, thresholds).write(files, stage.key());
      stage.write(folder);
    }
    return new Result(files.record(), folder, files.summary());
  }

  private static String inputs(Side side) {
    Path decisions = side.data().table(Tables.DECISIONS, side.id());
    return side.ingestKey() + " " + StageRecord.require(decisions, "decisions").key();
  }

  /** What the ledger knew before, on which it depends which keys came back. */
  private static String ledger(Side older) {
    StringBuilder known = new StringBuilder();
    for (ReleaseTable table : keyed()) {
      new Ledger(older.spark(), older.data(), table.file())
          .entries().stream()
              .filter(entry -> entry.release().compareTo(older.id()) < 0)
              .forEach(entry -> known.append(table.file()).append(Json.write(entry)));
    }
    return known.toString();
  }

  private void write(GateFiles files, String inputs) {
    Profile was = Profiler.of(older);
    Profile is = Profiler.of(newer);
    CompareTable compare = new CompareTable(older, newer, new Path(files.folder(), KEYS));
    List<TableDifference> differences = new ArrayList<>();
    List<Row> removed = new ArrayList<>();
    long rows = Arrays.stream(ReleaseTable.values()).mapToLong(is::rows).sum();
    try (Progress progress = Progress.of("Comparing with " + older.id() + " (rows)", rows)) {
      for (ReleaseTable table : ReleaseTable.values()) {
        if (was.table(table).isPresent() || is.table(table).isPresent()) {
          Sessions.describe(Sessions.context(), "gate: " + table.file());
          differences.add(difference(compare, was, is, table, removed));
          progress.add(is.rows(table));
        }
      }
    }
    Findings found =
        new Findings(
            was,
            is,
            differences,
            headers(was, is),
            removed,
            Revisions.of(older.decisions(), newer.decisions()),
            QualityChanges.of(older, newer));
    files.write(found, checks(found), older.release(), newer.release(), thresholds, inputs);
  }

  private TableDifference difference(
      CompareTable compare, Profile was, Profile is, ReleaseTable table, List<Row> removed) {
    if (was.table(table).isEmpty() || is.table(table).isEmpty()) {
      return TableDifference.none(table);
    }
    if (table.key().isEmpty()) {
      return compare.isSameFile(table) ? TableDifference.none(table) : compare.lookup(table);
    }
    KeyChanges changes = compare.keys(table, Math.max(was.rows(table), is.rows(table)));
    if (table == ReleaseTable.COURT_APPLICATIONS) {
      removed.addAll(RemovedApplications.counted(older, changes));
    }
    return compare.keyed(table, changes);
  }

  private Map<ReleaseTable, HeaderChange> headers(Profile was, Profile is) {
    Map<ReleaseTable, HeaderChange> headers = new EnumMap<>(ReleaseTable.class);
    for (ReleaseTable table : ReleaseTable.values()) {
      was.table(table)
          .flatMap(t -> is.table(table).map(now -> HeaderChange.of(older, newer, t, now)))
          .ifPresent(header -> headers.put(table, header));
    }
    return headers;
  }

  private List<Check> checks(Findings found) {
    Checks checks = new Checks(thresholds);
    for (TableDifference difference : found.tables()) {
      Optional<TableProfile> was = found.was().table(difference.table());
      Optional<TableProfile> is = found.is().table(difference.table());
      if (was.isPresent() && is.isPresent()) {
        HeaderChange header = Objects.requireNonNull(found.headers().get(difference.table()));
        checks.table(was.get(), is.get(), header, difference);
      } else {
        was.ifPresent(checks::absent);
      }
      checks.counted(difference.table(), found.quality());
    }
    List<Revision> revisions = found.revisions();
    checks.revisions(revisions, older.release().date());
    return checks.all();
  }

  private static List<ReleaseTable> keyed() {
    return Arrays.stream(ReleaseTable.values()).filter(t -> t.key().isPresent()).toList();
  }
}
