package org.asylumrates.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.asylumrates.job.Studies;
import org.asylumrates.model.Study;
import org.asylumrates.stats.models.DifferenceInDifferences;
import org.asylumrates.stats.models.ExposureCell;
import org.junit.jupiter.api.Test;

class ExposureByTest {
  private static final int ROUND = 10;

  /**
   * All claims fall from 6 to 3 of 10 on the event's day, in the middle of a month whose effect is
   * the same before and after: nothing of that is a difference between claims.
   */
  @Test
  void aChangeOfAllClaimsIsNoneOfTheExposed() {
    Study study = Studies.load(Studies.DEFAULT).study();
    DecidedPart part = new DecidedPart();
    LocalDate event = study.event().date();
    for (int judge = 0; judge < 4; judge++) {
      for (int days = -40; days <= 60; days += 10) {
        // Exposed claims are more frequent after than before, so that sides and kinds mix.
        add(part, judge, event.plusDays(days), Trait.NATIONALITY_EXPOSED, days < 0 ? 1 : 3);
        add(part, judge, event.plusDays(days), Trait.NATIONALITY_OTHER, 2);
      }
    }
    part.name(Field.JUDGE, List.of("A", "B", "C", "D"));
    part.name(Field.NATIONALITY, List.of("ES"));
    part.name(Field.COURT, List.of("AAA"));
    part.name(Field.CIRCUIT, List.of("1"));
    Analysis analysis = new Analysis(study, new Decided(List.of(part)));
    List<ExposureCell> cells =
        ExposureBy.NATIONALITY.cells(analysis, analysis.sample(Population.LEADS, "MAIN"));
    assertThat(DifferenceInDifferences.of(ExposureBy.COVARIATES, cells).headline().value())
        .isCloseTo(0, within(1e-12));
  }

  private static void add(DecidedPart part, int judge, LocalDate day, Trait kind, int rounds) {
    boolean after = !day.isBefore(LocalDate.of(2018, 6, 11));
    for (int i = 0; i < rounds * ROUND; i++) {
      int[] values = new int[Field.values().length];
      values[Field.DAY.place()] = (int) day.toEpochDay();
      values[Field.JUDGE.place()] = judge;
      values[Field.TRAITS.place()] =
          kind.bit() | Trait.LEAD.bit() | Trait.GRANTED.bit(i % ROUND < (after ? 3 : 6));
      part.add(values, i);
    }
  }
}
