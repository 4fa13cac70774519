package org.asylumrates.ingest;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.ingest.scan.RowScanner;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseLayout;
import org.asylumrates.model.ReleaseTable;

/**
 * The first line of a file. Columns are bound by name, whatever its case and place; the stored name
 * is the layout's spelling where it is known, else the file's own.
 *
 * @param table the release's table
 * @param names column names in file order, each once
 * @param bytes length of the line with its end
 */
record Header(ReleaseTable table, List<String> names, long bytes) implements Serializable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int SHOWN = 60;

  /**
   * Reads and checks a file's header; a UserException if the file is empty or lacks a column, or if
   * a required table has no rows.
   */
  static Header read(ReleaseTable table, Member file) {
    if (file.bytes() == 0) {
      throw new UserException(
          "%s is empty (0 bytes); take it from the release again".formatted(file.name()));
    }
    try (RowScanner rows = new RowScanner(file.open(), 0, 1, RowScanner.First.A_LINE)) {
      rows.next();
      String text =
          new String(rows.line(), StandardCharsets.UTF_8)
              .replace(BYTE_ORDER_MARK, "")
              .replace("\0", "");
      Header header = new Header(table, names(table, text), rows.nextOffset());
      header.require(file, text);
      header.requireRows(file);
      return header;
    }
  }

  /** The columns that are stored. */
  RowReader.Shape shape(Ingest.Columns columns) {
    return shape(columns == Ingest.Columns.ALL ? name -> true : table::needs);
  }

  /** The key alone, by which rows are told apart. */
  RowReader.Shape keyOnly() {
    return shape(name -> table.key().filter(name::equalsIgnoreCase).isPresent());
  }

  private RowReader.Shape shape(Predicate<String> wanted) {
    List<Integer> positions =
        IntStream.range(0, names.size()).filter(i -> wanted.test(names.get(i))).boxed().toList();
    return new RowReader.Shape(columns(), positions, table.key());
  }

  /** The columns with their types; a column that the layout does not know is text. */
  List<ReleaseColumn> columns() {
    List<ReleaseColumn> known = ReleaseLayout.columns(table.file()).orElse(List.of());
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

  private void require(Member file, String text) {
    for (String column : table.requiredColumns()) {
      if (names.stream().noneMatch(column::equalsIgnoreCase)) {
        throw new UserException(
            "%s has no column %s; its first line is '%s'; take the file from the release again"
                .formatted(
                    file.name(),
                    column,
                    text.substring(0, Math.min(SHOWN, text.length())).replace('\t', ' ')));
      }
    }
  }

  private void requireRows(Member file) {
    if (table.required() && bytes >= file.bytes()) {
      throw new UserException(
          "%s has a header and no rows; take it from the release again".formatted(file.name()));
    }
  }

  private static List<String> names(ReleaseTable table, String line) {
    List<ReleaseColumn> known = ReleaseLayout.columns(table.file()).orElse(List.of());
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    String[] fields = line.split("\t", -1);
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
}
