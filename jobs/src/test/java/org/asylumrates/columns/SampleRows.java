package org.asylumrates.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.support.Columns;
import org.jspecify.annotations.Nullable;

/** Rows with columns of all types, each told by its number. */
final class SampleRows {
  static final int PAGE = 1 << 16;

  static final List<ReleaseColumn> COLUMNS =
      List.of(
          Columns.column("NUMBER", ReleaseColumn.Type.INTEGER),
          Columns.column("DAY", ReleaseColumn.Type.DATE),
          Columns.column("MONTH", ReleaseColumn.Type.MONTH),
          Columns.column("AMOUNT", ReleaseColumn.Type.DECIMAL),
          Columns.column("FLAG", ReleaseColumn.Type.BOOLEAN),
          Columns.text("CODE", 3),
          Columns.text("FEW", 12),
          Columns.text("TEXT", 50),
          Columns.text("BLANK_CODE", 2),
          Columns.column("BLANK_NUMBER", ReleaseColumn.Type.INTEGER));

  private SampleRows() {}

  /** A value of any length, sign and kind; each column has blanks at other rows. */
  static @Nullable Object value(int column, int row) {
    if (row % (column + 3) == 0) {
      return null;
    }
    long mixed = row * 0x9E3779B97F4A7C15L;
    return switch (column) {
      case 0 -> mixed >> (row % 64);
      case 1 -> LocalDate.of(1950, 1, 1).plusDays((mixed >>> 33) % 40_000);
      case 2 -> LocalDate.of(1900 + row % 200, 1 + row % 12, 1);
      case 3 -> mixed / 1e3;
      case 4 -> row % 7 == 0;
      case 5 -> "c" + Math.floorMod(mixed >> 20, row < 1_000 ? 2 : 100);
      // The first pages have none.
      case 6 -> row < 2 * PAGE ? null : row % 2 == 0 ? "late" : "a";
      case 7 -> "t\u00e9xt ".repeat(row % 5) + row;
      default -> null;
    };
  }

  static long offset(int row) {
    return 40L * row + row % 7;
  }

  /** Most rows have none, and one has a page full. */
  static List<String> issues(int row) {
    return row == 70_000
        ? Stream.generate(() -> "many").limit(PAGE).toList()
        : switch (row % 1_000) {
          case 3 -> List.of("one:A");
          case 4 -> List.of("one:A", "two", "three:\u00c9");
          default -> List.of();
        };
  }

  /** A row as it should be read. */
  static List<Object> expected(int row) {
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      Object value = value(i, row);
      expected.add(value == null ? List.of() : value);
    }
    expected.add(issues(row));
    expected.add(offset(row));
    return expected;
  }

  /** A row that was read; an empty list stands for a blank. */
  static List<Object> row(Group group) {
    List<Object> row = new ArrayList<>();
    int fields = group.getType().getFieldCount();
    for (int i = 0; i < fields; i++) {
      if (group.getFieldRepetitionCount(i) == 0) {
        row.add(List.of());
      } else if (i < COLUMNS.size()) {
        row.add(value(group, i));
      } else {
        row.add(i == COLUMNS.size() ? words(group.getGroup(i, 0)) : group.getLong(i, 0));
      }
    }
    return row;
  }

  private static Object value(Group group, int i) {
    return switch (COLUMNS.get(i).type()) {
      case INTEGER -> group.getLong(i, 0);
      case DATE, MONTH -> LocalDate.ofEpochDay(group.getInteger(i, 0));
      case DECIMAL -> group.getDouble(i, 0);
      case BOOLEAN -> group.getBoolean(i, 0);
      case TEXT -> group.getString(i, 0);
    };
  }

  private static List<String> words(Group list) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      words.add(list.getGroup(0, i).getString(0, 0));
    }
    return words;
  }
}
