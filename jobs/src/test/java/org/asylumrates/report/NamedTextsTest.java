package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;

/**
 * Texts of the project's own data files that pages show have their Spanish, so that a row that is
 * added there is not shown in English on a Spanish page.
 */
class NamedTextsTest {
  private static final Words SPANISH = Words.SPANISH;

  @Test
  void everyReasonOfAThresholdHasItsSpanish() {
    assertThat(LookupFiles.read("gate-thresholds.csv"))
        .extracting(row -> row.getField("reason"))
        .isNotEmpty()
        .allSatisfy(
            reason ->
                assertThat(SPANISH.named("gate-reason", reason, reason)).isNotEqualTo(reason));
  }

  @Test
  void everyPublishedFigureOfTracHasItsSpanish() {
    // EOIR's only source is the title of a document, which stays as it is.
    assertThat(LookupFiles.published("figures.csv"))
        .filteredOn(row -> row.getField("publisher").equals("TRAC"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              String source = row.getField("source");
              assertThat(SPANISH.named("published-source", source, source)).isNotEqualTo(source);
              PatternText figure = PatternText.of(figure(row));
              assertThat(SPANISH.named("published-figure", figure.pattern(), "none"))
                  .isNotEqualTo("none");
            });
  }

  /** As the rates stage names it. */
  private static String figure(NamedCsvRecord row) {
    return "%s: %s %s"
        .formatted(
            row.getField("publisher"),
            row.getField("measure").replace('_', ' '),
            row.getField("period"));
  }
}
