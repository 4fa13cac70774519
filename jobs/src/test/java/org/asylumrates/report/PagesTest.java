package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.asylumrates.language.Words;
import org.asylumrates.report.PublishPlan.Existing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the pages of an edition with every table. */
class PagesTest {
  /** Words that explain where figures can only describe (statistical specification, section 7). */
  private static final Pattern EXPLAINS =
      Pattern.compile(
          "(?i)\\b(caused|due to|because of|effects?|impact|led to|resulted|drove|thanks to"
              + "|harsh\\w*|lenien\\w*|biased|significant\\w*)\\b");

  @TempDir static Path temp;
  private static EditionPages pages = new EditionPages(Path.of(""), java.util.Map.of());

  private static EditionPages english = pages;

  @BeforeAll
  static void publish() throws IOException {
    Path figures = SampleFigures.write(temp.resolve("figures"));
    pages =
        EditionPages.of(
            Publish.edition(new PublishPlan(figures, temp, "sample", Existing.KEEP, "code-1"))
                .folder());
    english = pages.in(Words.ENGLISH);
  }

  @Test
  void everyPageOfTheCatalogueIsThere() {
    assertThat(english.pages().keySet())
        .containsAll(Catalogue.PAGES.stream().map(PageEntry::file).toList());
    assertThat(pages.in(Words.SPANISH).pages()).hasSameSizeAs(english.pages());
  }

  @Test
  void everyLinkAndPictureLeadsSomewhere() {
    assertThat(pages.broken()).isEmpty();
  }

  @Test
  void noPageLoadsAnythingFromElsewhere() {
    pages
        .pages()
        .forEach((page, html) -> assertThat(html).as(page).doesNotContain("http:", "https:"));
  }

  @Test
  void anchorsAreUniqueOnEveryPage() {
    pages
        .pages()
        .keySet()
        .forEach(page -> assertThat(pages.ids(page)).as(page).doesNotHaveDuplicates());
  }

  @Test
  void textFromDataIsNeverMarkup() {
    assertThat(pages.words("countries.html")).contains(SampleFigures.HOSTILE);
    assertThat(pages.words("judges.html")).contains("Example, Judge <b>7</b>");
    english
        .pages()
        .forEach(
            (page, html) ->
                assertThat(html)
                    .as(page)
                    .doesNotContain("<script>", "<b>")
                    .contains("lang=\"en\""));
  }

  @Test
  void everyPageSaysThatTheDataAreMadeUp() {
    english
        .pages()
        .keySet()
        .forEach(page -> assertThat(pages.words(page)).as(page).contains("Synthetic data:"));
  }

  @Test
  void cautionsStandOnEveryPageOfFigures() {
    String caution = SampleFigures.figures().cautions().get(0);
    for (PageEntry entry : Catalogue.PAGES) {
      if (entry.figures()) {
        assertThat(pages.words(entry.file())).as(entry.file()).contains(caution);
      }
    }
  }

  @Test
  void resultsAreDescribedAndNotExplained() {
    for (PageEntry entry : Catalogue.PAGES) {
      if (entry.figures()) {
        // The list of policy events says when quotas took effect, which is a date.
        String words = pages.words(entry.file()).replace("quotas take effect", "");
        assertThat(words).as(entry.file()).doesNotContainPattern(EXPLAINS);
      }
    }
  }

  @Test
  void everyChartHasItsWordsItsNumbersAndItsFiles() {
    pages
        .pages()
        .forEach(
            (page, html) -> {
              for (String figure : html.split("<figure ", -1)) {
                if (figure.startsWith("id=\"chart-")) {
                  assertThat(figure)
                      .as(page)
                      .contains("<h3>", "class=\"subtitle\"", "alt=\"", "<figcaption>", "<details>")
                      .contains(".svg\" download", ".png\" download", ".csv\" download")
                      .contains("margin-top:-")
                      .doesNotContain("margin-top:-0.00%");
                }
              }
            });
    assertThat(pages.html("countries.html")).contains("id=\"chart-nationality-before-after\"");
  }

  @Test
  void chartNumbersHoldEveryRow() throws IOException {
    Path csv = pages.folder().resolve("charts/region-before-after.csv");
    // A header and the fixture's two regions.
    assertThat(Files.readAllLines(csv)).hasSize(3).element(1).asString().startsWith("Northern");
  }

  @Test
  void firstPageSaysWhatMovedTheOtherWay() {
    // The fixture: 36% of 48,000 and 29% of 61,000, and a second definition that rises to 37%.
    assertThat(pages.words("index.html"))
        .contains("36.0%", "48,000 decisions", "29.0%", "61,000 decisions")
        .contains("7.0 percentage points lower after")
        .contains("\u201cInitial case completions\u201d, the rate moved the other way: +1.0");
  }

  @Test
  void unknownCountriesStandLastAndKeysStayText() {
    String html = pages.html("countries.html");
    String table = html.substring(html.indexOf("id=\"table-nationality\""));
    String rows = table.substring(0, table.indexOf("</table>"));
    // The fixture gives Netherlands Antilles (code NA) three decisions before, under its threshold.
    assertThat(rows).contains("Netherlands Antilles", "too few decisions");
    assertThat(rows.lastIndexOf("<th scope=\"row\""))
        .isEqualTo(rows.indexOf("<th scope=\"row\" class=\"text\">Not known"));
  }

  @Test
  void suppressedNumbersAreSaidToBeSuppressed() {
    assertThat(pages.words("breakdowns.html")).contains("Netherlands Antilles, women suppressed");
  }

  @Test
  void everyLineOfTheReleaseIsAccountedFor() {
    // The fixture: 150,000 lines = 149,870 typed + 120 repeated + 10 unreadable.
    assertThat(pages.words("quality.html")).contains("B_TblProceeding 150,000 149,870 120 10 yes");
  }

  @Test
  void judgesStandByNameAndAreNotSortable() {
    String html = pages.html("judges.html");
    String words = pages.words("judges.html");
    assertThat(html).contains("<table id=\"table-judge\">");
    assertThat(words).contains("A judge's rate depends on the cases assigned.");
    assertThat(words.indexOf("Example, Judge 10 "))
        .isLessThan(words.indexOf("Example, Judge 2 ", words.indexOf("Look up a judge")));
  }

  @Test
  void scriptIsShortAndThePagesDoWithoutIt() throws IOException {
    assertThat(Files.readAllLines(pages.folder().resolve("assets/table.js")).size())
        .isLessThan(100);
    assertThat(List.of(pages.html("judges.html").split("class=\"filter\" hidden", -1))).hasSize(4);
  }
}
