package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.asylumrates.job.Sessions;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counts of {@code grant-rates.csv} against the same definitions in plain SQL, which DuckDB
 * runs over the release's own text files. Every cell of every breakdown must agree, both ways, but
 * for those that are suppressed, which have no count.
 */
@Tag("spark")
class GrantRatesInSqlTest {
  private static final String DATE = "2026-08-01";
  private static final String COLUMNS =
      "definition, breakdown, key, period, decisions, granted, other_relief, denied, other";

  private static final String SUPPRESSED_WITH_A_COUNT =
      "select %s from suppressed where coalesce(decisions, granted, other_relief, denied, other)"
          + " is not null";
  private static final String SMALL_BUT_SHOWN =
      "select %s from ours where breakdown = 'nationality-sex' and decisions < 11";

  @TempDir Path folder;

  @Test
  void everyCellAgreesOnACleanRelease() throws Exception {
    Path release = folder.resolve("release");
    Synthesize.write(SynthesisPlan.clean(release, 30_000, 7));
    assertThat(run(release)).isZero();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      for (String statement : script(release)) {
        sql.execute(statement);
      }
      assertThat(count(sql, "select count(*) from expected")).isGreaterThan(2_000);
      assertThat(count(sql, "select count(*) from suppressed"))
          .isEqualTo(
              count(sql, "select count(*) from suppressed where breakdown = 'nationality-sex'"))
          .isLessThan(count(sql, "select count(*) from ours"));
      assertThat(rows(sql, SUPPRESSED_WITH_A_COUNT)).isEmpty();
      assertThat(rows(sql, SMALL_BUT_SHOWN)).as("small cells of pairs that are shown").isEmpty();
      assertThat(
              rows(
                  sql,
                  "select %s from expected anti join suppressed using (definition, breakdown, key,"
                      + " period) except select %s from ours"))
          .as("cells that SQL counts otherwise")
          .isEmpty();
      assertThat(rows(sql, "select %s from ours except select %s from expected"))
          .as("cells that SQL does not have")
          .isEmpty();
    }
  }

  private int run(Path release) {
    try {
      return Main.run(
          "run",
          "--release",
          release.toString(),
          "--grounds",
          release.resolve("labels.csv").toString(),
          "--until",
          "rates",
          "--data",
          folder.resolve("data").toString());
    } finally {
      Sessions.close();
    }
  }

  private List<String> script(Path release) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/sql/grant-rates.sql"))) {
      String sql =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)--.*$", "")
              .replace("${release}", release.toString())
              .replace("${labels}", release.resolve("labels.csv").toString())
              .replace("${lookups}", Path.of("..", "data", "lookups").toString())
              .replace("${date}", DATE);
      List<String> statements = new ArrayList<>();
      for (String statement : sql.split(";", -1)) {
        if (!statement.isBlank()) {
          statements.add(statement);
        }
      }
      Path ours = folder.resolve("data/rates/" + DATE + "/matter-of-a-b/grant-rates.csv");
      statements.add(
          "create table published as from read_csv('%s', types = {'key': 'varchar', 'decisions': 'bigint'})"
              .formatted(ours));
      statements.add(
          "create table ours as select %s from published where status is distinct from 'suppressed'"
              .formatted(COLUMNS));
      statements.add(
          "create table suppressed as select %s from published where status = 'suppressed'"
              .formatted(COLUMNS));
      return statements;
    }
  }

  private static long count(Statement sql, String query) throws Exception {
    try (ResultSet result = sql.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static List<String> rows(Statement sql, String query) throws Exception {
    List<String> rows = new ArrayList<>();
    try (ResultSet result =
        sql.executeQuery(query.formatted(COLUMNS, COLUMNS) + " order by all limit 20")) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(result.getString(i)).append(' ');
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
