package org.asylumrates.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

class ParquetTableTest {
  private static final Table TABLE =
      Table.named("sample", "A row of every type")
          .column("text", Column.Type.STRING, "")
          .column("count", Column.Type.LONG, "")
          .column("year", Column.Type.INTEGER, "")
          .column("rate", Column.Type.DOUBLE, "")
          .column("yes", Column.Type.BOOLEAN, "")
          .column("day", Column.Type.DATE, "");

  @TempDir private Path folder;

  @Test
  void keepsEveryTypeAndEveryBlank() throws IOException {
    List<Group> rows =
        read(
            ParquetTable.of(
                TABLE,
                List.of(
                    Arrays.asList("=é\n", 7L, 2018, 0.1, true, LocalDate.of(2018, 6, 11)),
                    Arrays.asList("", null, null, Double.NaN, null, null))));
    assertThat(rows.get(0).getString("text", 0)).isEqualTo("=é\n");
    assertThat(rows.get(0).getLong("count", 0)).isEqualTo(7);
    assertThat(rows.get(0).getInteger("year", 0)).isEqualTo(2018);
    assertThat(rows.get(0).getDouble("rate", 0)).isEqualTo(0.1);
    assertThat(rows.get(0).getBoolean("yes", 0)).isTrue();
    assertThat(LocalDate.ofEpochDay(rows.get(0).getInteger("day", 0))).isEqualTo("2018-06-11");
    for (int column = 0; column < TABLE.columns().size(); column++) {
      assertThat(rows.get(1).getFieldRepetitionCount(column)).isZero();
    }
  }

  @Test
  void holdsMoreRowsThanABatchAndNone() throws IOException {
    List<@Nullable Object> cells = Arrays.asList("a", 1L, null, null, null, null);
    List<List<@Nullable Object>> many = new ArrayList<>();
    for (int i = 0; i < 3 * ColumnBuffer.ROWS + 1; i++) {
      many.add(cells);
    }
    assertThat(read(ParquetTable.of(TABLE, many))).hasSize(many.size());
    assertThat(read(ParquetTable.of(TABLE, List.of()))).isEmpty();
  }

  @Test
  void isTheSameToTheByte() {
    List<List<@Nullable Object>> rows = List.of(Arrays.asList("a", 1L, 2, 0.5, true, null));
    assertThat(ParquetTable.of(TABLE, rows)).isEqualTo(ParquetTable.of(TABLE, rows));
  }

  private List<Group> read(byte[] bytes) throws IOException {
    Path file = folder.resolve("sample.parquet");
    Files.write(file, bytes);
    List<Group> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(
                new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toString()))
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
