package org.asylumrates.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.ingest.scan.RowReader.Shape;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.repair.Decoding;
import org.asylumrates.repair.TypedRow;
import org.asylumrates.support.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader may say nothing else of a line than repair says of it by itself. */
class RowReaderTest {
  private static final LocalDate CUT = LocalDate.of(2018, 6, 11);
  private static final Read.Asked ALL = values -> true;

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 60, 1_000})
  void damagedTables(int oneIn) {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(31 * oneIn + seed);
      Shape shape = shape(random);
      byte[] file = file(random, Math.min(1_500, 200 * oneIn), oneIn);
      Read read = Read.by(new RowReader(shape), Walk.scanner(file), Read.noKeys());
      assertSame(read, Read.line(PlainLines.of(file), shape, Decoding.AUTO, ALL, Read.noKeys()));
    }
  }

  /** Values out of the ordinary stand next to full batches, and codes are met again and again. */
  @Test
  void manyBatches() {
    Shape shape = shape(new Random(1));
    byte[] file = file(new Random(2), 2 * ColumnBuffer.ROWS + 2_000, 300);
    Read read = Read.by(new RowReader(shape), Walk.scanner(file), Read.noKeys());
    assertThat(read.rows()).hasSizeGreaterThan(2 * ColumnBuffer.ROWS);
    assertThat(read.reasons()).containsKey(TypedRow.DUPLICATE_KEY);
    assertSame(read, Read.line(PlainLines.of(file), shape, Decoding.AUTO, ALL, Read.noKeys()));
  }

  @Test
  void allBatchesButTheLastAreFull() {
    RowReader reader = new RowReader(shape(new Random(1)));
    byte[] file = file(new Random(4), 2 * ColumnBuffer.ROWS + 2_000, 300);
    RowScanner rows = Walk.scanner(file);
    Batch batch = reader.batch();
    Set<Long> keys = Read.noKeys();
    List<Integer> sizes = new ArrayList<>();
    while (reader.fill(rows, batch, (key, offset) -> !keys.add(key), (o, n, r, l) -> {})) {
      sizes.add(batch.rows());
    }
    assertThat(sizes).hasSize(3).startsWith(ColumnBuffer.ROWS, ColumnBuffer.ROWS);
    assertThat(batch.rows()).isZero();
  }

  /** Pieces share the keys that were met and the reader, but each counts its lines from 0. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void pieces(int count) {
    Random random = new Random(count);
    Shape shape = shape(random);
    byte[] file = file(random, 900, 8);
    List<PlainLines.Line> lines = PlainLines.of(file);
    Set<Long> ours = Read.noKeys();
    Set<Long> theirs = Read.noKeys();
    for (int i = 0; i < count; i++) {
      List<PlainLines.Line> piece =
          lines.subList(lines.size() * i / count, lines.size() * (i + 1) / count);
      int start = (int) piece.get(0).offset();
      RowScanner rows =
          new RowScanner(
              Walk.from(file, start),
              Walk.LONGEST,
              start,
              piece.get(piece.size() - 1).next(),
              RowScanner.First.A_LINE);
      assertSame(
          Read.by(new RowReader(shape), rows, ours),
          Read.line(piece, shape, Decoding.AUTO, ALL, theirs));
    }
  }

  @Test
  void rowsThatAreNotAskedFor() {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      Shape shape = shape(random);
      int date = positionOf(shape, "COMP_DATE");
      byte[] file = file(random, 1_500, 20);
      Sieve sieve =
          (batch, row) ->
              !batch.column(date).missing(row)
                  && ((DayBuffer) batch.column(date)).day(row) < CUT.toEpochDay();
      RowReader reader = new RowReader(shape, Decoding.AUTO, sieve);
      assertSame(
          Read.by(reader, Walk.scanner(file), Read.noKeys()),
          Read.line(
              PlainLines.of(file),
              shape,
              Decoding.AUTO,
              values -> values.get(date) instanceof LocalDate day && day.isBefore(CUT),
              Read.noKeys()));
    }
  }

  @ParameterizedTest
  @EnumSource(Decoding.class)
  void everyDecoding(Decoding decoding) {
    Random random = new Random(9);
    Shape shape = shape(random);
    byte[] file = file(random, 1_000, 6);
    assertSame(
        Read.by(new RowReader(shape, decoding, Sieve.ALL), Walk.scanner(file), Read.noKeys()),
        Read.line(PlainLines.of(file), shape, decoding, ALL, Read.noKeys()));
  }

  /** Of lookup tables; theirs are never repeated, whatever they hold. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 13})
  void tablesWithoutAKey(int columns) {
    Random random = new Random(columns);
    List<ReleaseColumn> first = DamagedTable.COLUMNS.subList(0, columns);
    Shape shape = new Shape(first, IntStream.range(0, columns).boxed().toList(), Optional.empty());
    byte[] file =
        PlainLines.bytes(" \n\n\t\n" + DamagedTable.lines(random, first, 500, 5) + "\n  \n\t");
    Read read = Read.by(new RowReader(shape), Walk.scanner(file), Read.noKeys());
    assertSame(read, Read.line(PlainLines.of(file), shape, Decoding.AUTO, ALL, Read.noKeys()));
    assertThat(read.reasons()).doesNotContainKey(TypedRow.DUPLICATE_KEY);
  }

  /** Every field of one byte, and of one byte beside a sound value. */
  @Test
  void everyByteUnderEveryColumn() {
    List<String> values = new ArrayList<>();
    for (int b = 0; b < 256; b++) {
      for (String before : List.of("", "1", "V", "2018-06-11")) {
        for (String behind : List.of("", "1", " ", "/1985", "018-06-11")) {
          values.add(b == '\n' ? "LF" : before + (char) b + behind);
        }
      }
    }
    assertSameUnderEveryColumn(values);
  }

  @Test
  void everyOddValueUnderEveryColumn() {
    assertSameUnderEveryColumn(DamagedTable.oddValues());
  }

  @Test
  void theKeyMustBeAskedFor() {
    Shape shape = new Shape(DamagedTable.COLUMNS, List.of(0, 2), Optional.of(DamagedTable.KEY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RowReader(shape))
        .withMessage("The key ID must be among the columns asked for");
  }

  private static final ReleaseColumn ID =
      Columns.column(DamagedTable.KEY, ReleaseColumn.Type.INTEGER);

  private static void assertSame(Read read, Read expected) {
    assertThat(read.aside()).isEqualTo(expected.aside());
    assertThat(read.rows()).isEqualTo(expected.rows());
    assertThat(read).isEqualTo(expected);
  }

  /** Each value is alone in its row, so that nothing else sends it to repair. */
  private static void assertSameUnderEveryColumn(List<String> values) {
    StringBuilder file = new StringBuilder();
    for (int id = 0; id < values.size(); id++) {
      file.append(id).append('\t').append(values.get(id)).append("\r\n");
    }
    byte[] bytes = PlainLines.bytes(file.toString());
    for (ReleaseColumn column : DamagedTable.COLUMNS) {
      Shape shape = new Shape(List.of(ID, column), List.of(0, 1), Optional.of(DamagedTable.KEY));
      assertSame(
          Read.by(new RowReader(shape), Walk.scanner(bytes), Read.noKeys()),
          Read.line(PlainLines.of(bytes), shape, Decoding.AUTO, ALL, Read.noKeys()));
    }
  }

  /** Some columns in any order; the key and the date are always among them. */
  private static Shape shape(Random random) {
    List<Integer> wanted =
        new ArrayList<>(IntStream.range(0, DamagedTable.COLUMNS.size()).boxed().toList());
    wanted.removeIf(i -> i != 1 && i != 3 && random.nextInt(5) == 0);
    Collections.shuffle(wanted, random);
    return new Shape(DamagedTable.COLUMNS, wanted, Optional.of(DamagedTable.KEY));
  }

  private static int positionOf(Shape shape, String name) {
    return shape.wantedColumns().stream().map(ReleaseColumn::name).toList().indexOf(name);
  }

  private static byte[] file(Random random, int lines, int oneIn) {
    return PlainLines.bytes(DamagedTable.lines(random, DamagedTable.COLUMNS, lines, oneIn));
  }
}
