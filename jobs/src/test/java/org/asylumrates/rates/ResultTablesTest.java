package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTablesTest {
  private static final Table TABLE =
      Table.named("sample", "A key with its count and rate")
          .column("key", Column.Type.STRING, "")
          .column("decisions", Column.Type.LONG, "")
          .column("grant_rate", Column.Type.DOUBLE, "");

  @TempDir private Path folder;

  /** What one hides the other hides, and both stand in one order. */
  @Test
  void parquetSaysWhatTheCsvSays() throws IOException {
    List<List<@Nullable Object>> rows =
        List.of(Arrays.asList("NA", 7, 0.1), Arrays.asList("ES", null, Double.NaN));
    new ResultTables(new org.apache.hadoop.fs.Path(folder.toString())).write(TABLE, 1, rows);
    assertThat(Files.readString(folder.resolve("sample.csv")))
        .isEqualTo("key,decisions,grant_rate\nES,,\nNA,7,0.1\n");
    List<Group> read = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(
                new GroupReadSupport(),
                new org.apache.hadoop.fs.Path(folder.resolve("sample.parquet").toString()))
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        read.add(row);
      }
    }
    assertThat(read.stream().map(row -> row.getString("key", 0))).containsExactly("ES", "NA");
    assertThat(read.get(0).getFieldRepetitionCount("decisions")).isZero();
    assertThat(read.get(0).getFieldRepetitionCount("grant_rate")).isZero();
    assertThat(read.get(1).getLong("decisions", 0)).isEqualTo(7);
    assertThat(read.get(1).getDouble("grant_rate", 0)).isEqualTo(0.1);
  }
}
