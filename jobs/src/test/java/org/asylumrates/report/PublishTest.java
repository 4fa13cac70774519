package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Tables;
import org.asylumrates.report.PublishPlan.Existing;
import org.asylumrates.report.Published.Done;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an edition comes into its place. What stands on its pages is the business of PagesTest. */
class PublishTest {
  @TempDir Path temp;
  private Path figures = Path.of("");
  private Path editions = Path.of("");

  @BeforeEach
  void writeFigures() throws IOException {
    figures = SampleFigures.brief(temp.resolve("figures"));
    editions = temp.resolve("reports").resolve("editions");
  }

  @Test
  void sameFiguresGiveTheSameBytes() throws IOException {
    Path first = publish(Existing.KEEP).folder();
    PublishPlan again =
        new PublishPlan(figures, temp.resolve("other"), "e", Existing.KEEP, "code-1");
    assertThat(checksums(Publish.edition(again).folder()))
        .isEqualTo(checksums(first))
        .containsKeys(
            "index.html",
            "report.pdf",
            "es/report.pdf",
            "charts/monthly-grant-rate.png",
            "charts/monthly-grant-rate.pdf",
            "charts/monthly-grant-rate-card.png",
            "downloads/SHA256SUMS");
  }

  @Test
  void secondRunFindsNothingToDo() throws IOException {
    assertThat(publish(Existing.KEEP).done()).isEqualTo(Done.WRITTEN);
    Map<String, String> before = checksums(editions);
    assertThat(publish(Existing.REPLACE).done()).isEqualTo(Done.UNCHANGED);
    assertThat(checksums(editions)).isEqualTo(before);
  }

  @Test
  void changedFiguresAreRefusedUnlessToReplace() throws IOException {
    publish(Existing.KEEP);
    Map<String, String> before = checksums(editions.resolve("e"));
    Files.writeString(figures.resolve("flow.csv"), "step,reason,rows\nproceedings,read,7\n");
    assertThatThrownBy(() -> publish(Existing.KEEP))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(editions.resolve("e").toString())
        .hasMessageContaining("--replace")
        .hasMessageNotContaining("\n");
    assertThat(checksums(editions.resolve("e"))).isEqualTo(before);
    assertThat(publish(Existing.REPLACE).done()).isEqualTo(Done.REPLACED);
    assertThat(checksums(editions.resolve("e.1"))).isEqualTo(before);
    assertThat(checksums(editions.resolve("e"))).isNotEqualTo(before);
  }

  @Test
  void onlyChangedChartsAreDrawnAgain() throws IOException {
    Published first = publish(Existing.KEEP);
    assertThat(first.kept()).isZero();
    Files.writeString(figures.resolve("flow.csv"), "step,reason,rows\nproceedings,read,7\n");
    Map<String, String> before = checksums(first.folder().resolve("charts"));
    Published second = publish(Existing.REPLACE);
    assertThat(second.drawn()).isZero();
    assertThat(second.kept()).isEqualTo(first.drawn());
    assertThat(checksums(second.folder().resolve("charts"))).isEqualTo(before);
  }

  @Test
  void aPictureThatWasTamperedWithIsDrawnAgain() throws IOException {
    Published first = publish(Existing.KEEP);
    Path picture = first.folder().resolve("charts/monthly-grant-rate.png");
    byte[] whole = Files.readAllBytes(picture);
    Files.write(picture, new byte[] {1});
    Files.writeString(figures.resolve("flow.csv"), "step,reason,rows\nproceedings,read,7\n");
    Published second = publish(Existing.REPLACE);
    assertThat(second.drawn()).isEqualTo(1);
    assertThat(second.folder().resolve("charts/monthly-grant-rate.png")).hasBinaryContent(whole);
  }

