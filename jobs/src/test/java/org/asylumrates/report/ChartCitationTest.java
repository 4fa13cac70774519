package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;

class ChartCitationTest {
  private static final Frame FRAME =
      new Frame("by-court", "Rates of 5% & more in {all} courts", "Share, %", "EOIR", "Bars.");

  // The checksum of "test" is well known: 9f86d081...
  private static final Drawn DRAWN =
      new Drawn(
          "key", List.of(new Drawn.File("by-court.png", "test".getBytes(StandardCharsets.UTF_8))));

  private final ChartCitation citation =
      new ChartCitation(Words.ENGLISH, SampleFigures.figures(), "2026-q3");

  @Test
  void aCitationNamesChartEditionReleaseAndCode() {
    assertThat(citation.text(FRAME))
        .startsWith("asylum-rates. \u201cRates of 5% & more in {all} courts.\u201d")
        .contains("edition 2026-q3", "code version", "Synthetic data.");
  }

  @Test
  void whatTexWouldReadAsCommandsIsEscaped() {
    assertThat(citation.bibtex(FRAME))
        .startsWith("@misc{asylum-rates-2026-q3-by-court,\n")
        .contains("title = {{Rates of 5\\% \\& more in all courts}}", "synthetic data")
        .endsWith("}");
    long open = citation.bibtex(FRAME).chars().filter(c -> c == '{').count();
    long shut = citation.bibtex(FRAME).chars().filter(c -> c == '}').count();
    assertThat(open).isEqualTo(shut);
  }

  @Test
  void metadataNamesFilesAndColumns() {
    assertThat(citation.metadata(FRAME, List.of("court", "grant_rate"), DRAWN))
        .contains("\"by-court.png\" : \"9f86d081884c7d65", "\"drawnFrom\" : \"key\"")
        .contains("\"by-court.csv\"", "\"grant_rate\"", "\"altText\"", "\"CC-BY-4.0\"");
  }
}
