package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asylumrates.job.UserException;
import org.asylumrates.report.PublishPlan.Existing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that are attached to an edition that has been published. */
class ErrataTest {
  private static final Erratum ERRATUM =
      new Erratum("Boston was counted <b>twice</b>.", "14 August 2026", "0.2 points too high.");

  @TempDir Path temp;
  private Path edition = Path.of("");

  @BeforeEach
  void publish() throws IOException {
    Path figures = SampleFigures.brief(temp.resolve("figures"));
    edition =
        Publish.edition(new PublishPlan(figures, temp.resolve("reports"), "e", Existing.KEEP, "1"))
            .folder();
  }

  @Test
  void everyPageInEveryLanguageSaysIt() throws IOException {
    Errata.attach(edition, ERRATUM);
    EditionPages pages = EditionPages.of(edition);
    pages
        .pages()
        .forEach(
            (page, html) ->
                assertThat(pages.words(page))
                    .as(page)
                    .contains("Boston was counted <b>twice</b>."));
    assertThat(pages.words("index.html")).contains("Erratum", "Since: 14 August 2026.");
    assertThat(pages.words("es/index.html")).contains("Fe de erratas", "Desde: 14 August 2026.");
  }

  @Test
  void nothingElseChangesAndTheRecordHoldsTheNewChecksums() throws IOException {
    EditionRecord before = EditionRecord.read(edition);
    Errata.attach(edition, ERRATUM);
    EditionRecord after = EditionRecord.read(edition);
    assertThat(after.errata()).containsExactly(ERRATUM);
    assertThat(after.inputs()).isEqualTo(before.inputs());
    for (EditionFolder.Entry entry : after.files()) {
      assertThat(Files.size(edition.resolve(entry.path()))).isEqualTo(entry.bytes());
      if (!entry.path().endsWith(".html")) {
        assertThat(before.files()).contains(entry);
      }
    }
  }

  @Test
  void aSecondOneStandsBesideTheFirst() throws IOException {
    Errata.attach(edition, ERRATUM);
    Errata.attach(edition, new Erratum("Another one.", "today", "by little."));
    assertThat(EditionPages.of(edition).words("methods.html"))
        .contains("Boston was counted", "Another one.");
  }

  @Test
  void theSameTwiceAndAnEditionThatIsNotThereAreRefused() throws IOException {
    Errata.attach(edition, ERRATUM);
    assertThatThrownBy(() -> Errata.attach(edition, ERRATUM))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> Errata.attach(temp.resolve("none"), ERRATUM))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("There is no edition");
  }

  @Test
  void theListOfEditionsNamesItAndLeadsToTheLatest() throws IOException {
    Errata.attach(edition, ERRATUM);
    EditionsPage.write(temp.resolve("reports"));
    assertThat(Files.readString(temp.resolve("reports/index.html")))
        .contains("href=\"editions/e/index.html\"", "Boston was counted");
    assertThat(Files.readString(temp.resolve("reports/latest/index.html")))
        .contains("url=../editions/e/index.html");
  }
}
