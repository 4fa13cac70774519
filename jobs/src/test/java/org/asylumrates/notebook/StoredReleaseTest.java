package org.asylumrates.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.columns.ParquetTable;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Column;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredReleaseTest {
  private static final String STUDY = "a-study";

  /** NA is Namibia's code at EOIR, and what Tablesaw would take for a missing value. */
  private static final String NAMIBIA = "NA";

  @TempDir private Path folder;

  @Test
  void isTheNewestWithRatesOfTheStudy() throws IOException {
    rates("2026-07-01", STUDY, "figures.json", "{}");
    rates("2026-08-01", STUDY, "figures.json", "{}");
    rates("2026-09-01", "another", "figures.json", "{}");
    rates("published", "fiscal-years", "figures.json", "{}");
    assertThat(StoredRelease.newest(data(), STUDY).release()).isEqualTo("2026-08-01");
  }

  @Test
  void saysWhatToDoWithoutOne() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> StoredRelease.newest(data(), STUDY))
        .withMessage(
            "There are no rates of the study a-study in %s; run ./asylum demo first, or set"
                    .formatted(folder)
                + " ASYLUM_DATA to the data folder of a run");
  }

  @Test
  void decisionsHaveTheirTypes() throws IOException {
    Table stored =
        new Table(
            "decisions",
            "",
            columns("case_id", "decision_date", "outcome", "nationality_code", "represented"),
            List.of());
    Path file = folder.resolve("decisions/r/definition=trac-merits/part-00000.parquet");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        ParquetTable.of(
            stored,
            List.of(
                Arrays.asList(7L, LocalDate.of(2018, 6, 11), "granted", NAMIBIA, true),
                Arrays.asList(8L, null, "denied", null, null))));
    tech.tablesaw.api.Table read =
        release()
            .decisions(
                Definition.TRAC_MERITS,
                "nationality_code",
                "decision_date",
                "represented",
                "case_id");
    assertThat(read.columnNames())
        .containsExactly("nationality_code", "decision_date", "represented", "case_id");
    assertThat(read.stringColumn(0).asList()).containsExactly(NAMIBIA, "");
    assertThat(read.dateColumn(1).get(0)).isEqualTo("2018-06-11");
    assertThat(read.booleanColumn(2).get(0)).isTrue();
    assertThat(read.longColumn(3).asLongArray()).containsExactly(7, 8);
    assertThat(read.column(1).isMissing(1)).isTrue();
    assertThat(read.column(2).isMissing(1)).isTrue();
  }

  @Test
  void namesTheColumnsThatThereAre() throws IOException {
    Path file = folder.resolve("decisions/r/definition=trac-merits/part-00000.parquet");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[0]);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> release().decisions(Definition.TRAC_MERITS, "judge"))
        .withMessageStartingWith(
            "The table decisions has no column 'judge'; it has definition, case_id,");
  }

  @Test
  void resultsHaveTheirTypes() throws IOException {
    String blanks = ",".repeat(4);
    rates(
        "r",
        STUDY,
        "before-after.csv",
        String.join(",", Tables.BEFORE_AFTER.columnNames())
            + "\ntrac-merits,nationality,NA,Namibia,10,0,0,12,3,0.25,0.25,,,Inf,Inf,"
            + blanks
            + "\n");
    tech.tablesaw.api.Table read = release().result(Tables.BEFORE_AFTER);
    assertThat(read.stringColumn("key").get(0)).isEqualTo(NAMIBIA);
    assertThat(read.longColumn("after_decisions").get(0)).isEqualTo(12);
    assertThat(read.doubleColumn("after_rate").get(0)).isEqualTo(0.25);
    assertThat(read.doubleColumn("risk_ratio").get(0)).isInfinite();
    assertThat(read.column("difference_low").isMissing(0)).isTrue();
  }

  @Test
  void withoutLabelsItSaysSo() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> release().labels())
        .withMessage(
            "The release r was run without labels; set ASYLUM_LABELS to a label file, or give it to"
                + " ./asylum run with --grounds");
  }

  private static List<Column> columns(String... names) {
    return Tables.DECISIONS.columns().stream()
        .filter(column -> List.of(names).contains(column.name()))
        .toList();
  }

  private StoredRelease release() {
    return new StoredRelease(data(), "r", STUDY);
  }

  private DataFolder data() {
    return new DataFolder(folder.toString());
  }

  private void rates(String release, String study, String file, String text) throws IOException {
    Path made = folder.resolve("rates").resolve(release).resolve(study);
    Files.createDirectories(made);
    Files.writeString(made.resolve(file), text);
  }
}
