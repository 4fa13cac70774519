package org.asylumrates.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseColumn;
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
  private static final int SHOWN = 60;

  /**
   * Reads and checks a file's header; a UserException if the file is empty or lacks a column, or if
   * a required table has no rows.
   */
  static Header read(ReleaseTable table, Member file) {
    FirstLine line = FirstLine.read(file);
    Header header = new Header(table, line.names(table.file()), line.bytes());
    header.require(file, line.text());
    header.requireRows(file);
    return header;
  }

  /** The columns that are stored. */
  RowReader.Shape shape(Ingest.Columns columns) {
    return shape(columns == Ingest.Columns.ALL ? name -> true : table::needs);
  }

  private RowReader.Shape shape(Predicate<String> wanted) {
    List<Integer> positions =
        IntStream.range(0, names.size()).filter(i -> wanted.test(names.get(i))).boxed().toList();
    return new RowReader.Shape(columns(), positions, table.key());
  }

  /** The columns with their types; a column that the layout does not know is text. */
  List<ReleaseColumn> columns() {
    return FirstLine.typed(table.file(), names);
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
}
