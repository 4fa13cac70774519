package org.asylumrates.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.asylumrates.job.Storage;

/** The rows of a Parquet file as the library's own reader reads them, without Spark. */
public final class ParquetRows {
  private ParquetRows() {}

  /** All rows of a file, in its order. */
  public static List<Group> of(Path file) {
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(Storage.configuration())
            .build()) {
      List<Group> rows = new ArrayList<>();
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
