package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;
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
    Path path = new Path(file.location());
    try (InputStream in = Storage.system(path).open(path)) {
      Lines lines = new Lines(in, 0, 1, Lines.First.A_LINE);
      byte[] line = lines.next().bytes();
      String text = new String(line, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
      Header header =
          new Header(table, names(table, text.replace("\0", "")), lineEnd(file, line.length));
      header.require(file, text);
      header.requireRows(file);
      return header;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Place of the column whose value makes a row one; -1 if the table has none. */
  int keyPosition() {
    List<String> lower = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    return table.key().map(key -> lower.indexOf(key.toLowerCase(Locale.ROOT))).orElse(-1);
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

  /** Length of the header line with its end, which may be LF or CRLF. */
  private static long lineEnd(Member file, int length) throws IOException {
    Path path = new Path(file.location());
    try (InputStream in = Storage.system(path).open(path)) {
      in.skipNBytes(length);
      int next = in.read();
      return (long) length + (next == '\r' ? 2 : next == '\n' ? 1 : 0);
    }
  }
}
