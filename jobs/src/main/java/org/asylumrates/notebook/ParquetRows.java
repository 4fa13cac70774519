package org.asylumrates.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.asylumrates.columns.TypedSchema;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;

/** Parquet files of a stored table as one table of Tablesaw, read without Spark. */
final class ParquetRows {
  private ParquetRows() {}

  /**
   * All rows, file by file.
   *
   * @param table the columns wanted; no others are read
   */
  static tech.tablesaw.api.Table of(Table table, List<Path> files) {
    TypedRows rows = new TypedRows(table);
    Configuration configuration = Storage.configuration();
    configuration.set(ReadSupport.PARQUET_READ_SCHEMA, TypedSchema.of(table).toString());
    for (Path file : files) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), file).withConf(configuration).build()) {
        for (Group row = reader.read(); row != null; row = reader.read()) {
          Group found = row;
          rows.add(column -> value(found, column));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows.table();
  }

  private static @Nullable Object value(Group row, Column column) {
    String name = column.name();
    if (row.getFieldRepetitionCount(name) == 0) {
      return null;
    }
    return switch (column.type()) {
      case LONG -> row.getLong(name, 0);
      case INTEGER -> row.getInteger(name, 0);
      case DOUBLE -> row.getDouble(name, 0);
      case STRING -> row.getString(name, 0);
      case BOOLEAN -> row.getBoolean(name, 0);
      case DATE -> LocalDate.ofEpochDay(row.getInteger(name, 0));
      case BINARY, STRINGS -> throw TypedRows.unfit(column);
    };
  }
}
