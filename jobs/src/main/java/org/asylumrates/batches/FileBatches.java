package org.asylumrates.batches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.TaskCompletionListener;
import scala.Option;

/**
 * The batches of one file, each of which is there until the next one is asked for. Spark's reader
 * does not tell where it goes on to the next row group, but never puts rows of two into one batch;
 * so the rows that the footer counts tell it.
 */
final class FileBatches implements Iterator<Batch> {
  /** Larger batches leave the processor's cache. */
  private static final int ROWS = 1 << 14;

  private final VectorizedParquetRecordReader reader =
      new VectorizedParquetRecordReader(false, ROWS);
  private final SeekableInputStream stream;
  private final Iterator<BlockMetaData> rowGroups;

  private Object rowGroup = new Object();

  /** How many rows of the row group are in none of the batches so far. */
  private long left;

  private boolean ready;
  private boolean closed;

  private FileBatches(BatchFile file, TaskContext context)
      throws IOException, InterruptedException {
    Path path = new Path(file.path());
    Configuration settings = file.settings();
    HadoopInputFile input = HadoopInputFile.fromPath(path, settings);
    stream = input.newStream();
    context.addTaskCompletionListener((TaskCompletionListener) ended -> close());
    ParquetMetadata footer =
        ParquetFileReader.readFooter(
            input, HadoopReadOptions.builder(settings, path).build(), stream);
    rowGroups = footer.getBlocks().iterator();
    reader.initialize(
        new FileSplit(path, 0, file.bytes(), new String[0]),
        new TaskAttemptContextImpl(settings, new TaskAttemptID()),
        Option.apply(input),
        Option.apply(stream),
        Option.apply(footer));
    reader.initBatch(file.columnsOfFolders(), file.valuesOfFolders());
    reader.enableReturningBatches();
  }

  /** Opens a file for a task, whose end closes it. */
  static Iterator<Batch> of(BatchFile file, TaskContext context) {
    try {
      return new FileBatches(file, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted", e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      if (!ready && !closed) {
        ready = reader.nextBatch();
        if (!ready) {
          // What the task goes on to do needs the memory.
          close();
        }
      }
      return ready;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    ColumnarBatch columns = reader.resultBatch();
    if (left == 0) {
      left = rowGroups.next().getRowCount();
      rowGroup = new Object();
    }
    left -= columns.numRows();
    if (left < 0) {
      throw new IllegalStateException("A batch has rows of two row groups");
    }
    return new Batch(columns, rowGroup);
  }

  private void close() {
    closed = true;
    try {
      reader.close();
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
