package org.asylumrates.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asylumrates.model.Issue;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseLayout;
import org.asylumrates.model.ReleaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the spec of dirty rows. */
class DirtyRowsTest {
  static List<DirtyRow> spec() {
    return DirtyRow.all();
  }

  @ParameterizedTest
  @MethodSource("spec")
  void everyRowBecomesWhatTheSpecSays(DirtyRow dirty) {
    TypedRow row = repair(dirty.table()).read(dirty.raw());
    assertThat(row.quarantined()).isEqualTo(dirty.aside());
    assertThat(row.issues()).isEqualTo(dirty.issues());
    assertThat(named(dirty.table(), row)).isEqualTo(dirty.values());
  }

  @ParameterizedTest
  @MethodSource("spec")
  void everyValueHasItsColumnsType(DirtyRow dirty) {
    TypedRow row = repair(dirty.table()).read(dirty.raw());
    List<ReleaseColumn> columns = columns(dirty.table());
    for (int i = 0; i < row.values().size(); i++) {
      Object value = row.values().get(i);
      if (value != null) {
        assertThat(value).as(columns.get(i).name()).isInstanceOf(type(columns.get(i)));
      }
    }
  }

  @Test
  void everyIssueAndEveryReasonOfASingleRowIsInTheSpec() {
    TreeSet<String> met = new TreeSet<>();
    spec()
        .forEach(
            row -> {
              row.issues().forEach(issue -> met.add(issue.replaceAll(":.*", "")));
              row.aside().ifPresent(met::add);
            });
    assertThat(met)
        .containsAll(Stream.of(Issue.values()).map(Issue::code).toList())
        .contains(TypedRow.BLANK_LINE, TypedRow.UNMENDABLE_SHIFT, TypedRow.UNREADABLE_KEY);
  }

  private static RowRepair repair(String table) {
    Optional<String> key =
        Stream.of(ReleaseTable.values())
            .filter(t -> t.file().equals(table))
            .findFirst()
            .orElseThrow()
            .key();
    List<Integer> all = IntStream.range(0, columns(table).size()).boxed().toList();
    return new RowRepair(columns(table), all, key, Decoding.AUTO);
  }

  private static List<ReleaseColumn> columns(String table) {
    return ReleaseLayout.columns(table).orElseThrow();
  }

  private static Map<String, String> named(String table, TypedRow row) {
    List<ReleaseColumn> columns = columns(table);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < row.values().size(); i++) {
      Object value = row.values().get(i);
      if (value != null) {
        values.put(columns.get(i).name(), value.toString());
      }
    }
    return values;
  }

  private static Class<?> type(ReleaseColumn column) {
    return switch (column.type()) {
      case INTEGER -> Long.class;
      case DATE, MONTH -> LocalDate.class;
      case DECIMAL -> Double.class;
      case BOOLEAN -> Boolean.class;
      case TEXT -> String.class;
    };
  }
}
