package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;

/** Sentences of claim level L1: what changed by how much, never why. */
class SentencesTest {
  @Test
  void clearFallIsLowerAfter() {
    assertThat(Sentences.change(Words.ENGLISH, row(-0.073, -0.080, -0.066)))
        .contains(
            "The rate was 7.3 percentage points lower after (95% interval 6.6 to 8.0 points).");
  }

  @Test
  void clearRiseIsHigherAfter() {
    assertThat(Sentences.change(Words.ENGLISH, row(0.02, 0.01, 0.03)))
        .contains(
            "The rate was 2.0 percentage points higher after (95% interval 1.0 to 3.0 points).");
  }

  @Test
  void intervalOverZeroIsNoClearChange() {
    assertThat(Sentences.change(Words.ENGLISH, row(-0.01, -0.03, 0.01)))
        .contains(
            "No clear change: the difference lies between \u22123.0 and +1.0 percentage points (95% interval).");
  }

  @Test
  void tallyNamesOnlyWhatThereIs() {
    Comparison lower = row(-0.1, -0.2, -0.05);
    Comparison higher = row(0.1, 0.05, 0.2);
    Comparison unclear = row(0, -0.1, 0.1);
    assertThat(Sentences.tally(Words.ENGLISH, List.of(lower, lower), "courts"))
        .contains("Grant rate lower after in both courts");
    assertThat(Sentences.tally(Words.ENGLISH, List.of(lower, higher, unclear), "courts"))
        .contains("Grant rate lower after in 1 of 3 courts, higher in 1, unclear in 1");
    assertThat(Sentences.tally(Words.ENGLISH, List.of(unclear, unclear), "courts"))
        .contains("No clear change in either of two courts");
    assertThat(Sentences.tally(Words.ENGLISH, List.of(lower), "courts"))
        .contains("Grant rate lower after in the one row that can be compared");
    assertThat(Sentences.tally(Words.ENGLISH, List.of(), "courts")).isEmpty();
  }

  @Test
  void eachLanguageOrdersATallyItsOwnWay() {
    List<Comparison> rows = List.of(row(-0.1, -0.2, -0.05), row(0.1, 0.05, 0.2), row(0, -0.1, 0.1));
    assertThat(Sentences.tally(Words.SPANISH, rows, "tribunales"))
        .contains("Tasa menor después en 1 de 3 tribunales, mayor en 1, incierta en 1");
    assertThat(Sentences.change(Words.SPANISH, rows.get(0)))
        .contains(
            "Después, la tasa fue 10.0 puntos porcentuales menor (intervalo del 95\u00a0%: de 5.0 a 20.0 puntos).");
  }

  private static Comparison row(double difference, double low, double high) {
    return new Comparison(
        "k",
        "k",
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Change(
                "d",
                "b",
                "k",
                difference,
                low,
                high,
                OptionalDouble.empty(),
                OptionalDouble.empty())));
  }
}
