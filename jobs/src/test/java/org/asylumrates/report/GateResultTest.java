package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Figures.SourceFile;
import org.asylumrates.model.GateRecord;
import org.asylumrates.report.view.DataTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateResultTest {
  private static final Figures FIGURES = SampleFigures.figures();

  @Test
  void theSameFilesUnderOtherNamesAreTheSameRelease() {
    SourceFile moved = new SourceFile("elsewhere.csv", 1, FIGURES.files().get(0).sha256());
    assertThatCode(() -> compared(moved).requireOf(FIGURES)).doesNotThrowAnyException();
  }

  @Test
  void aComparisonOfOtherFilesSaysNothing() {
    SourceFile other = new SourceFile(FIGURES.files().get(0).name(), 1, "ef".repeat(32));
    assertThatThrownBy(() -> compared(other).requireOf(FIGURES))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "The release 2026-08-01 was compared with 2026-07-01 before its files changed (gate);"
                + " compare them again: ./asylum gate --old 2026-07-01 --new 2026-08-01");
  }

  /** The list of single rows is cut off at some number; what the page counts is not. */
  @Test
  void thePageCountsRowsThatAreNotListed() {
    DataTable table = GateRows.changes(Words.ENGLISH, compared()).tables().get(0);
    assertThat(table.rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .extracting(DataTable.Cell::text)
                    .containsExactly("Completed proceedings with another judge", "250,000"));
  }

  /** Earlier code stored no counts; silence would read as none. */
  @Test
  void aComparisonWithoutCountsHasToBeMadeAgain(@TempDir Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("gate/2026-07-01_2026-08-01"));
    String json = Json.write(compared().record());
    Files.writeString(folder.resolve(GateRecord.FILE), json);
    assertThat(GateResult.latest(data, "2026-08-01")).contains(folder);
    Files.writeString(
        folder.resolve(GateRecord.FILE), json.replaceFirst("\"changes\" : \\{[^}]*},", ""));
    assertThatThrownBy(() -> GateResult.latest(data, "2026-08-01"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("gate.json cannot be read")
        .hasMessageEndingWith("run the gate again");
  }

  private static GateResult compared(SourceFile... files) {
    LocalDate old = LocalDate.of(2026, 7, 1);
    LocalDate young = LocalDate.of(2026, 8, 1);
    GateRecord record =
        new GateRecord(
            old.toString(),
            old,
            young.toString(),
            young,
            List.of(files),
            false,
            List.of(),
            List.of(),
            Map.of("judge", 250_000L),
            "a test",
            "",
            "");
    return new GateResult(Path.of("gate"), record, Map.of(), Optional.empty());
  }
}
