package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.asylumrates.language.Words;
import org.asylumrates.report.PrintedPages.Mark;
import org.asylumrates.report.PublishPlan.Existing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The print edition of an edition with every table. */
class PrintEditionTest {
  private static final Pattern HEADING =
      Pattern.compile("<th scope=\"col\"[^>]*>([^<]*)</th>", Pattern.DOTALL);

  @TempDir static Path temp;
  private static EditionPages pages = new EditionPages(Path.of(""), java.util.Map.of());
  private static List<PrintedPages> printed = List.of();

  @BeforeAll
  static void publish() throws IOException {
    Path figures = SampleFigures.write(temp.resolve("figures"));
    Path folder =
        Publish.edition(new PublishPlan(figures, temp, "sample", Existing.KEEP, "code-1")).folder();
    pages = EditionPages.of(folder);
    printed =
        List.of(
            PrintedPages.of(folder.resolve("report.pdf")),
            PrintedPages.of(folder.resolve("es/report.pdf")));
  }

  @AfterAll
  static void close() throws IOException {
    for (PrintedPages each : printed) {
      each.document().close();
    }
  }

  @Test
  void itIsTaggedAndSaysWhatItIs() {
    for (int i = 0; i < printed.size(); i++) {
      Words words = Words.all().get(i);
      PrintedPages print = printed.get(i);
      assertThat(print.document().getNumberOfPages()).isGreaterThan(5);
      assertThat(print.document().getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(print.document().getDocumentCatalog().getLanguage()).isEqualTo(words.tag());
      assertThat(print.document().getDocumentInformation().getTitle())
          .startsWith(words.of("page.title", "index"));
      assertThat(print.document().getDocumentInformation().getSubject()).isNotBlank();
      assertThat(print.structure()).contains("H1", "H2", "H3", "H4", "P", "L", "Table", "TH", "TD");
    }
  }

  /** The numbers are those of SampleRates: 17,280 of 48,000 and 17,690 of 61,000. */
  @Test
  void keyFiguresStandInIt() {
    assertThat(printed.get(0).text())
        .contains("36.0%", "29.0%", "−7.0", "48,000")
        .contains("Key findings", "How the figures were made", "Sources and citation")
        .contains("Synthetic data");
  }

  /** The contents are written before the pages are known, so that they are easily wrong. */
  @Test
  void contentsGiveThePageOfEachBookmark() throws IOException {
    for (PrintedPages print : printed) {
      List<Mark> marks = print.bookmarks();
      assertThat(marks).hasSizeGreaterThan(10);
      String contents = print.text(2, 4).replaceAll("[\\s.]+", "");
      for (Mark mark : marks) {
        String entry = mark.title() + mark.page();
        assertThat(contents).contains(entry.replaceAll("[\\s.]+", ""));
        assertThat(squeezed(print.text(mark.page(), mark.page()))).contains(squeezed(mark.title()));
      }
    }
  }

  @Test
  void everyLinkLeadsToAPage() throws IOException {
    for (PrintedPages print : printed) {
      List<Integer> targets = print.linkTargets();
      assertThat(targets).hasSizeGreaterThan(20);
      assertThat(targets).allMatch(page -> page >= 1);
    }
  }

  @Test
  void everyLetterIsBroughtAlong() throws IOException {
    for (PrintedPages print : printed) {
      List<PDFont> fonts = print.fonts();
      assertThat(fonts).isNotEmpty();
      assertThat(fonts).allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void chartsAreFiguresWithAlternativeText() {
    for (PrintedPages print : printed) {
      assertThat(print.alternatives()).hasSizeGreaterThan(8).doesNotContain("");
      assertThat(print.bitmaps()).isZero();
    }
    // Words of a chart are words of the document.
    assertThat(printed.get(0).text()).contains("Matter of A-B-, 11 Jun 2018");
  }

  @Test
  void noTableHeadingIsLost() {
    String text = squeezed(printed.get(0).text());
    for (PageEntry entry : Catalogue.PAGES.stream().filter(PageEntry::figures).toList()) {
      String html = pages.html(entry.file()).replaceAll("(?s)<details.*?</details>", "");
      HEADING
          .matcher(html)
          .results()
          .map(heading -> heading.group(1))
          .forEach(heading -> assertThat(text).contains(squeezed(heading)));
    }
  }

  /** Judges 1 to 46 of SampleRates fill several pages, on each of which the headings come again. */
  @Test
  void longTablesGoOnUnderTheirHeadings() throws IOException {
    PrintedPages print = printed.get(0);
    int tables =
        print.bookmarks().stream()
            .filter(mark -> mark.title().equals("Look up a judge"))
            .mapToInt(Mark::page)
            .max()
            .orElseThrow();
    assertThat(print.text()).contains("Example, Judge 1 ", "Example, Judge 46");
    assertThat(print.text(tables + 1, tables + 1)).contains("Detectable fall", "Example, Judge");
  }

  @Test
  void theSpanishOneSpeaksSpanish() {
    String text = printed.get(1).text();
    for (PageEntry entry : Catalogue.PAGES.stream().filter(PageEntry::figures).toList()) {
      assertThat(text).doesNotContain(entry.title(Words.ENGLISH));
      assertThat(squeezed(text)).contains(squeezed(entry.title(Words.SPANISH)));
    }
    assertThat(text).contains("Resultados principales").doesNotContain("Key findings", "Contents");
  }

  private static String squeezed(String text) {
    return text.replace("&#39;", "'").replace("&amp;", "&").replaceAll("\\s+", "");
  }
}
