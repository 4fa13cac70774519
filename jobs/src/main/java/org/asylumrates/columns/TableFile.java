package org.asylumrates.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.OutputFile;
import org.asylumrates.model.Column;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * One Parquet file of a table that a stage stores, filled row by row: text is given as the number
 * of a code, so that a word is looked at once per task, not once per row.
 */
public final class TableFile implements AutoCloseable {
  private final Map<String, ColumnBuffer> byName = new HashMap<>();
  private final Batch batch;
  private final TypedFile file;
  private int row;

  /**
   * Starts a file.
   *
   * @param codes numbers of the codes of each text column, by its name; files may share them
   * @param inFolders columns that the names of the file's folders hold
   */
  public TableFile(
      Path path,
      Configuration configuration,
      Table table,
      Map<String, Codes> codes,
      String... inFolders) {
    this(TypedFile.at(path, configuration), configuration, table, codes, inFolders);
  }

  TableFile(
      OutputFile out,
      Configuration configuration,
      Table table,
      Map<String, Codes> codes,
      String... inFolders) {
    List<ColumnBuffer> buffers = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!List.of(inFolders).contains(column.name()) && column.type() != Column.Type.STRINGS) {
        ColumnBuffer buffer = buffer(column, codes);
        buffers.add(buffer);
        byName.put(column.name(), buffer);
      }
    }
    this.batch = new Batch(buffers);
    this.file = new TypedFile(out, configuration, TypedSchema.of(table, inFolders), batch);
  }

  /** The row under way, in the columns of this name; each must be set or left out for every row. */
  public int row() {
    return row;
  }

  /** A column of whole numbers. */
  public IntegerBuffer numbers(String column) {
    return (IntegerBuffer) buffer(column);
  }

  /** A column of days, or of whole numbers of 32 bits. */
  public DayBuffer days(String column) {
    return (DayBuffer) buffer(column);
  }

  /** A column of text. */
  public CodeBuffer texts(String column) {
    return (CodeBuffer) buffer(column);
  }

  /** Gives the row under way a text. */
  public void text(String column, String text) {
    CodeBuffer buffer = texts(column);
    buffer.code(row, buffer.codes().of(text));
  }

  /** Gives the row under way a value of the column's type, or none. */
  void value(String column, @Nullable Object value) {
    buffer(column).set(row, value);
  }

  /** A column of fractions. */
  public DecimalBuffer amounts(String column) {
    return (DecimalBuffer) buffer(column);
  }

  /** A column of yes and no. */
  public FlagBuffer flags(String column) {
    return (FlagBuffer) buffer(column);
  }

  /** The row under way is whole. */
  public void end(List<String> issues) {
    batch.end(0, issues);
    row = batch.rows();
    if (batch.full()) {
      flush();
    }
  }

  @Override
  public void close() {
    flush();
    file.close();
  }

  private void flush() {
    if (batch.rows() > 0) {
      file.add();
      batch.clear();
      row = 0;
    }
  }

  private ColumnBuffer buffer(String column) {
    ColumnBuffer buffer = byName.get(column);
    if (buffer == null) {
      throw new IllegalArgumentException("No column " + column);
    }
    return buffer;
  }

  private static ColumnBuffer buffer(Column column, Map<String, Codes> codes) {
    return switch (column.type()) {
      case LONG -> new IntegerBuffer(of(column, ReleaseColumn.Type.INTEGER));
      case INTEGER, DATE -> new DayBuffer(of(column, ReleaseColumn.Type.DATE));
      case BOOLEAN -> new FlagBuffer(of(column, ReleaseColumn.Type.BOOLEAN));
      case STRING ->
          new CodeBuffer(
              of(column, ReleaseColumn.Type.TEXT), codes.getOrDefault(column.name(), new Codes()));
      case DOUBLE -> new DecimalBuffer(of(column, ReleaseColumn.Type.DECIMAL));
      case BINARY, STRINGS ->
          throw new IllegalArgumentException("Column %s is not stored so".formatted(column.name()));
    };
  }

  private static ReleaseColumn of(Column column, ReleaseColumn.Type type) {
    return new ReleaseColumn(column.name(), type, OptionalInt.empty());
  }
}
