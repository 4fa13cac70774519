package org.asylumrates.batches;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport$;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.TaskCompletionListener;
import org.asylumrates.job.Storage;

/**
 * One Parquet file of a table.
 *
 * @param columns the columns to be read, as JSON
 * @param folders what the names of its folders say, by column
 */
record BatchFile(String path, long bytes, String columns, TreeMap<String, String> folders)
    implements Serializable {
  /** Each text of a batch is looked up once; larger batches leave the processor's cache. */
  private static final int ROWS = 1 << 14;

  static BatchFile of(FileStatus file, StructType columns, TreeMap<String, String> folders) {
    return new BatchFile(file.getPath().toString(), file.getLen(), columns.json(), folders);
  }

  /** What the names of the folders between a table's and a file's say of wanted columns. */
  static TreeMap<String, String> folders(Path table, Path file, Collection<String> wanted) {
    TreeMap<String, String> folders = new TreeMap<>();
    int depth = file.depth() - table.depth();
    Path at = file;
    for (int i = 1; i < depth; i++) {
      at = at.getParent();
      int equals = at.getName().indexOf('=');
      if (equals > 0 && wanted.contains(at.getName().substring(0, equals))) {
        folders.put(at.getName().substring(0, equals), at.getName().substring(equals + 1));
      }
    }
    return folders;
  }

  /** The settings that Spark's reader asks for. */
  static Configuration configuration() {
    Configuration settings = Storage.configuration();
    for (var setting :
        new org.apache.spark.internal.config.ConfigEntry<?>[] {
          SQLConf.CASE_SENSITIVE(),
          SQLConf.PARQUET_BINARY_AS_STRING(),
          SQLConf.PARQUET_INT96_AS_TIMESTAMP(),
          SQLConf.PARQUET_INFER_TIMESTAMP_NTZ_ENABLED(),
          SQLConf.LEGACY_PARQUET_NANOS_AS_LONG(),
          SQLConf.NESTED_SCHEMA_PRUNING_ENABLED(),
          SQLConf.PARQUET_FIELD_ID_READ_ENABLED(),
          SQLConf.IGNORE_MISSING_PARQUET_FIELD_ID(),
          SQLConf.PARQUET_IGNORE_VARIANT_ANNOTATION()
        }) {
      settings.set(setting.key(), setting.defaultValueString());
    }
    return settings;
  }

  /** The batches of some files, each of which is there until the next one is asked for. */
  static Iterator<ColumnarBatch> open(Iterator<BatchFile> files) {
    return new Open(files);
  }

  private VectorizedParquetRecordReader reader() throws IOException, InterruptedException {
    Configuration settings = configuration();
    settings.set(ParquetInputFormat.READ_SUPPORT_CLASS, ParquetReadSupport.class.getName());
    settings.set(ParquetReadSupport$.MODULE$.SPARK_ROW_REQUESTED_SCHEMA(), columns);
    VectorizedParquetRecordReader reader = new VectorizedParquetRecordReader(false, ROWS);
    reader.initialize(
        new FileSplit(new Path(path), 0, bytes, new String[0]),
        new TaskAttemptContextImpl(settings, new TaskAttemptID()));
    StructType ofFolders = new StructType();
    for (String column : folders.keySet()) {
      ofFolders = ofFolders.add(column, DataTypes.StringType);
    }
    Object[] values = folders.values().stream().map(UTF8String::fromString).toArray();
    reader.initBatch(ofFolders, new GenericInternalRow(values));
    reader.enableReturningBatches();
    return reader;
  }

  /** Opens one file after the other. */
  private static final class Open implements Iterator<ColumnarBatch> {
    private final Iterator<BatchFile> files;
    private VectorizedParquetRecordReader reader = new VectorizedParquetRecordReader(false, ROWS);
    private boolean opened;
    private boolean ready;

    Open(Iterator<BatchFile> files) {
      this.files = files;
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
    }

    @Override
    public boolean hasNext() {
      try {
        while (!ready) {
          ready = opened && reader.nextBatch();
          if (!ready) {
            close();
            if (!files.hasNext()) {
              return false;
            }
            reader = files.next().reader();
            opened = true;
          }
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Reading was interrupted", e);
      }
    }

    @Override
    public ColumnarBatch next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return reader.resultBatch();
    }

    private void close() {
      try {
        if (opened) {
          opened = false;
          reader.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
