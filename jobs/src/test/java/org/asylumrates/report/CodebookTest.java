package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.language.Words;
import org.asylumrates.model.Codes;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every code of the tables is explained, once, in every language. */
class CodebookTest {
  private static final Set<String> WITH_CODES =
      Set.of(
          "ground",
          "subground",
          "nationality",
          "region",
          "circuit",
          "sex",
          "age",
          "represented",
          "custody",
          "claim-type");

  @TempDir Path temp;
  private Path figures = Path.of("");

  @BeforeEach
  void writeFigures() throws IOException {
    figures = SampleFigures.write(temp);
  }

  @Test
  void everyCodeIsThereOnce() {
    assertThat(codes(Words.ENGLISH)).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void everyKeyOfARateIsExplained() {
    Set<String> keys = new TreeSet<>();
    for (Rate rate : results().rates()) {
      if (WITH_CODES.contains(rate.breakdown()) && !rate.key().equals(Keys.UNKNOWN)) {
        keys.add(rate.breakdown() + " " + rate.key());
      }
    }
    // Netherlands Antilles and El Salvador are in our lookup, the region and the band are not.
    assertThat(keys)
        .contains("nationality NA", "nationality ES", "region other", "age 0-17", "custody R");
    assertThat(codes(Words.ENGLISH)).contains("key UNKNOWN", "key all").containsAll(keys);
  }

  @Test
  void statusPeriodAndMethodWordsAreExplained() {
    assertThat(codes(Words.ENGLISH))
        .contains("status too-few", "status suppressed", "period before", "outcome other_relief")
        .contains("definition eoir-initial", "breakdown court-judge", "window MAIN")
        .contains("application WCAT", "application-decision L", "circuit 9", "custody N")
        .contains("ground torture-convention", "subground gang", "case-type RMV")
        .containsAll(
            results().effects().estimates().stream()
                .map(r -> "method " + r.text("method"))
                .toList());
  }

  @Test
  void nationalitiesThatNoLookupHasGetTheReleasesName() throws IOException {
    // A whole row: the fixture's last one ends early.
    Files.writeString(
        figures.resolve("grant-rates.csv"),
        String.join(",", Tables.GRANT_RATES.columnNames())
            + "\ntrac-merits,nationality,ZQ,Zuq,before,10,5,0,5,0,0.5,0.2,0.8,,\n");
    assertThat(Codebook.of(Words.ENGLISH, results()))
        .contains(new Code("nationality", "ZQ", "Zuq", "As grant-rates.csv names it"));
  }

  @Test
  void bothLanguagesExplainTheSameCodes() {
    assertThat(codes(Words.SPANISH)).isEqualTo(codes(Words.ENGLISH));
    for (Words words : Words.all()) {
      assertThat(Codebook.of(words, results()))
          .allMatch(code -> !words.of("code-set", code.set()).isBlank())
          .noneMatch(code -> code.meaning().isBlank() || code.source().isBlank());
    }
  }

  @Test
  void everyCodeOfTheLookupHasSpanish() {
    for (NamedCsvRecord row : LookupFiles.read("codes.csv")) {
      String code = row.getField("set") + "." + row.getField("code");
      assertThat(Words.SPANISH.named("code", code, "")).as(code).isNotEmpty();
    }
  }

  @Test
  void theCsvFileIsTheDeclaredTableInOrder() {
    List<String> lines = Codebook.csv(results()).lines().toList();
    assertThat(lines).first().isEqualTo(String.join(",", Codes.CODEBOOK.columnNames()));
    assertThat(lines).contains("sex,F,Female,\"EOIR, tblLookupSex\"");
    assertThat(results().rows()).containsEntry("codebook", lines.size() - 1);
    assertThat(lines.stream().skip(1).map(line -> line.split(",", 2)[0])).isSorted();
  }

  private List<String> codes(Words words) {
    return Codebook.of(words, results()).stream()
        .map(code -> code.set() + " " + code.code())
        .toList();
  }

  private Results results() {
    return ResultsReader.read(figures, figures, Optional.empty(), Optional.empty());
  }
}
