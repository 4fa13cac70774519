package org.asylumrates.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.asylumrates.job.Storage;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.support.ParquetRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what Parquet's own reader, and a database, read. */
class TypedFileTest {
  private static final int GROUP = 1 << 20;
  private static final Configuration CONFIGURATION = Storage.configuration();

  @TempDir private java.nio.file.Path folder;

  /** Pages end behind 65,536 rows, in the middle of nothing and at the end of the file. */
  @ParameterizedTest
  @ValueSource(ints = {1, 8, 4_097, SampleRows.PAGE, SampleRows.PAGE + 1, 150_001})
  void everyValueIsReadBack(int rows) {
    Path path = written(rows, TypedSchema.withOffset(SampleRows.COLUMNS));
    int row = 0;
    for (List<?> read : read(path)) {
      assertThat(read).as("row %d", row).isEqualTo(SampleRows.expected(row));
      row++;
    }
    assertThat(row).isEqualTo(rows);
  }

  /** Readers pass over groups by them. */
  @Test
  void blanksAreCounted() throws IOException {
    int rows = 150_001;
    Path path = written(rows, TypedSchema.of(SampleRows.COLUMNS));
    BlockMetaData group = groups(path).get(0);
    for (int i = 0; i < SampleRows.COLUMNS.size(); i++) {
      int column = i;
      long blanks =
          IntStream.range(0, rows).filter(row -> SampleRows.value(column, row) == null).count();
      assertThat(group.getColumns().get(i).getStatistics().getNumNulls()).isEqualTo(blanks);
    }
  }

  @Test
  void aTableWithAKeyHasNoOffsets() {
    Path path = written(10, TypedSchema.of(SampleRows.COLUMNS));
    assertThat(read(path)).hasSize(10).allMatch(row -> row.size() == SampleRows.COLUMNS.size() + 1);
  }

  @Test
  void noRowsAtAll() throws IOException {
    Path path = written(0, TypedSchema.of(SampleRows.COLUMNS));
    assertThat(read(path)).isEmpty();
    assertThat(groups(path)).isEmpty();
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Path path = written(5_000, TypedSchema.of(SampleRows.COLUMNS));
      files.add(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(path.toString())));
    }
    assertThat(files.get(0)).isEqualTo(files.get(1));
  }

  /** Sums by hand: of 0 to n - 1, and as many codes of each kind as rows leave by division. */
  @Test
  void severalRowGroups() throws IOException, SQLException {
    int rows = GROUP + 5_000;
    List<ReleaseColumn> columns = List.of(SampleRows.COLUMNS.get(0), SampleRows.COLUMNS.get(5));
    Batch batch = Batch.of(columns);
    Path path = path();
    try (TypedFile file =
        new TypedFile(path, CONFIGURATION, TypedSchema.withOffset(columns), batch)) {
      for (int row = 0; row < rows; row++) {
        batch.column(0).set(batch.rows(), (long) row);
        batch.column(1).set(batch.rows(), row < GROUP ? "C" + row % 4 : "D" + row % 4);
        batch.end(2L * row, row == rows - 1 ? List.of("last") : List.of());
        addIfFull(file, batch);
      }
      file.add();
    }
    assertThat(groups(path))
        .extracting(BlockMetaData::getRowCount)
        .containsExactly((long) GROUP, 5_000L);
    assertThat(
            sql(
                "SELECT count(*), sum(NUMBER), sum(_offset), count(_issues), max(_issues)::text,"
                    + " count(*) FILTER (CODE = 'C3'), count(*) FILTER (CODE = 'D0'),"
                    + " count(DISTINCT CODE) FROM '%s'",
                path))
        .containsExactly(
            Long.toString(rows),
            Long.toString(rows * (rows - 1L) / 2),
            Long.toString(rows * (rows - 1L)),
            "1",
            "[last]",
            Integer.toString(GROUP / 4),
            "1250",
            "8");
  }

  @Test
  void aDatabaseReadsPagesOfBlanksAndLists() throws SQLException {
    int rows = 150_001;
    Path path = written(rows, TypedSchema.of(SampleRows.COLUMNS));
    long few = 0;
    long issues = 0;
    long days = 0;
    for (int row = 0; row < rows; row++) {
      issues += SampleRows.issues(row).size();
      days += SampleRows.value(1, row) instanceof LocalDate ? 1 : 0;
      few += SampleRows.value(6, row) == null ? 0 : 1;
    }
    assertThat(
            sql(
                "SELECT count(*), sum(len(_issues)), count(DAY), count(FEW), count(BLANK_CODE),"
                    + " max(FEW) FROM '%s'",
                path))
        .containsExactly(
            Integer.toString(rows),
            Long.toString(issues),
            Long.toString(days),
            Long.toString(few),
            "0",
            "late");
  }

  private Path written(int rows, MessageType schema) {
    Batch batch = Batch.of(SampleRows.COLUMNS);
    Path path = path();
    try (TypedFile file = new TypedFile(path, CONFIGURATION, schema, batch)) {
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < SampleRows.COLUMNS.size(); i++) {
          batch.column(i).set(batch.rows(), SampleRows.value(i, row));
        }
        batch.end(SampleRows.offset(row), SampleRows.issues(row));
        // Batches of other sizes come too, since rows are left out.
        if (row % 50_000 == 17) {
          file.add();
          batch.clear();
        }
        addIfFull(file, batch);
      }
      file.add();
    }
    return path;
  }

  private static void addIfFull(TypedFile file, Batch batch) {
    if (batch.full()) {
      file.add();
      batch.clear();
    }
  }

  private Path path() {
    return new Path(folder.resolve("part.parquet").toString());
  }

  private static List<List<Object>> read(Path path) {
    return ParquetRows.of(path).stream().map(SampleRows::row).toList();
  }

  private static List<BlockMetaData> groups(Path path) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, CONFIGURATION))) {
      return reader.getRowGroups();
    }
  }

  private static List<String> sql(String query, Path path) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query.formatted(path))) {
      result.next();
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        values.add(result.getString(i));
      }
      return values;
    }
  }
}
