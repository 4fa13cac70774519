package org.asylumrates.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;

/** One Parquet file of a typed table, filled batch by batch. */
public final class TypedFile implements AutoCloseable {
  private static final int ROWS_A_GROUP = 1 << 20;
  private static final long GROUP_BYTES = 128L << 20;

  private final Batch batch;
  private final ParquetFileWriter file;
  private final CodecFactory codecs;
  private final List<Chunk> chunks = new ArrayList<>();
  private long rows;

  /**
   * Starts a file.
   *
   * @param batch whose rows will be added, again and again
   * @param schema the batch's columns, then a list for its issues, then its offsets if wanted
   */
  public TypedFile(Path path, Configuration configuration, MessageType schema, Batch batch) {
    this(at(path, configuration), configuration, schema, batch);
  }

  TypedFile(OutputFile out, Configuration configuration, MessageType schema, Batch batch) {
    this.batch = batch;
    this.codecs = new CodecFactory(configuration, Chunk.PAGE);
    BytesInputCompressor compressor = codecs.getCompressor(CompressionCodecName.SNAPPY);
    for (ColumnDescriptor column : schema.getColumns()) {
      chunks.add(chunk(new Pages(column, compressor), chunks.size(), column));
    }
    try {
      this.file =
          new ParquetFileWriter(
              out,
              schema,
              ParquetFileWriter.Mode.OVERWRITE,
              GROUP_BYTES,
              0,
              ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
              ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
              ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
      file.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OutputFile at(Path path, Configuration configuration) {
    try {
      return HadoopOutputFile.fromPath(path, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds all rows of the batch. */
  public void add() {
    try {
      for (Chunk chunk : chunks) {
        chunk.add(batch.rows());
      }
      rows += batch.rows();
      if (rows >= ROWS_A_GROUP) {
        endGroup();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (rows > 0) {
        endGroup();
      }
      file.end(Map.of());
      codecs.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Chunk chunk(Pages pages, int place, ColumnDescriptor column) {
    if (place >= batch.columns().size()) {
      return column.getMaxRepetitionLevel() > 0
          ? new IssueChunk(batch, pages)
          : new OffsetChunk(batch, pages);
    }
    ColumnBuffer buffer = batch.columns().get(place);
    if (buffer instanceof CodeBuffer codes) {
      return new CodeChunk(codes, pages);
    }
    return NumberChunk.takes(buffer)
        ? new NumberChunk(buffer, pages)
        : new ValueChunk(buffer, pages);
  }

  private void endGroup() throws IOException {
    file.startBlock(rows);
    for (Chunk chunk : chunks) {
      chunk.write(file);
    }
    file.endBlock();
    rows = 0;
  }
}
