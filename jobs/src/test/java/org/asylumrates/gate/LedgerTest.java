package org.asylumrates.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.GateTables;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on record of keys over several releases. */
@SparkTest
class LedgerTest {
  private static final String TABLE = "tbl_Court_Appln";

  @TempDir private Path temp;

  @Test
  void aRowThatVanishesStaysOnRecordAndIsRestored(SparkSession spark) {
    Ledger ledger = ledger(spark);
    ledger.enter("2026-01-01", "a", keys(spark, 1, 2, 3));
    ledger.enter("2026-02-01", "b", keys(spark, 1, 3, 4));
    ledger.enter("2026-03-01", "c", keys(spark, 1, 2, 4, 5));
    assertThat(events(spark))
        .containsExactly(
            "2026-01-01 1 seen null",
            "2026-01-01 2 seen null",
            "2026-01-01 3 seen null",
            "2026-02-01 2 vanished 2026-01-01",
            "2026-02-01 4 seen null",
            "2026-03-01 2 restored null",
            "2026-03-01 3 vanished 2026-02-01",
            "2026-03-01 5 seen null");
  }

  @Test
  void knownDifferencesGiveTheSameEvents(SparkSession spark) {
    Ledger ledger = ledger(spark);
    ledger.enter("2026-01-01", "a", keys(spark, 1, 2, 3));
    ledger.enter(entry("2026-02-01", "2026-01-01"), keys(spark, 2), keys(spark, 4));
    ledger.enter(entry("2026-03-01", "2026-02-01"), keys(spark, 3), keys(spark, 2, 5));
    assertThat(events(spark))
        .contains(
            "2026-02-01 2 vanished 2026-01-01",
            "2026-02-01 4 seen null",
            "2026-03-01 2 restored null",
            "2026-03-01 3 vanished 2026-02-01",
            "2026-03-01 5 seen null")
        .hasSize(8);
  }

  /** A row that could not be read in between did not vanish, and is not restored. */
  @Test
  void aKeyThatNeverVanishedIsNotRestored(SparkSession spark) {
    Ledger ledger = ledger(spark);
    ledger.enter("2026-01-01", "a", keys(spark, 1, 2));
    ledger.enter(entry("2026-02-01", "2026-01-01"), keys(spark), keys(spark));
    ledger.enter(entry("2026-03-01", "2026-02-01"), keys(spark), keys(spark, 2));
    assertThat(events(spark)).hasSize(2);
  }

  @Test
  void aReleaseIsEnteredOnce(SparkSession spark) {
    Ledger ledger = ledger(spark);
    ledger.enter("2026-01-01", "a", keys(spark, 1, 2));
    ledger.enter("2026-02-01", "b", keys(spark, 1));
    List<String> before = events(spark);
    ledger.enter("2026-01-01", "a", keys(spark, 1, 2));
    ledger.enter("2026-02-01", "b", keys(spark, 1, 2));
    assertThat(events(spark)).isEqualTo(before);
    // Stored anew from something else, the last release is entered anew.
    ledger.enter("2026-02-01", "b2", keys(spark, 1, 2));
    assertThat(events(spark)).hasSize(2);
  }

  @Test
  void aReleaseBeforeTheLastEntryIsNotEntered(SparkSession spark) {
    Ledger ledger = ledger(spark);
    ledger.enter("2026-01-01", "a", keys(spark, 1));
    ledger.enter("2026-03-01", "c", keys(spark, 1, 2));
    List<String> before = events(spark);
    ledger.enter("2026-02-01", "b", keys(spark, 9));
    assertThat(events(spark)).isEqualTo(before);
    assertThat(ledger.entries())
        .extracting(Ledger.Entry::release, Ledger.Entry::after)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("2026-01-01", Optional.empty()),
            org.assertj.core.api.Assertions.tuple("2026-03-01", Optional.of("2026-01-01")));
  }

  @Test
  void whatAnEarlierReleaseHeld(SparkSession spark) {
    Ledger ledger = ledger(spark);
    ledger.enter("2026-01-01", "a", keys(spark, 1, 2));
    ledger.enter("2026-02-01", "b", keys(spark, 1, 3));
    assertThat(ledger.heldBefore("2026-02-01", keys(spark, 2, 3, 4)).collectAsList())
        .extracting(row -> row.getLong(0))
        .containsExactly(2L);
    assertThat(ledger.heldBefore("2026-01-01", keys(spark, 1)).collectAsList()).isEmpty();
  }

  private static Ledger.Entry entry(String release, String after) {
    return new Ledger.Entry(release, release, Optional.of(after));
  }

  private Ledger ledger(SparkSession spark) {
    return new Ledger(spark, new DataFolder(temp.toString()), TABLE);
  }

  private static Dataset<Row> keys(SparkSession spark, long... keys) {
    return spark.createDataFrame(
        LongStream.of(keys).mapToObj(key -> RowFactory.create(key)).toList(),
        new StructType().add("key", DataTypes.LongType));
  }

  private List<String> events(SparkSession spark) {
    return spark
        .read()
        .schema(Schemas.of(GateTables.LEDGER))
        .parquet(temp.resolve("ledger/tbl_court_appln").toString())
        .collectAsList()
        .stream()
        .map(row -> "%s %s %s %s".formatted(row.get(3), row.get(0), row.get(1), row.get(2)))
        .sorted()
        .toList();
  }
}
