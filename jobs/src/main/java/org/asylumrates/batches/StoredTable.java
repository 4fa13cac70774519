package org.asylumrates.batches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.Storage;

/**
 * A stored table, read without Spark's SQL, whose planning takes longer than many a table: each
 * Parquet file is a task, and what the names of its folders say ({@code definition=trac-merits}) is
 * a column too.
 *
 * @param folder where its files are; a table without files has no columns and no rows
 */
public record StoredTable(JavaSparkContext spark, Path folder) {
  /** Those of some columns that the table has, whatever the case of their names. */
  public Batches batches(Collection<String> wanted) {
    List<FileStatus> statuses = files();
    if (statuses.isEmpty()) {
      return new Batches(new FilesRdd(spark.sc(), List.of()), new String[0]);
    }
    StructType columns = chosen(schema(statuses.get(0).getPath()), wanted);
    List<BatchFile> files = new ArrayList<>();
    for (FileStatus file : statuses) {
      files.add(BatchFile.of(file, columns, BatchFile.folders(folder, file.getPath(), wanted)));
    }
    String[] names =
        Stream.concat(Arrays.stream(columns.fieldNames()), files.get(0).folders().keySet().stream())
            .map(name -> wanted.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name))
            .toArray(String[]::new);
    return new Batches(new FilesRdd(spark.sc(), files), names);
  }

  /** Spark passes over names like these too. */
  private List<FileStatus> files() {
    if (!Storage.exists(folder)) {
      return List.of();
    }
    return Storage.filesBelow(folder, name -> !name.startsWith("_") && !name.startsWith("."));
  }

  private static StructType schema(Path file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, Storage.configuration()))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      return new ParquetToSparkSchemaConverter(BatchFile.configuration()).convert(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StructType chosen(StructType all, Collection<String> wanted) {
    return new StructType(
        Arrays.stream(all.fields())
            .filter(field -> wanted.stream().anyMatch(field.name()::equalsIgnoreCase))
            .toArray(StructField[]::new));
  }
}
