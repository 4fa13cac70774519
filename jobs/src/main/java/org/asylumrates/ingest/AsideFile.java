package org.asylumrates.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.asylumrates.ingest.scan.Aside;
import org.asylumrates.job.Storage;
import org.jspecify.annotations.Nullable;

/** The lines of a piece that cannot be rows, as declared in Tables.QUARANTINE; made if needed. */
final class AsideFile implements Aside, AutoCloseable {
  static final MessageType SCHEMA =
      Types.buildMessage()
          .optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named("table")
          .optional(PrimitiveTypeName.INT64)
          .named("row_number")
          .optional(PrimitiveTypeName.INT64)
          .named("byte_offset")
          .optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named("reason")
          .optional(PrimitiveTypeName.BINARY)
          .named("raw")
          .named("spark_schema");

  private static final SimpleGroupFactory ROWS = new SimpleGroupFactory(SCHEMA);

  private final String table;
  private final Piece piece;
  private final Path path;
  private @Nullable ParquetWriter<Group> file;

  AsideFile(String table, Piece piece, Path path) {
    this.table = table;
    this.piece = piece;
    this.path = path;
  }

  @Override
  public void keep(long offset, long number, String reason, byte[] line) {
    try {
      open()
          .write(
              ROWS.newGroup()
                  .append("table", table)
                  .append("row_number", piece.firstRow() + number)
                  .append("byte_offset", offset)
                  .append("reason", reason)
                  .append("raw", Binary.fromConstantByteArray(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file without rows, so that the table is there even if nothing was kept aside. */
  static void empty(Path path) {
    try {
      create(path).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParquetWriter<Group> open() throws IOException {
    ParquetWriter<Group> opened = file;
    if (opened == null) {
      opened = create(path);
      file = opened;
    }
    return opened;
  }

  private static ParquetWriter<Group> create(Path path) throws IOException {
    return ExampleParquetWriter.builder(HadoopOutputFile.fromPath(path, Storage.configuration()))
        .withType(SCHEMA)
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .build();
  }
}
