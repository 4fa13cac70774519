package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuppressedPairsTest {
  private static final List<Cell> CELLS =
      List.of(
          cell("nationality", "HO", "Honduras", 2, 3),
          cell("nationality-sex", "ES/F", "El Salvador, Female", 50, 50),
          cell("nationality-sex", "ES/M", "El Salvador, Male", 60, 60),
          cell("nationality-sex", "GT/F", "Guatemala, Female", 70, 70),
          cell("nationality-sex", "GT/M", "Guatemala, Male", 80, 80),
          cell("nationality-sex", "HO/F", "Honduras, Female", 2, 3));

  @Test
  void smallCellsOfPairsGoAndNoOthers() {
    assertThat(SuppressedPairs.of(CELLS))
        .extracting(cell -> cell.key() + " " + cell.name() + " " + cell.counts().withheld())
        .containsExactly(
            "HO Honduras false",
            "ES/F El Salvador, Female true",
            "ES/M El Salvador, Male true",
            "GT/F Guatemala, Female false",
            "GT/M Guatemala, Male false",
            "HO/F Honduras, Female true",
            "HO/M Honduras, Male true");
  }

  @Test
  void suppressedRowsHaveNoNumberAtAll() {
    List<Cell> published = SuppressedPairs.of(CELLS);
    List<List<@Nullable Object>> rows = new ArrayList<>(GrantRates.rows(published, 10));
    rows.addAll(Contrasts.rows(published, 10));
    List<List<@Nullable Object>> suppressed =
        rows.stream().filter(row -> row.contains("suppressed")).toList();
    assertThat(suppressed).hasSize(8);
    assertThat(suppressed)
        .allSatisfy(
            row ->
                assertThat(row)
                    .noneMatch(value -> value instanceof Long)
                    .noneMatch(value -> value instanceof Double d && !d.isNaN()));
  }

  /** Families of women and of men share members, so that their numbers tie the keys together. */
  @Test
  void pairsSayNothingOfFamilies() {
    assertThat(SuppressedPairs.of(CELLS))
        .allMatch(cell -> cell.families().isPresent() == cell.breakdown().equals("nationality"));
  }

  private static Cell cell(String breakdown, String key, String name, long granted, long denied) {
    return new Cell(
        "trac-merits",
        breakdown,
        key,
        name,
        "after",
        new Cell.Counts(granted, 0, denied, 0),
        OptionalLong.of(granted));
  }
}
