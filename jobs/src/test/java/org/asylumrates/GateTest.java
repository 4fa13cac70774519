package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three made-up releases of which each is the next of the one before, from text to edition. */
@SparkTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GateTest {
  private static final List<String> TABLES =
      List.of("A_TblCase", "B_TblProceeding", "tbl_Court_Appln");

  private static final String STUDY =
      """
      name: small
      title: A small study
      event: {date: 2018-06-11, label: A-B-, citation: 27 I&N Dec. 316, says: Something.}
      definition: trac-merits
      before: {first: 2016-06-11, last: 2018-06-10}
      after: {first: 2018-06-11, last: 2020-02-29}
      windows: {}
      breakdowns: [all]
      thresholds: {rate: 10, judgePeriod: 25, judgeTotal: 100}
      exposure: {nationalities: [ES], subgrounds: [gang]}
      events: [AB1]
      """;

  @TempDir private static Path temp;

  @BeforeAll
  static void makeReleases() throws IOException {
    Files.writeString(temp.resolve("small.yaml"), STUDY);
    run("synthesize", "--out", at("one"), "--cases", "1500", "--seed", "7", "--defects", "real");
    run("synthesize", "--out", at("two"), "--from", at("one"), "--revise", "4", "--seed", "1");
    run("synthesize", "--out", at("three"), "--from", at("two"), "--revise", "3", "--seed", "2");
  }

  private static String at(String name) {
    return temp.resolve(name).toString();
  }

  private static void run(String... args) {
    Said said = Said.by(args);
    assertThat(said.exit()).as(said.err()).isZero();
  }

  @Test
  @Order(1)
  void everyPlantedChangeOfTheSecondReleaseIsFound() throws IOException {
    Said said = gate("one", "two");
    assertThat(said.exit()).as(said.err()).isEqualTo(3);
    assertThat(said.out()).contains("4 applications turned from grant to denial", "Gate broken:");
    assertThat(found("2026-08-01_2026-09-01")).isEqualTo(planted("two"));
  }

  @Test
  @Order(2)
  void rowsThatComeBackAreReportedAsRestored() throws IOException {
    Said said = gate("2026-09-01", "three");
    assertThat(said.exit()).as(said.err()).isEqualTo(3);
    Map<String, Set<String>> found = found("2026-09-01_2026-10-01");
    Map<String, Set<String>> planted = planted("three");
    // The keys alone cannot tell what is new from what is back; the ledger can.
    for (String table : TABLES) {
      Set<String> come = new TreeSet<>(planted.getOrDefault("added " + table, Set.of()));
      Set<String> back = planted.getOrDefault("restored " + table, Set.of());
      assertThat(back).hasSize(2);
      come.addAll(back);
      assertThat(found.get("added " + table)).isEqualTo(come);
      assertThat(row(table)).startsWith("3,2,3,0,");
    }
    planted.keySet().removeIf(kind -> kind.startsWith("added") || kind.startsWith("restored"));
    found.keySet().removeIf(kind -> kind.startsWith("added"));
    assertThat(found).isEqualTo(planted);
  }

  @Test
  @Order(3)
  void theLedgerHasATombstoneForEachRowThatIsGone(SparkSession spark) throws IOException {
    Set<String> gone = new TreeSet<>(planted("two").get("removed tbl_Court_Appln"));
    Set<String> tombstones = new TreeSet<>();
    for (Row row :
        spark
            .read()
            .parquet(at("data/ledger/tbl_court_appln"))
            .where("event = 'vanished' and release = date'2026-09-01'")
            .collectAsList()) {
      tombstones.add(Long.toString(row.getLong(0)));
    }
    assertThat(tombstones).isEqualTo(gone);
  }

  /** The same rows under a later date: nothing but the name differs. */
  @Test
  @Order(4)
  void identicalReleasesReportNothing() throws IOException {
    Said said =
        Said.by(
            "gate",
            "--old",
            "2026-10-01",
            "--new",
            at("three"),
            "--new-date",
            "2026-11-01",
            "--data",
            at("data"));
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("Nothing differs.", "Gate passed");
    assertThat(found("2026-10-01_2026-11-01")).isEmpty();
  }

  @Test
  @Order(5)
  void aBrokenGateRefusesToPublishUnlessAReasonIsGiven() throws IOException {
    Said refused = Said.by(publish("run", "--until", "publish"));
    assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
    assertThat(refused.complaints())
        .singleElement()
        .asString()
        .startsWith("asylum: The gate refuses release 2026-09-01, compared with 2026-08-01: ")
        .endsWith("publish with --override-gate \"REASON\"");
    assertThat(temp.resolve("reports")).doesNotExist();
    Said published = Said.by(publish("run", "--override-gate", "EOIR has <explained> it"));
    assertThat(published.exit()).as(published.err()).isZero();
    Path edition = temp.resolve("reports/editions/2026-09-01");
    for (String page : List.of("index.html", "gate.html", "quality.html")) {
      assertThat(Files.readString(edition.resolve(page)))
          .as(page)
          .contains("EOIR has &lt;explained&gt; it");
    }
    assertThat(Files.readString(edition.resolve("edition.json")))
        .contains("\"result\" : \"overridden\"", "\"reason\" : \"EOIR has <explained> it\"");
    assertThat(edition.resolve("downloads/gate-removed.csv")).isNotEmptyFile();
    assertThat(edition.resolve("charts/gate-revisions.svg")).isNotEmptyFile();
    // The later releases that lie in the same data folder by now are not this edition's.
    assertThat(read(edition.resolve("downloads/quality-trend.csv")))
        .extracting(row -> row.getField("release"))
        .containsOnly("2026-08-01", "2026-09-01");
  }

  @Test
  @Order(5)
  void oneDateForTwoReleasesIsAMistake() {
    Said said = gate("one", at("one") + "/.");
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.complaints())
        .containsExactly(
            "asylum: %s and %s/. are both the release of 2026-08-01; say which is later with"
                    .formatted(at("one"), at("one"))
                + " --old-date and --new-date");
  }

  @Test
  @Order(5)
  void aReleaseThatIsNowhereIsAMistake() {
    Said said = gate("2026-08-01", "2027-01-01");
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.complaints()).singleElement().asString().contains("No release '");
  }

  private static String[] publish(String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(
        List.of(
            "--release",
            at("two"),
            "--data",
            at("data"),
            "--reports",
            temp.resolve("reports") + ""));
    return args.toArray(String[]::new);
  }

  /** Compares two releases, each by its folder in the temporary one or by its id. */
  private static Said gate(String old, String young) {
    return Said.by(
        "gate",
        "--old",
        old.startsWith("20") ? old : at(old),
        "--new",
        young.contains("/") || young.startsWith("20") ? young : at(young),
        "--data",
        at("data"));
  }

  /** Keys by kind and table, as revisions.csv has them; a shift that is mended changes nothing. */
  private static Map<String, Set<String>> planted(String release) throws IOException {
    Map<String, Set<String>> planted = new TreeMap<>();
    for (NamedCsvRecord row : read(temp.resolve(release).resolve("revisions.csv"))) {
      if (!row.getField("kind").equals("shifted")) {
        planted
            .computeIfAbsent(
                row.getField("kind") + " " + row.getField("table"), k -> new TreeSet<>())
            .add(row.getField("key"));
      }
    }
    return planted;
  }

  /** The same from what the comparison stored. */
  private static Map<String, Set<String>> found(String pair) throws IOException {
    Path folder = temp.resolve("data/gate").resolve(pair);
    Map<String, Set<String>> found = new TreeMap<>();
    for (NamedCsvRecord row : read(folder.resolve("gate-changes.csv"))) {
      found
          .computeIfAbsent(
              row.getField("change") + " " + row.getField("table"), k -> new TreeSet<>())
          .add(row.getField("key"));
    }
    SparkSession spark = SparkSession.active();
    for (String table : TABLES) {
      String keys = folder.resolve("keys").resolve(table.toLowerCase(java.util.Locale.ROOT)) + "";
      for (Row row : spark.read().parquet(keys).where("change <> 'changed'").collectAsList()) {
        found
            .computeIfAbsent(row.getString(1) + " " + table, k -> new TreeSet<>())
            .add(Long.toString(row.getLong(0)));
      }
    }
    return found;
  }

  /** What stands behind the rows of a table: added, restored, removed, kept aside, changed. */
  private static String row(String table) throws IOException {
    return Files.readAllLines(temp.resolve("data/gate/2026-09-01_2026-10-01/gate-tables.csv"))
        .stream()
        .filter(line -> line.startsWith(table + ","))
        .map(line -> line.split(",", 4)[3])
        .findFirst()
        .orElseThrow();
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }
}
