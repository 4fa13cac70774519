package org.asylumrates.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys differ, whatever columns the two releases store. */
@SparkTest
class KeyChangesTest {
  @TempDir private Path temp;

  @Test
  void keysThatCameWentAndChanged(SparkSession spark) {
    assertThat(
            changes(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE
                1 | ES | I
                2 | GT | E
                3 | HO |
                4 | CH | E
                """,
                """
                IDNCASE | NAT | C_ASY_TYPE
                4 | CH | E
                5 | IN | I
                3 | HO | I
                1 | ES | I
                """))
        .isEqualTo(Map.of(2L, "removed", 3L, "changed", 5L, "added"));
  }

  /** Spark's own hash of (null, X) and (X, null) is the same. */
  @Test
  void aValueThatMovedToTheNextColumnIsAChange(SparkSession spark) {
    assertThat(
            changes(
                spark,
                """
                IDNCASE | CUSTODY | NAT
                1 | D |
                2 | | D
                """,
                """
                IDNCASE | CUSTODY | NAT
                1 | | D
                2 | | D
                """))
        .isEqualTo(Map.of(1L, "changed"));
  }

  @Test
  void onlyColumnsOfBothCountWhateverTheirOrderAndCase(SparkSession spark) {
    assertThat(
            changes(
                spark,
                """
                IDNCASE | NAT | GENDER | Sex
                1 | ES | F | F
                """,
                """
                SEX | IDNCASE | LANG | nat
                F | 1 | SP | ES
                """))
        .isEmpty();
  }

  /** What reading adds says nothing about the release. */
  @Test
  void columnsOfTheReaderDoNotCount(SparkSession spark) {
    assertThat(
            changes(
                spark,
                """
                IDNCASE | NAT | _issues
                1 | ES |
                """,
                """
                IDNCASE | NAT | _issues
                1 | ES | shift-mended
                """))
        .isEmpty();
  }

  @Test
  void aColumnOfAnotherTypeIsComparedAsText(SparkSession spark) {
    StoredRelease was =
        release(spark, "2026-08-01")
            .with(
                ReleaseTable.CASES,
                """
                IDNCASE | ATTY_NBR
                1 | 3
                2 | 4
                """);
    StoredRelease is =
        release(spark, "2026-09-01")
            .with(
                ReleaseTable.CASES,
                """
                IDNCASE | ATTY_NBR
                1 | 3
                2 | 5
                """,
                "int");
    assertThat(changes(was, is)).isEqualTo(Map.of(2L, "changed"));
  }

  private Map<Long, String> changes(SparkSession spark, String was, String is) {
    return changes(
        release(spark, "2026-08-01").with(ReleaseTable.CASES, was),
        release(spark, "2026-09-01").with(ReleaseTable.CASES, is));
  }

  private Map<Long, String> changes(StoredRelease was, StoredRelease is) {
    KeyChanges found =
        KeyChanges.find(
            was.side(),
            is.side(),
            ReleaseTable.CASES,
            4,
            new org.apache.hadoop.fs.Path(temp.resolve("keys").toString()));
    Map<Long, String> changes = new TreeMap<>();
    for (Row row : found.stored().collectAsList()) {
      changes.put(row.getLong(0), row.getString(1));
    }
    found
        .counts()
        .forEach(
            (change, n) ->
                assertThat(changes.values().stream().filter(change::equals).count()).isEqualTo(n));
    return changes;
  }

  private StoredRelease release(SparkSession spark, String id) {
    return new StoredRelease(spark, temp, id);
  }
}
