package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From raw text to the pages that say what changed: their words, charts and numbers. */
@SparkTest
class EffectPagesTest {
  /** Pages that name tables or tell when a ruling came into effect. */
  private static final Set<String> OF_NAMES =
      Set.of("methods.html", "timeline.html", "downloads.html", "dictionary.html");

  /** The ban list of claim levels L1 and L2, and of words about judges (section 7). */
  private static final Pattern BANNED =
      Pattern.compile(
          "(?i)\\b(caused|due to|because of|effects?|impact|led to|resulted|drove|thanks to"
              + "|harsh\\w*|lenien\\w*|biased|significant\\w*|times (more|less) likely)\\b");

  /** The one sentence that may speak of an effect, with its assumption in the same breath. */
  private static final String CLAIM =
      "If, without the ruling, the two would have moved in parallel, this is an estimate of the"
          + " ruling\u2019s effect.";

  private static Path edition = Path.of("");

  @BeforeAll
  static void publish() {
    edition = EffectEdition.folder();
  }

  @Test
  void noPageExplainsWhatItCanOnlyDescribe() throws IOException {
    List<String> pages = pages();
    assertThat(pages).hasSizeGreaterThan(40).contains("people.html", "judges/qab.html");
    for (String page : pages) {
      assertThat(words(page).replace(CLAIM, "")).as(page).doesNotContainPattern(BANNED);
    }
  }

  /** Pages in the first language. */
  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(edition)) {
      return files
          .map(file -> edition.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".html") && !file.startsWith("es/"))
          .filter(file -> !OF_NAMES.contains(file))
          .toList();
    }
  }

  /** Whoever reads the numbers of a chart in Spanish reads their heads in Spanish. */
  @Test
  void everyColumnOfAChartHasANameInEveryLanguage() throws IOException {
    Set<String> columns = new TreeSet<>();
    try (Stream<Path> files = Files.walk(edition.resolve("charts"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        String head = Files.readAllLines(file).get(0);
        columns.addAll(List.of(head.replace("\uFEFF", "").split(",", -1)));
      }
    }
    assertThat(columns)
        .hasSizeGreaterThan(20)
        .allMatch(column -> Words.SPANISH.find("named.chart-column", column).isPresent());
  }

  @Test
  void anEffectIsSpokenOfOnlyIfEveryCheckIsMet() throws IOException {
    boolean met = number("claim-level", "difference-in-differences", "estimate") == 3;
    String whom = "leads, exposed against other nationalities";
    double low = number("difference-in-differences", whom, "low");
    double high = number("difference-in-differences", whom, "high");
    assertThat(words("changed.html").contains(CLAIM)).isEqualTo(met && low * high > 0);
  }

  /** A number of the main window. */
  private static double number(String method, String population, String column) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(edition.resolve("downloads/effects.csv"))) {
      return rows.stream()
          .filter(row -> row.getField("method").equals(method))
          .filter(row -> row.getField("population").equals(population))
          .filter(row -> row.getField("window").equals("MAIN"))
          .mapToDouble(row -> Double.parseDouble(row.getField(column)))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void proxySentencesSayThatNationalityStandsIn() throws IOException {
    assertThat(words("changed.html"))
        .contains("El Salvador, Guatemala and Honduras")
        .contains("Nationality is used as a stand-in because the records do not state the ground.");
  }

  @Test
  void everyKindOfChartIsDrawn() {
    for (String chart :
        List.of(
            "series-exposed-nationalities",
            "series-other-nationalities",
            "event-study",
            "placebo-nationalities",
            "specification-curve",
            "decomposition",
            "judges-drawn-before",
            "judges-drawn-after")) {
      assertThat(edition.resolve("charts/" + chart + ".svg")).exists();
      assertThat(edition.resolve("charts/" + chart + ".csv")).isNotEmptyFile();
    }
  }

  @Test
  void allFortyEightSpecificationsAndPlacebosArePublished() throws IOException {
    List<String> effects = Files.readAllLines(edition.resolve("downloads/effects.csv"));
    assertThat(effects.stream().filter(line -> line.contains(",specification,"))).hasSize(48);
    assertThat(Files.readAllLines(edition.resolve("downloads/placebos.csv"))).hasSize(1 + 455);
  }

  /** What a reader sees of a page, charts' words among it. */
  private static String words(String page) throws IOException {
    return Files.readString(edition.resolve(page))
        .replaceAll("(?s)<(script|style).*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replace("effects.csv", "")
        .replaceAll("\\s+", " ");
  }
}
