package org.asylumrates.rates.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of others as our result tables. */
class PublishedRatesTest {
  private static final String HEADER =
      "source,source_date,definition,breakdown,key,name,period,period_label,decisions,granted,"
          + "other_relief,denied,other\n";

  @TempDir private Path temp;

  @Test
  void countsBecomeRates() throws IOException {
    Path folder =
        run(
            """
            EOIR,2018,mine,nationality,ES,El Salvador,before,FY2018,100,20,5,60,15
            EOIR,2019,mine,nationality,ES,El Salvador,after,FY2019,200,30,,170,
            EOIR,2019,mine,nationality,NP,Nepal,after,FY2019,9,3,,6,
            """);
    assertThat(rates(folder))
        .containsExactly(
            "ES after 200 30 0 170 0 0.15 ",
            "ES before 100 20 5 60 15 0.2 ",
            "NP after 9 3 0 6 0  too-few");
  }

  /** A blank is never filled: neither with a zero nor with what is left of the total. */
  @Test
  void aRowWithABlankPartIsWithheldAsAWhole() throws IOException {
    Path folder =
        run(
            """
            EOIR,2018,mine,nationality,AA,Total withheld,before,FY2018,,20,,60,15
            EOIR,2018,mine,nationality,BB,Grants withheld,before,FY2018,100,,,60,15
            EOIR,2018,mine,nationality,CC,Denials withheld,before,FY2018,100,20,,,15
            EOIR,2018,mine,nationality,DD,Others withheld,before,FY2018,100,20,,60,
            EOIR,2018,mine,nationality,EE,All withheld,before,FY2018,*,*,,*,*
            """);
    assertThat(rates(folder))
        .containsExactly(
            "AA before       suppressed",
            "BB before       suppressed",
            "CC before       suppressed",
            "DD before       suppressed",
            "EE before       suppressed");
    assertThat(csv(folder, "before-after.csv"))
        .extracting(row -> row.getField("status"))
        .containsOnly("suppressed");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    String row = "EOIR,2018,mine,nationality,ES,El Salvador,before,FY2018,100,20,5,60,15\n";
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> run(row + row))
        .withMessage(
            "The tables have two rows for mine, nationality, ES, before; keep the one that counts");
  }

  @Test
  void whatTheFiguresWereMadeFromIsRecorded() throws IOException {
    Path folder = run("EOIR,2018,mine,court,NYC,New York,before,FY2018,100,20,5,75,\n");
    Figures figures = Json.read(Files.readString(folder.resolve(Figures.FILE)), Figures.class);
    assertThat(figures.release()).isEqualTo("published");
    assertThat(figures.synthetic()).isFalse();
    assertThat(figures.files()).extracting(Figures.SourceFile::name).containsExactly("table.csv");
    assertThat(figures.definitions())
        .extracting(Figures.Rule::id, Figures.Rule::beforeLabel, Figures.Rule::source)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("mine", "FY2018", "EOIR (2018)"));
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws IOException {
    String table = "EOIR,2018,mine,court,NYC,New York,before,FY2018,100,20,5,75,\n";
    Path one = run(table);
    Path two =
        PublishedRates.run(
            new DataFolder(temp.resolve("elsewhere").toString()),
            "published",
            List.of(temp.resolve("table.csv")),
            PublishedFormat.COUNTS);
    for (String file : List.of("grant-rates.csv", "before-after.csv", Figures.FILE)) {
      assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
  }

  /** Sums of {@code data/published/README.md}, checked there against the sources. */
  @Test
  void theTablesThatShipAddUpToWhatTheirNotesSay() throws IOException {
    Path eoir = shipped("eoir-nationality-fy2018-fy2019.csv");
    Path trac = shipped("trac-courts-fy2012-fy2017.csv");
    Path folder =
        PublishedRates.run(
            new DataFolder(temp.resolve("data").toString()),
            "published",
            List.of(eoir, trac),
            PublishedFormat.COUNTS);
    List<NamedCsvRecord> rows = csv(folder, "grant-rates.csv");
    assertThat(sum(rows, "trac-denial", "court", "decisions")).isEqualTo(120_077);
    assertThat(sum(rows, "trac-denial", "court", "denied")).isEqualTo(60_568);
    assertThat(sum(rows, "trac-denial", "court", "granted")).isEqualTo(59_509);
    assertThat(sum(rows, "trac-denial", "all", "decisions")).isEqualTo(120_077);
    assertThat(sum(rows, "eoir-published", "nationality", "decisions")).isEqualTo(56_858 + 90_638);
    assertThat(sum(rows, "eoir-published-merits", "all", "granted")).isEqualTo(13_250 + 18_233);
    assertThat(sum(rows, "eoir-published-merits", "all", "denied")).isEqualTo(26_708 + 45_035);
  }

  private static long sum(
      List<NamedCsvRecord> rows, String definition, String breakdown, String column) {
    return rows.stream()
        .filter(row -> row.getField("definition").equals(definition))
        .filter(row -> row.getField("breakdown").equals(breakdown))
        .map(row -> row.getField(column))
        .filter(text -> !text.isEmpty())
        .mapToLong(Long::parseLong)
        .sum();
  }

  private Path run(String rows) throws IOException {
    return PublishedRates.run(
        new DataFolder(temp.resolve("data").toString()),
        "published",
        List.of(Files.writeString(temp.resolve("table.csv"), HEADER + rows)),
        PublishedFormat.COUNTS);
  }

  private static List<String> rates(Path folder) throws IOException {
    return csv(folder, "grant-rates.csv").stream()
        .map(
            row ->
                Stream.of(
                        "key",
                        "period",
                        "decisions",
                        "granted",
                        "other_relief",
                        "denied",
                        "other",
                        "grant_rate",
                        "status")
                    .map(row::getField)
                    .reduce((left, right) -> left + " " + right)
                    .orElseThrow())
        .toList();
  }

  private static List<NamedCsvRecord> csv(Path folder, String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return csv.stream().toList();
    }
  }

  private Path shipped(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PublishedRates.class.getResourceAsStream("/published/" + name))) {
      Path file = temp.resolve(name);
      Files.copy(in, file);
      return file;
    }
  }
}
