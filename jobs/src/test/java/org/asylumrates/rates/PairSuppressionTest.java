package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.asylumrates.model.Definition;
import org.junit.jupiter.api.Test;

/** Tables of a nationality each row and of women, men and unknown, each cell "granted denied". */
class PairSuppressionTest {
  @Test
  void nothingGoesWhereNothingIsSmall() {
    assertThat(hidden(table(Definition.TRAC_MERITS, "20 20, 30 30, 0 0", "20 30, 40 15, 0 0")))
        .containsExactly("...", "...");
  }

  /** A row, a column and one more: a rectangle, of the smallest cells that there are. */
  @Test
  void smallCountTakesTheRestOfARectangleWithIt() {
    assertThat(
            hidden(
                table(
                    Definition.TRAC_MERITS,
                    "2 3, 100 100, 0 0",
                    "50 50, 60 60, 0 0",
                    "40 40, 70 70, 0 0")))
        .containsExactly("xx.", "...", "xx.");
  }

  @Test
  void fewPeopleWithOneOutcomeAreSensitiveToo() {
    PairTable table = table(Definition.TRAC_MERITS, "0 15, 100 100", "50 50, 60 60");
    assertThat(hidden(table)).containsExactly("xx", "xx");
    assertThat(hidden(table(Definition.TRAC_MERITS, "1 14, 100 100", "50 50, 60 60")))
        .containsExactly("..", "..");
  }

  /** Where the row's only people are hidden, nobody must be hidden too, or the sum tells. */
  @Test
  void rowOfOneCellTakesACellOfNobodyWithIt() {
    assertThat(hidden(table(Definition.TRAC_MERITS, "1 2, 0 0", "50 50, 60 60", "30 30, 40 40")))
        .containsExactly("xx", "..", "xx");
  }

  @Test
  void whatGoesUnderOneDefinitionGoesUnderAll() {
    assertThat(
            hidden(
                table(Definition.TRAC_MERITS, "20 20, 100 100", "50 50, 60 60"),
                table(Definition.TRAC_MERITS_PRESENT, "20 10, 100 90", "50 40, 60 50"),
                table(Definition.LATEST_MERITS, "4 4, 90 90", "50 50, 60 60")))
        .containsExactly("xx", "xx");
  }

  /**
   * By itself the first definition leaves doubt enough once the second row goes too. But all of
   * that row is in the other definition, which has nobody of the first row, so that what the one
   * has beyond the other would tell the first row's cells by its column sums.
   */
  @Test
  void whatOneDefinitionHasBeyondAnotherIsTakenAsKnown() {
    PairTable whole = table(Definition.TRAC_MERITS, "2 3, 30 70", "30 30, 30 30", "90 90, 90 90");
    assertThat(hidden(whole)).containsExactly("xx", "xx", "..");
    PairTable part = table(Definition.TRAC_MERITS_PRESENT, "0 0, 0 0", "30 30, 30 30", "0 0, 0 0");
    assertThat(hidden(whole, part)).containsExactly("xx", "xx", "xx");
  }

  private static List<String> hidden(PairTable... tables) {
    return Arrays.stream(PairSuppression.of(List.of(tables)))
        .map(
            row -> {
              StringBuilder text = new StringBuilder();
              for (boolean cell : row) {
                text.append(cell ? 'x' : '.');
              }
              return text.toString();
            })
        .toList();
  }

  private static PairTable table(Definition definition, String... rows) {
    Cell.Counts[][] cells =
        Arrays.stream(rows)
            .map(
                row ->
                    Arrays.stream(row.split(", ", -1))
                        .map(PairSuppressionTest::counts)
                        .toArray(Cell.Counts[]::new))
            .toArray(Cell.Counts[][]::new);
    return new PairTable(definition, cells);
  }

  private static Cell.Counts counts(String cell) {
    String[] parts = cell.split(" ", -1);
    return new Cell.Counts(Long.parseLong(parts[0]), 0, Long.parseLong(parts[1]), 0);
  }
}
