package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.job.Json;
import org.asylumrates.model.Figures;
import org.asylumrates.model.QualityMeasure;
import org.asylumrates.model.Tables;
import org.asylumrates.report.PublishPlan.Existing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of 2026-08-01, known by its quality alone, with others in the same data folder. */
class QualityTrendTest {
  private static final List<String> EARLIER =
      List.of(
          "B_TblProceeding,lines read,,140000",
          "B_TblProceeding,typed rows,,139990",
          "B_TblProceeding,kept aside: unreadable-key,,3",
          "B_TblProceeding,kept aside: unmendable-shift,,2",
          "B_TblProceeding,kept aside: duplicate-key,,5",
          "B_TblProceeding,issue: implausible-date,COMP_DATE,11",
          "B_TblProceeding,issue: letter-o,IDNCASE,1",
          "B_TblProceeding,rows whose parent is not in A_TblCase,IDNCASE,0",
          "B_TblProceeding,codes that are not in tblLookupJudge,IJ_CODE,7",
          "B_TblProceeding,codes that are not in tblLookupHloc,HEARING_LOC_CODE,6",
          "A_TblCase,rows according to Count.txt,,99");

  private static final List<String> OWN =
      List.of(
          "B_TblProceeding,lines read,,150000",
          "B_TblProceeding,typed rows,,149870",
          "B_TblProceeding,kept aside: unreadable-key,,10",
          "B_TblProceeding,kept aside: duplicate-key,,120",
          "B_TblProceeding,issue: implausible-date,COMP_DATE,17");

  /** By the sums of the lines above, of which the own ones know no parents and no lookups. */
  private static final List<String> TREND =
      List.of(
          "2026-06-01,B_TblProceeding,140000,139990,5,5,12,0,13",
          "2026-08-01,B_TblProceeding,150000,149870,120,10,17,,");

  @TempDir private Path temp;
  private Path data = Path.of("");

  @BeforeEach
  void figures() throws IOException {
    data = temp.resolve("data");
    Path figures = Files.createDirectories(data.resolve("rates"));
    Files.writeString(figures.resolve(Figures.FILE), Json.write(SampleFigures.figures()));
    Files.writeString(figures.resolve("quality.csv"), csv(OWN));
  }

  @Test
  void everyMeasureIsAColumn() {
    assertThat(Tables.QUALITY_TREND.columnNames())
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("release", "table"),
                    Arrays.stream(QualityMeasure.values()).map(QualityMeasure::code))
                .toList());
  }

  @Test
  void earlierReleasesStandBesideThisOne() throws IOException {
    release("2026-06-01", "_ingest.json", "quality.csv");
    // What comes later must not change an edition that is made again.
    release("2026-09-01", "_ingest.json", "quality.csv");
    // A release whose reading was stopped.
    release("2026-05-01", "quality.csv");
    EditionPages pages = publish("rates", "e");
    assertThat(Files.readAllLines(pages.folder().resolve("downloads/quality-trend.csv")))
        .containsExactly(
            "release,table,lines,typed,duplicates,quarantined,issues,orphans,unexplained_codes",
            TREND.get(0),
            TREND.get(1));
    assertThat(pages.words("quality.html"))
        .contains("What reading met in 2 releases, 1 June 2026 to 1 August 2026")
        .contains("B_TblProceeding 2026-06-01 140,000 139,990 5 5 12 0 13")
        .doesNotContain("2026-09-01", "2026-05-01", "earlier code");
    assertThat(pages.html("quality.html"))
        .contains("lines read from 140,000 to 150,000; rows typed from 139,990 to 149,870");
    assertThat(pages.html("dictionary.html")).contains("unexplained_codes");
    assertThat(Files.readString(pages.folder().resolve("downloads/datapackage.json")))
        .contains("\"quality-trend.csv\"");
    assertThat(pages.broken()).isEmpty();
  }

  @Test
  void theDownloadsGiveTheSameTrend() throws IOException {
    release("2026-06-01", "_ingest.json", "quality.csv");
    Path first = publish("rates", "e").folder();
    Path again = Files.createDirectories(temp.resolve("data/taken"));
    try (Stream<Path> all = Files.list(first.resolve("downloads"))) {
      for (Path file : all.toList()) {
        Files.copy(file, again.resolve(file.getFileName()));
      }
    }
    Path second =
        Publish.edition(
                new PublishPlan(again, temp.resolve("theirs"), "e", Existing.KEEP, "code-1"))
            .folder();
    assertThat(second.resolve("quality.html"))
        .hasSameTextualContentAs(first.resolve("quality.html"));
    assertThat(second.resolve("downloads/quality-trend.csv"))
        .hasSameBinaryContentAs(first.resolve("downloads/quality-trend.csv"));
  }

  @Test
  void oneReleaseIsNoTrend() throws IOException {
    EditionPages pages = publish("rates", "e");
    assertThat(pages.words("quality.html")).contains("This edition knows one release only");
    assertThat(pages.folder().resolve("downloads/quality-trend.csv")).doesNotExist();
    assertThat(pages.folder().resolve("charts/quality-trend.svg")).doesNotExist();
  }

  @Test
  void aReleaseWithoutCountsIsNamed() throws IOException {
    release("2026-06-01", "_ingest.json");
    assertThat(publish("rates", "e").words("quality.html"))
        .contains("one release only")
        .contains("because earlier code has read them: 2026-06-01. Ingest them again.");
  }

  @Test
  void anotherEarlierReleaseMakesAnotherEdition() throws IOException {
    Path folder = publish("rates", "e").folder();
    assertThat(published("rates", "e", Existing.KEEP).done()).isEqualTo(Published.Done.UNCHANGED);
    release("2026-06-01", "_ingest.json", "quality.csv");
    assertThat(published("rates", "e", Existing.REPLACE).done()).isEqualTo(Published.Done.REPLACED);
    assertThat(folder.resolve("charts/quality-trend.csv")).isNotEmptyFile();
  }

  private void release(String id, String... files) throws IOException {
    Path folder = Files.createDirectories(data.resolve("typed").resolve(id));
    for (String file : files) {
      Files.writeString(folder.resolve(file), file.endsWith(".csv") ? csv(EARLIER) : "{}");
    }
  }

  private static String csv(List<String> rows) {
    String header = String.join(",", Tables.QUALITY.columnNames());
    return header + "\n" + String.join("\n", rows) + "\n";
  }

  private EditionPages publish(String figures, String edition) throws IOException {
    return EditionPages.of(published(figures, edition, Existing.KEEP).folder());
  }

  private Published published(String figures, String edition, Existing existing) {
    return Publish.edition(
        new PublishPlan(data.resolve(figures), temp.resolve("reports"), edition, existing, "code-1")
            .gated(data, "2026-08-01", Optional.empty()));
  }
}
