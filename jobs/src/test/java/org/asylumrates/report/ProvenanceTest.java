package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 8, 1));

  @Test
  void aReleaseIsKnownByItsDate() {
    Figures figures = figures("2026-08-01", DAY, false);
    assertThat(Provenance.of(Words.ENGLISH, figures)).isEqualTo("the release of 1 August 2026");
    assertThat(Provenance.kind(Words.ENGLISH, figures)).isEqualTo("EOIR's own case data");
  }

  @Test
  void madeUpDataAreNotCalledEoirs() {
    assertThat(Provenance.kind(Words.ENGLISH, SampleFigures.figures()))
        .isEqualTo("Made-up data in the shape of EOIR's case data");
  }

  @Test
  void anExtractOfTracsIsNotCalledARelease() {
    Figures figures = figures("2026-08-01", DAY, true);
    assertThat(Provenance.of(Words.ENGLISH, figures))
        .isEqualTo("TRAC's research extract of 1 August 2026");
    assertThat(Provenance.kind(Words.ENGLISH, figures))
        .isEqualTo("A research extract of TRAC's, made of EOIR's case data");
  }

  @Test
  void tablesOfOthersHaveTheirName() {
    Figures figures = figures("theirs", Optional.empty(), false);
    assertThat(Provenance.of(Words.ENGLISH, figures)).isEqualTo("the tables \u201ctheirs\u201d");
    assertThat(Provenance.kind(Words.ENGLISH, figures))
        .isEqualTo("Tables that others have published");
  }

  private static Figures figures(String release, Optional<LocalDate> date, boolean extract) {
    Figures sample = SampleFigures.figures();
    return new Figures(
        release,
        date,
        false,
        sample.codeVersion(),
        sample.study(),
        sample.studyHash(),
        sample.definitions(),
        sample.files(),
        extract,
        sample.cautions());
  }
}
