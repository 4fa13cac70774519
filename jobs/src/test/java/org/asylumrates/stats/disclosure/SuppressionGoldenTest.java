package org.asylumrates.stats.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.disclosure.Suppression.HiddenCell;
import org.asylumrates.stats.disclosure.Suppression.Step;
import org.junit.jupiter.api.Test;

/** R's greedy and the linear programs of lpSolve, in suppression/make.R; every line as text. */
class SuppressionGoldenTest {
  private final Goldens goldens = Goldens.folder("suppression");
  private final List<String> ours = new ArrayList<>();

  @Test
  void hiddenCellsAndWhatIsPossibleForThemAreThoseOfR() {
    forEachTable(
        (set, table) -> {
          for (HiddenCell cell : Suppression.of(table).cells()) {
            add(set, place(cell), range(cell), cell.isSensitive(), cell.isSafe());
          }
        });
    expect(
        "expected_pattern_and_audit.csv", "set", "row", "col", "n", "lo", "hi", "primary", "safe");
  }

  @Test
  void whatSensitiveCellsAloneWouldGiveAwayIsThatOfR() {
    forEachTable(
        (set, table) -> {
          for (HiddenCell cell : hiddenAlone(table)) {
            add(set, place(cell), range(cell), cell.range().isDisclosed());
          }
        });
    expect(
        "expected_audit_primary_only.csv",
        "set",
        "row",
        "col",
        "n",
        "lo",
        "hi",
        "exactly_disclosed");
  }

  @Test
  void stepsAreThoseOfR() {
    forEachTable(
        (set, table) -> {
          List<Step> steps = Suppression.of(table).steps();
          for (int i = 0; i < steps.size(); i++) {
            int row = steps.get(i).row();
            int column = steps.get(i).column();
            String reason = steps.get(i).reason().name().toLowerCase(Locale.ROOT);
            add(set, i + 1, row + 1, column + 1, table[row][column], reason);
          }
        });
    expect("expected_greedy_log.csv", "set", "step", "row", "col", "n", "why");
  }

  @Test
  void summaryIsThatOfR() {
    forEachTable(
        (set, table) -> {
          Suppression suppression = Suppression.of(table);
          List<HiddenCell> sensitive =
              suppression.cells().stream().filter(HiddenCell::isSensitive).toList();
          add(
              set,
              table.length * table[0].length,
              sensitive.size(),
              suppression.cells().size() - sensitive.size(),
              sensitive.stream().filter(cell -> !cell.isSafe()).count(),
              suppression.isPublishable() ? "PUBLISH" : "WITHHOLD_TABLE_OR_MERGE_LEVELS",
              hiddenAlone(table).stream().filter(cell -> cell.range().isDisclosed()).count());
        });
    expect(
        "expected_summary.csv",
        "set",
        "cells",
        "primary",
        "complementary",
        "unsafe_primary_left",
        "action",
        "primary_only_exactly_disclosed");
  }

  private void add(Object... fields) {
    ours.add(String.join(",", List.of(fields).stream().map(String::valueOf).toList()));
  }

  private void expect(String file, String... columns) {
    List<GoldenRow> rows = goldens.rows(file);
    assertThat(rows.get(0).columns()).containsExactly(columns);
    assertThat(ours)
        .containsExactlyElementsOf(
            rows.stream()
                .map(row -> String.join(",", List.of(columns).stream().map(row::text).toList()))
                .toList());
  }

  private static String place(HiddenCell cell) {
    return "%d,%d,%d".formatted(cell.row() + 1, cell.column() + 1, cell.count());
  }

  private static String range(HiddenCell cell) {
    return "%d,%d".formatted(cell.range().low(), cell.range().high());
  }

  private static List<HiddenCell> hiddenAlone(long[][] table) {
    boolean[][] small = new boolean[table.length][table[0].length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        small[i][j] = SensitiveCount.isSmall(table[i][j]);
      }
    }
    return Suppression.audit(List.<long[][]>of(table), small);
  }

  private void forEachTable(BiConsumer<String, long[][]> action) {
    Map<String, List<GoldenRow>> sets = new LinkedHashMap<>();
    for (GoldenRow row : goldens.rows("input.csv")) {
      sets.computeIfAbsent(row.text("set"), unused -> new ArrayList<>()).add(row);
    }
    sets.forEach((set, rows) -> action.accept(set, table(rows)));
  }

  private static long[][] table(List<GoldenRow> rows) {
    int height = (int) rows.stream().mapToLong(row -> row.count("row")).max().orElseThrow();
    int width = (int) rows.stream().mapToLong(row -> row.count("col")).max().orElseThrow();
    long[][] table = new long[height][width];
    for (GoldenRow row : rows) {
      table[(int) row.count("row") - 1][(int) row.count("col") - 1] = row.count("n");
    }
    return table;
  }
}
