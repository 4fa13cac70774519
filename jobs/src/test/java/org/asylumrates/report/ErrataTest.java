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
    SampleFigures.brief(temp.resolve("figures"));
    edition = publish("e", Existing.KEEP).folder();
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
    assertThat(Files.readString(temp.resolve("reports/index.es.html")))
        .contains("href=\"editions/e/es/index.html\"");
    assertThat(Files.readString(temp.resolve("reports/latest/index.html")))
        .contains("url=../editions/e/index.html");
  }

  /** Both are of one release; whoever asks for the latest wants the one without mistakes. */
  @Test
  void theLatestIsTheCorrectedEdition() throws IOException {
    Errata.attach(edition, ERRATUM);
    publish("e-corrected", Existing.KEEP);
    assertThat(Files.readString(temp.resolve("reports/latest/index.html")))
        .contains("url=../editions/e-corrected/index.html");
  }

  @Test
  void whoReplacesAnEditionIsToldOfItsErrata() throws IOException {
    Errata.attach(edition, ERRATUM);
    Files.writeString(temp.resolve("figures/flow.csv"), "step,reason,rows\nproceedings,read,7\n");
    assertThat(publish("e", Existing.REPLACE).warning().orElse("")).contains("moved aside: 1;");
  }

  private Published publish(String name, Existing existing) {
    return Publish.edition(
        new PublishPlan(temp.resolve("figures"), temp.resolve("reports"), name, existing, "1"));
  }
}
