package org.asylumrates.batches;

import java.io.Serializable;
import java.util.Collection;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport$;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.job.Storage;

/**
 * One Parquet file of a table.
 *
 * @param columns the columns to be read, as JSON
 * @param folders what the names of its folders say, by column
 */
record BatchFile(String path, long bytes, String columns, TreeMap<String, String> folders)
    implements Serializable {
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

  /** What Spark's reader is to be told about this file. */
  Configuration settings() {
    Configuration settings = configuration();
    settings.set(ParquetInputFormat.READ_SUPPORT_CLASS, ParquetReadSupport.class.getName());
    settings.set(ParquetReadSupport$.MODULE$.SPARK_ROW_REQUESTED_SCHEMA(), columns);
    return settings;
  }

  /** The columns that the names of the folders make. */
  StructType columnsOfFolders() {
    StructType columns = new StructType();
    for (String column : folders.keySet()) {
      columns = columns.add(column, DataTypes.StringType);
    }
    return columns;
  }

  /** The one row of what these columns hold for all of the file. */
  InternalRow valuesOfFolders() {
    return new GenericInternalRow(folders.values().stream().map(UTF8String::fromString).toArray());
  }
}
