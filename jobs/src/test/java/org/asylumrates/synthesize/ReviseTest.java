package org.asylumrates.synthesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next release: what its log says is in its files, and nothing else changed. */
class ReviseTest {
  private static final int EACH = 5;

  @TempDir private static Path temp;
  private static MadeUp first = new MadeUp(Path.of("unset"));
  private static MadeUp second = first;
  private static MadeUp third = first;

  @BeforeAll
  static void makeThreeReleases() {
    first =
        MadeUp.of(
            SynthesisPlan.clean(temp.resolve("first"), 2500, 11).with(SynthesisPlan.Defects.REAL));
    second = revise(first.out(), "second", 1);
    third = revise(second.out(), "third", 2);
  }

  private static MadeUp revise(Path from, String name, long seed) {
    Revise.write(new RevisionPlan(from, temp.resolve(name), EACH, seed, Optional.empty()));
    return new MadeUp(temp.resolve(name));
  }

  @Test
  void aMonthLaterIsInTheNames() {
    assertThat(second.file("A_TblCase.csv").toString()).contains("EOIR Case Data 2026-0901");
    assertThat(third.file("A_TblCase.csv").toString()).contains("EOIR Case Data 2026-1001");
    assertThat(third.files().keySet())
        .allMatch(f -> f.startsWith("EOIR Case Data 2026-1001/") || !f.contains("/"));
  }

  @Test
  void everyKindIsPlantedAsOftenAsAsked() throws IOException {
    Map<String, Long> counts =
        log(second).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("kind") + " " + row.getField("table"),
                    Collectors.counting()));
    assertThat(counts).hasSize(12).allSatisfy((kind, n) -> assertThat(n).as(kind).isEqualTo(EACH));
    // Half of what the second release lost is back in the third.
    assertThat(log(third).stream().filter(row -> row.getField("kind").equals("restored")))
        .hasSize(3 * 3);
  }

  @Test
  void theLogAccountsForEveryLineThatDiffers() throws IOException {
    for (String table : RevisionKind.tables()) {
      Set<String> was = new HashSet<>(first.lines(table));
      Set<String> is = new HashSet<>(second.lines(table));
      long gone = was.stream().filter(line -> !is.contains(line)).count();
      long come = is.stream().filter(line -> !was.contains(line)).count();
      long removed = kinds(second, table, "removed");
      long added = kinds(second, table, "added");
      long all = log(second).stream().filter(row -> row.getField("table").equals(table)).count();
      assertThat(gone).as(table).isEqualTo(all - added);
      assertThat(come).as(table).isEqualTo(all - removed);
    }
    assertThat(second.lines("tbl_RepsAssigned")).isEqualTo(first.lines("tbl_RepsAssigned"));
  }

  @Test
  void rowsComeBackAsTheyWere() throws IOException {
    for (NamedCsvRecord row : log(third)) {
      if (row.getField("kind").equals("restored")) {
        String table = row.getField("table");
        List<String> was = starting(first, table, row.getField("key"));
        assertThat(was).hasSize(1);
        assertThat(starting(second, table, row.getField("key"))).isEmpty();
        assertThat(starting(third, table, row.getField("key"))).isEqualTo(was);
      }
    }
  }

  @Test
  void datesCrossTheRulingAndGrantsTurn() throws IOException {
    String ruling = "2018-06-11";
    for (NamedCsvRecord row : log(second)) {
      String was = row.getField("was");
      String is = row.getField("is");
      switch (row.getField("kind")) {
        case "date-to-after" -> {
          assertThat(was).isLessThan(ruling);
          assertThat(is).isGreaterThanOrEqualTo(ruling);
        }
        case "date-to-before" -> {
          assertThat(was).isGreaterThanOrEqualTo(ruling);
          assertThat(is).isLessThan(ruling);
        }
        case "grant-to-denial" -> assertThat(was + is).matches("[FGCIP]D");
        case "denial-to-grant" -> assertThat(was + is).isEqualTo("DG");
        case "judge" -> assertThat(is).isNotEmpty().isNotEqualTo(was);
        case "shifted" -> assertThat(is).isEqualTo(was + "\\t");
        default -> assertThat(was + is).isEmpty();
      }
    }
  }

  @Test
  void theCountsFollowTheRows() throws IOException {
    Map<String, Long> was = counts(first);
    Map<String, Long> is = counts(third);
    // Two releases on: ten rows went, ten came, and three came back.
    for (String table : RevisionKind.tables()) {
      assertThat(is.get(table)).as(table).isEqualTo(was.getOrDefault(table, 0L) + 3);
    }
    assertThat(is.get("tbl_RepsAssigned")).isEqualTo(was.get("tbl_RepsAssigned"));
  }

  @Test
  void theSamePlanGivesTheSameBytes() throws IOException {
    MadeUp again = revise(first.out(), "again", 1);
    assertThat(again.files().keySet()).isEqualTo(second.files().keySet());
    for (String file : second.files().keySet()) {
      assertThat(Files.mismatch(again.out().resolve(file), second.out().resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void withoutRevisionsOnlyTheNameChanges() throws IOException {
    Path out = temp.resolve("none");
    Revise.write(new RevisionPlan(first.out(), out, 0, 1, Optional.of(LocalDate.of(2026, 8, 15))));
    MadeUp none = new MadeUp(out);
    assertThat(none.file("Count.txt").toString()).contains("EOIR Case Data 2026-0815");
    for (String table : ReleaseFiles.CORE) {
      assertThat(none.file(table + ".csv")).hasSameBinaryContentAs(first.file(table + ".csv"));
    }
  }

  @Test
  void whatIsNoReleaseIsRefused() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    refused(empty, empty + " holds no table of a release: give --from the folder of its files.");
    Path nowhere = temp.resolve("nowhere");
    refused(
        nowhere, nowhere + " is no folder: give --from the folder of an earlier release's files.");
    Path undated = Files.createDirectory(temp.resolve("undated"));
    Files.copy(first.file("A_TblCase.csv"), undated.resolve("A_TblCase.csv"));
    refused(
        undated,
        "The names in " + undated + " hold no date: give the new release's with --release-date D.");
  }

  private static void refused(Path from, String message) {
    RevisionPlan plan = new RevisionPlan(from, temp.resolve("refused"), EACH, 1, Optional.empty());
    assertThatThrownBy(() -> Revise.write(plan))
        .isInstanceOf(UserException.class)
        .hasMessage(message);
  }

  private static long kinds(MadeUp release, String table, String kind) throws IOException {
    return log(release).stream()
        .filter(row -> row.getField("table").equals(table) && row.getField("kind").equals(kind))
        .count();
  }

  private static List<String> starting(MadeUp release, String table, String key) {
    return release.lines(table).stream().filter(line -> line.startsWith(key + "\t")).toList();
  }

  private static Map<String, Long> counts(MadeUp release) throws IOException {
    return Files.readAllLines(release.file("Count.txt")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .collect(Collectors.toMap(cells -> cells[0], cells -> Long.valueOf(cells[1])));
  }

  private static List<NamedCsvRecord> log(MadeUp release) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(release.out().resolve(RevisionLog.FILE))) {
      return csv.stream().toList();
    }
  }
}
