package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;
import org.asylumrates.support.SparkTest;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From a release to an edition, and what a second run does. */
@SparkTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChainTest {
  private static final String STUDY =
      """
      name: small
      title: A small study
      event: {date: 2018-06-11, label: A-B-, citation: 27 I&N Dec. 316, says: Something.}
      definition: trac-merits
      before: {first: 2016-06-11, last: 2018-06-10}
      after: {first: 2018-06-11, last: 2020-02-29}
      windows: {}
      breakdowns: [all, nationality, judge, ground]
      thresholds: {rate: 10, judgePeriod: 25, judgeTotal: 100}
      exposure: {nationalities: [ES], subgrounds: [gang]}
      events: [AB1]
      """;

  @TempDir private static Path temp;
  private static Said first;

  @BeforeAll
  static void runOnce() throws IOException {
    release(TestRelease.small(temp.resolve("release")));
    Files.writeString(temp.resolve("small.yaml"), STUDY);
    Files.writeString(
        temp.resolve("labels.csv"), "case_id,ground\n1,political-opinion\n1,religion\n");
    first = run("one");
  }

  /** Twenty decisions each side, of which ten were granted before and five after. */
  private static void release(TestRelease files) {
    List<String> cases = new ArrayList<>(List.of(TestRelease.CASE_COLUMNS));
    List<String> proceedings = new ArrayList<>(List.of(TestRelease.PROCEEDING_COLUMNS));
    List<String> applications = new ArrayList<>(List.of(TestRelease.APPLICATION_COLUMNS));
    for (int i = 1; i <= 40; i++) {
      String day = i <= 20 ? "2018-06-10" : "2018-06-11";
      String decision = i <= 10 || i > 35 ? "G" : "D";
      cases.add(i + "\tES\tI\tF");
      proceedings.add(
          "%d\t%d\tNYC\tNYC\tABT\tX\t%s 00:00:00.000\tN\tN\tRMV\tES".formatted(i, i, day));
      applications.add(
          "%d\t%d\t%d\tASYL\t2016-04-01 00:00:00.000\t%s".formatted(i, i, i, decision));
    }
    files
        .file(TestRelease.CASES, cases.toArray(String[]::new))
        .file(TestRelease.PROCEEDINGS, proceedings.toArray(String[]::new))
        .file(TestRelease.APPLICATIONS, applications.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void aReleaseBecomesAnEdition() {
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(edition("one").resolve("index.html")).isNotEmptyFile();
    assertThat(first.out())
        .contains(
            "Release 2020-03-01 (date from the option --release-date)",
            "Edition written: " + edition("one").resolve("index.html"));
  }

  /** Intervals by Wilson's formula with z = 1.959963984540054, worked out apart from this code. */
  @Test
  @Order(2)
  void theCountsAreThoseOfTheRecords() throws IOException {
    List<String> rows = Files.readAllLines(rates("one").resolve("grant-rates.csv"));
    assertThat(row(rows, "nationality,ES,El Salvador,before"))
        .startsWith("20,10,0,10,0,0.5,0.2992980081")
        .contains(",0.7007019918")
        .endsWith(",,20");
    assertThat(row(rows, "nationality,ES,El Salvador,after"))
        .startsWith("20,5,0,15,0,0.25,0.1118617014")
        .contains(",0.4687008776")
        .endsWith(",,20");
    assertThat(row(rows, "ground,religion,Religion,before")).isEqualTo("1,1,0,0,0,,,,too-few,1");
    assertThat(row(rows, "ground,UNKNOWN,Not known,before"))
        .startsWith("19,9,0,10,0,")
        .endsWith(",unknown,19");
  }

  @Test
  @Order(2)
  void theFilesOfTheRatesStageArePublishedAsTheyAre() {
    for (String file : List.of("grant-rates.csv", "before-after.csv", "monthly.csv")) {
      assertThat(edition("one").resolve("downloads").resolve(file))
          .hasSameBinaryContentAs(rates("one").resolve(file));
    }
  }

  @Test
  @Order(2)
  void nothingOfTheWorkIsLeftBehind() throws IOException {
    assertThat(files(temp.resolve("one")).keySet())
        .noneMatch(name -> name.contains("/tmp/"))
        .noneMatch(name -> name.endsWith(".part"))
        .noneMatch(name -> name.contains(".draft"));
  }

  @Test
  @Order(3)
  void aSecondRunFindsNothingToDo() throws IOException {
    Map<String, String> before = files(temp.resolve("one"));
    Said again = run("one");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("Edition (nothing to do): ");
    assertThat(files(temp.resolve("one"))).isEqualTo(before);
  }

  /** So no file knows when or where it was made. */
  @Test
  @Order(4)
  void aRunElsewhereGivesTheSameBytes() throws IOException {
    Said elsewhere = run("two");
    assertThat(elsewhere.exit()).isZero();
    assertThat(files(edition("two"))).isEqualTo(files(edition("one")));
    assertThat(files(rates("two"))).isEqualTo(files(rates("one")));
  }

  @Test
  @Order(5)
  void otherInputsDoNotReplaceAnEditionUnasked() throws IOException {
    Map<String, String> before = files(edition("one"));
    Files.writeString(temp.resolve("labels.csv"), "case_id,ground\n2,race\n");
    Said refused = run("one");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.complaints())
        .containsExactly(
            "asylum: The edition %s exists and was made from other inputs or by other code; give"
                    .formatted(edition("one"))
                + " another name, or --replace to move it aside");
    assertThat(files(edition("one"))).isEqualTo(before);
    assertThat(run("one", "--replace").exit()).isZero();
    assertThat(files(edition("one"))).isNotEqualTo(before);
    assertThat(files(edition("one").resolveSibling("2020-03-01.1"))).isEqualTo(before);
  }

  @Test
  void aReasonThatSaysNothingIsRefusedBeforeAnythingIsRead() {
    Said refused = run("blank", "--override-gate", " ");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.complaints())
        .containsExactly(
            "asylum: The reason for overriding the gate is blank; give --override-gate \"REASON\","
                + " which the edition prints");
    assertThat(temp.resolve("blank")).doesNotExist();
  }

  private static Said run(String place, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "run",
                "--release",
                temp.resolve("release").toString(),
                "--release-date",
                "2020-03-01",
                "--study",
                temp.resolve("small.yaml").toString(),
                "--grounds",
                temp.resolve("labels.csv").toString(),
                "--data",
                temp.resolve(place).resolve("data").toString(),
                "--reports",
                temp.resolve(place).resolve("reports").toString()));
    args.addAll(List.of(options));
    return Said.by(args.toArray(String[]::new));
  }

  /** What stands behind the key of a row of the primary definition. */
  private static String row(List<String> rows, String key) {
    String start = "trac-merits," + key + ",";
    return rows.stream()
        .filter(row -> row.startsWith(start))
        .map(row -> row.substring(start.length()))
        .findFirst()
        .orElseThrow();
  }

  private static Path edition(String place) {
    return temp.resolve(place).resolve("reports/editions/2020-03-01");
  }

  private static Path rates(String place) {
    return temp.resolve(place).resolve("data/rates/2020-03-01/small");
  }

  /** The checksum of every file below a folder, by its path. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        try (var in = Files.newInputStream(file)) {
          files.put("/" + folder.relativize(file), Checksum.of(in));
        }
      }
    }
    return files;
  }
}