  @Test
  void anEditionMovedAsideByARunThatWasEndedComesBack() throws IOException {
    Path edition = publish(Existing.KEEP).folder();
    Map<String, String> before = checksums(edition);
    Files.move(edition, editions.resolve("e.1"));
    Files.writeString(editions.resolve(".e.aside"), "e.1");
    assertThat(publish(Existing.KEEP).done()).isEqualTo(Done.UNCHANGED);
    assertThat(checksums(edition)).isEqualTo(before);
  }

  @Test
  void oldEditionsAreCountedUpward() throws IOException {
    publish(Existing.KEEP);
    for (String version : List.of("code-2", "code-3")) {
      Publish.edition(
          new PublishPlan(figures, temp.resolve("reports"), "e", Existing.REPLACE, version));
    }
    assertThat(names(editions)).containsExactly("e", "e.1", "e.2");
  }

  @Test
  void failureLeavesNoHalfWrittenEdition() throws IOException {
    // The chart refuses two points for one month, when the downloads have already been written.
    Files.writeString(
        figures.resolve("monthly.csv"),
        String.join(",", Tables.MONTHLY.columnNames())
            + "\ntrac-merits,2018-01,10,5,0.5,0.4,0.6\ntrac-merits,2018-01,10,5,0.5,0.4,0.6\n");
    assertThatThrownBy(() -> publish(Existing.KEEP)).isInstanceOf(RuntimeException.class);
    assertThat(names(editions)).isEmpty();
  }

  @Test
  void downloadsAreTheInputToTheLastByte() throws IOException {
    Path downloads = publish(Existing.KEEP).folder().resolve("downloads");
    for (String file : names(figures)) {
      assertThat(downloads.resolve(file)).hasSameBinaryContentAs(figures.resolve(file));
    }
    // The workbook, the codebook, the descriptor, the sums and the zip.
    assertThat(names(downloads)).hasSize(names(figures).size() + 5);
  }

  @Test
  void anEditionCanBeMadeAgainFromItsDownloads() throws IOException {
    Path first = publish(Existing.KEEP).folder();
    PublishPlan fromDownloads =
        new PublishPlan(
            first.resolve("downloads"), temp.resolve("again"), "e", Existing.KEEP, "code-1");
    assertThat(Publish.edition(fromDownloads).folder().resolve("countries.html"))
        .hasSameBinaryContentAs(first.resolve("countries.html"));
  }

  @Test
  void recordListsEveryFileWithItsChecksum() throws IOException {
    Path edition = publish(Existing.KEEP).folder();
    EditionRecord made =
        Json.read(Files.readString(edition.resolve(EditionRecord.FILE)), EditionRecord.class);
    Map<String, String> listed = new TreeMap<>();
    made.files().forEach(file -> listed.put(file.path(), file.sha256()));
    Map<String, String> there = checksums(edition);
    there.remove(EditionRecord.FILE);
    assertThat(listed).isEqualTo(there);
    assertThat(made.gate().result()).isEqualTo("not run");
    assertThat(made.release().id()).isEqualTo("2026-08-01");
    assertThat(made.studyHash()).isEqualTo(SampleFigures.figures().studyHash());
    // One row per line of the fixture's flow table.
    assertThat(made.rowCounts()).containsEntry("flow", 3);
  }

  @Test
  void namesThatLeadElsewhereAreRefused() {
    for (String name : List.of("../x", "a/b", "", ".", "..", ".hidden", "a b", "ä")) {
      assertThatThrownBy(() -> new PublishPlan(figures, temp, name, Existing.KEEP, "code-1"))
          .as(name)
          .isInstanceOf(UserException.class)
          .hasMessageContaining("'" + name + "'");
    }
  }

  private Published publish(Existing existing) {
    return Publish.edition(
        new PublishPlan(figures, temp.resolve("reports"), "e", existing, "code-1"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> checksums(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    Map<String, String> all = new TreeMap<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        all.put(folder.relativize(file).toString().replace('\\', '/'), Checksum.of(in));
      }
    }
    return all;
  }
}
