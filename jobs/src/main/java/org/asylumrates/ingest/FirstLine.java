package org.asylumrates.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.asylumrates.ingest.scan.LongestLine;
import org.asylumrates.ingest.scan.RowScanner;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseLayout;

/**
 * The first line of a file, whatever table it holds: the names of its columns.
 *
 * @param text the line
 * @param bytes its length with its end
 */
record FirstLine(String text, long bytes) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Reads a file's first line; a UserException if it has none or never ends. */
  static FirstLine read(Member file) {
    if (file.bytes() == 0) {
      throw new UserException(
          "%s is empty (0 bytes); take it from the release again".formatted(file.name()));
    }
    LongestLine longest = LongestLine.header(file.name());
    try (RowScanner rows = new RowScanner(file.open(), longest, 0, 1, RowScanner.First.A_LINE)) {
      rows.next();
      String text =
          new String(rows.line(), StandardCharsets.UTF_8)
              .replace(BYTE_ORDER_MARK, "")
              .replace("\0", "");
      return new FirstLine(text, rows.nextOffset());
    }
  }

  /** The columns' names in file order, each once, in the spelling of a table's layout if known. */
  List<String> names(String table) {
    List<ReleaseColumn> known = ReleaseLayout.columns(table).orElse(List.of());
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    String[] fields = text.split("\t", -1);
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i].strip();
      String name =
          known.stream()
              .map(ReleaseColumn::name)
              .filter(field::equalsIgnoreCase)
              .findFirst()
              .orElse(field);
      String unique = name.isEmpty() ? "column" + i : name;
      while (!taken.add(unique.toLowerCase(Locale.ROOT))) {
        unique += "_" + i;
      }
      names.add(unique);
    }
    return names;
  }

  /** Columns of a table with their types; a column that its layout does not know is text. */
  static List<ReleaseColumn> typed(String table, List<String> names) {
    List<ReleaseColumn> known = ReleaseLayout.columns(table).orElse(List.of());
    return names.stream()
        .map(
            name ->
                known.stream()
                    .filter(c -> c.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseGet(
                        () ->
                            new ReleaseColumn(name, ReleaseColumn.Type.TEXT, OptionalInt.empty())))
        .toList();
  }
}
