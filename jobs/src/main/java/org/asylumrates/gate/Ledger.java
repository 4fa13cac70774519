package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Json;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.Storage;
import org.asylumrates.model.GateTables;

/**
 * Every key of a table that any release ever held: a row that vanishes stays on record.
 *
 * <p>The ledger is a book of events, one folder per release: a key was seen for the first time,
 * vanished, or was restored. The first release that is entered has an event for each of its keys,
 * every later one only for those that differ, so that entering a release costs little. A folder is
 * written as a whole and ends with its entry; entering the same release again gives the same
 * events. Releases are entered in the order of their ids, which are dates; one that lies before the
 * last entry is not entered, because the events behind it would no longer hold.
 */
final class Ledger {
  static final String SEEN = "seen";
  static final String VANISHED = "vanished";
  static final String RESTORED = "restored";

  private static final String FOLDER = "release=";
  private static final String ENTRY = "_entry.json";

  private final SparkSession spark;
  private final Path folder;

  Ledger(SparkSession spark, DataFolder data, String table) {
    this.spark = spark;
    this.folder = data.ledger(table);
  }

  /**
   * What stands at the end of a release's folder.
   *
   * @param release the release
   * @param inputs what it was stored from, and by which code
   * @param after the release entered before it; empty for the first
   */
  record Entry(String release, String inputs, Optional<String> after) {}

  /** The releases that are entered, in order. */
  List<Entry> entries() {
    if (!Storage.exists(folder)) {
      return List.of();
    }
    return Storage.filesBelow(folder).stream()
        .map(FileStatus::getPath)
        .filter(path -> path.getName().equals(ENTRY))
        .map(path -> Json.read(Storage.text(path).orElseThrow(), Entry.class))
        .toList();
  }

  /** The last release that is entered before another one. */
  Optional<Entry> lastBefore(String release) {
    return entries().stream()
        .filter(entry -> entry.release().compareTo(release) < 0)
        .reduce((one, other) -> other);
  }

  /** Of some keys (column key), those that a release before another one held. */
  Dataset<Row> heldBefore(String release, Dataset<Row> keys) {
    return events(release).join(keys, "key").select("key").distinct();
  }

  /**
   * Enters a release, unless it is entered or a later one is.
   *
   * @param keys all its keys, column key
   */
  void enter(String release, String inputs, Dataset<Row> keys) {
    Optional<Entry> before = lastBefore(release);
    Entry entry = new Entry(release, inputs, before.map(Entry::release));
    if (!isDue(entry)) {
      return;
    }
    if (before.isEmpty()) {
      write(entry, event(keys, SEEN));
      return;
    }
    Dataset<Row> held = alive(release);
    Dataset<Row> gone = held.join(keys, keys.col("key").equalTo(held.col("key")), "left_anti");
    Dataset<Row> come = keys.join(held, keys.col("key").equalTo(held.col("key")), "left_anti");
    enter(entry, gone.select("key"), come.select("key"));
  }

  /**
   * Enters a release of which it is known how it differs from the release entered before it.
   *
   * @param gone keys that it no longer holds
   * @param come keys that the release before did not hold
   */
  void enter(Entry entry, Dataset<Row> gone, Dataset<Row> come) {
    if (!isDue(entry)) {
      return;
    }
    Dataset<Row> known =
        latest(events(entry.release()).join(come, "key"))
            .select(col("key").as("known"), col("event"));
    Dataset<Row> arrived =
        come.join(known, col("key").equalTo(col("known")), "left")
            .where(col("event").isNull().or(col("event").equalTo(VANISHED)))
            .select(
                col("key"),
                when(col("event").isNull(), SEEN).otherwise(RESTORED).as("event"),
                lit(null).cast("string").as("last_release"));
    Dataset<Row> vanished =
        gone.select(
            col("key"),
            lit(VANISHED).as("event"),
            lit(entry.after().orElse("")).as("last_release"));
    write(entry, arrived.unionByName(vanished).coalesce(spark.sparkContext().defaultParallelism()));
  }

  /** Whether an entry is missing or was made from something else, and none stands behind it. */
  private boolean isDue(Entry entry) {
    List<Entry> entries = entries();
    boolean last = entries.stream().noneMatch(e -> e.release().compareTo(entry.release()) > 0);
    return last && !entries.contains(entry);
  }

  /** The keys that were there after the last release before another one. */
  private Dataset<Row> alive(String release) {
    return latest(events(release)).where(col("event").notEqual(VANISHED)).select("key");
  }

  private static Dataset<Row> latest(Dataset<Row> events) {
    return events.groupBy("key").agg(max_by(col("event"), col("release")).as("event"));
  }

  /** All events of releases before another one. */
  private Dataset<Row> events(String release) {
    Object[] entered =
        entries().stream()
            .map(Entry::release)
            .filter(r -> r.compareTo(release) < 0)
            .map(Objects::requireNonNull)
            .toArray();
    if (entered.length == 0) {
      return spark.createDataFrame(List.of(), Schemas.of(GateTables.LEDGER));
    }
    return spark
        .read()
        .schema(Schemas.of(GateTables.LEDGER))
        .parquet(folder.toString())
        .where(col("release").isin(entered));
  }

  private static Dataset<Row> event(Dataset<Row> keys, String event) {
    return keys.select(
        col("key"), lit(event).as("event"), lit(null).cast("string").as("last_release"));
  }

  private void write(Entry entry, Dataset<Row> events) {
    Path target = new Path(folder, FOLDER + entry.release());
    Storage.delete(target);
    events.write().mode(SaveMode.Overwrite).parquet(target.toString());
    Storage.write(new Path(target, ENTRY), Json.write(entry));
  }
}
