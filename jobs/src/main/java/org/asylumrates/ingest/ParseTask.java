package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.repair.RowRepair;
import org.asylumrates.repair.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads one range of a file into rows: the table's columns, then issues, offset, row number, and
 * for rows that cannot be kept the reason and the raw bytes.
 */
final class ParseTask implements FlatMapFunction<Split, Row> {
  private static final long serialVersionUID = 1L;

  static final String ISSUES = "_issues";
  static final String OFFSET = "_offset";
  static final String ROW = "_row";
  static final String REASON = "_reason";
  static final String RAW = "_raw";
  static final String KEPT = "_kept";

  /** A list of offsets as a table. */
  static final StructType OFFSETS = new StructType().add(OFFSET, DataTypes.LongType);

  private static final List<String> NOT_STORED = List.of(ROW, REASON, RAW, KEPT);

  private final Header header;

  ParseTask(Header header) {
    this.header = header;
  }

  /** The schema of the rows that this task makes. */
  static StructType schema(Header header) {
    return typedSchema(header)
        .add(ROW, DataTypes.LongType)
        .add(REASON, DataTypes.StringType)
        .add(RAW, DataTypes.BinaryType)
        .add(KEPT, DataTypes.BooleanType);
  }

  /** The schema of a stored table: its columns, issues and offset. */
  static StructType typedSchema(Header header) {
    StructType schema = new StructType();
    for (ReleaseColumn column : header.columns()) {
      schema = schema.add(column.name(), type(column.type()));
    }
    return schema
        .add(ISSUES, DataTypes.createArrayType(DataTypes.StringType))
        .add(OFFSET, DataTypes.LongType);
  }

  /** What a stored table keeps of a row. */
  static Row typed(Row row) {
    Object[] values = new Object[row.size() - NOT_STORED.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return RowFactory.create(values);
  }

  static boolean kept(Row row) {
    return row.getBoolean(row.size() - 1);
  }

  static byte[] raw(Row row) {
    return (byte[]) row.get(row.size() - 2);
  }

  static String reason(Row row) {
    return row.getString(row.size() - 3);
  }

  static long number(Row row) {
    return row.getLong(row.size() - 4);
  }

  static long offset(Row row) {
    return row.getLong(row.size() - 5);
  }

  static List<String> issues(Row row) {
    return List.of((String[]) row.get(row.size() - 6));
  }

  @Override
  public Iterator<Row> call(Split split) {
    List<ReleaseColumn> columns = header.columns();
    RowRepair repair = new RowRepair(columns, header.table().key());
    Lines lines = split.open();
    return new Iterator<>() {
      private long row = split.firstRow();

      @Override
      public boolean hasNext() {
        boolean more = lines.hasNext();
        if (!more) {
          lines.close();
        }
        return more;
      }

      @Override
      public Row next() {
        Lines.Line line = lines.next();
        return row(repair.read(line.bytes()), line, row++, columns.size());
      }
    };
  }

  private static Row row(TypedRow typed, Lines.Line line, long number, int columns) {
    boolean kept = typed.quarantined().isEmpty();
    List<@Nullable Object> values =
        new ArrayList<>(kept ? typed.values() : Collections.nCopies(columns, null));
    values.add(typed.issues().toArray(new String[0]));
    values.add(line.offset());
    values.add(number);
    values.add(typed.quarantined().orElse(null));
    values.add(kept ? null : line.bytes());
    values.add(kept);
    return RowFactory.create(values.toArray());
  }

  private static DataType type(ReleaseColumn.Type type) {
    return switch (type) {
      case INTEGER -> DataTypes.LongType;
      case DATE, MONTH -> DataTypes.DateType;
      case DECIMAL -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXT -> DataTypes.StringType;
    };
  }
}
