package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.TypedFile;
import org.asylumrates.columns.TypedSchema;
import org.asylumrates.ingest.scan.LongestLine;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.ingest.scan.RowScanner;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Storage;
import org.asylumrates.keys.KeySet;

/**
 * Reads a piece of a file into Parquet files of its table, in one pass that also counts what it
 * meets and keeps aside what cannot be a row. It gives the same files and counts however often it
 * runs.
 */
final class ReadTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Header header;
  private final Member file;
  private final Ingest.Columns columns;
  private final String folder;

  /**
   * A reader of pieces.
   *
   * @param folder where the table's Parquet files go
   */
  ReadTask(Header header, Member file, Ingest.Columns columns, Path folder) {
    this.header = header;
    this.file = file;
    this.columns = columns;
    this.folder = folder.toString();
  }

  /**
   * Reads a piece.
   *
   * @param progress is told of bytes when they have been read
   */
  PieceResult read(Piece piece, LongConsumer progress) {
    PieceKeys keys = new PieceKeys(piece);
    try (InputStream bytes = piece.surveyed() ? at(piece.start()) : file.open();
        Checksum.Summed summed = new Checksum.Summed(bytes)) {
      if (piece.surveyed()) {
        // The survey has taken the checksum.
        return new PieceResult(piece, read(piece, bytes, keys, progress).result(""), keys.met());
      }
      summed.skipNBytes(header.bytes());
      Counted counted = read(piece, summed, keys, progress);
      return new PieceResult(piece, counted.result(summed.sha256()), new KeySet());
    } catch (IOException e) {
      throw file.damaged(e);
    }
  }

  private InputStream at(long start) throws IOException {
    return Storage.open(new Path(file.location()), start);
  }

  private record Counted(RowReader reader, long typed, Map<String, Map<String, Long>> codes) {
    ReadResult result(String sha256) {
      return new ReadResult(
          sha256, reader.lines(), typed, reader.issues(), reader.reasons(), codes);
    }
  }

  private Counted read(Piece piece, InputStream bytes, PieceKeys keys, LongConsumer progress) {
    RowReader.Shape shape = header.shape(columns);
    RowReader reader = new RowReader(shape);
    Batch batch = reader.batch();
    CodeCounts codes = new CodeCounts(header.table(), batch);
    long typed = 0;
    try (RowScanner rows =
            new RowScanner(
                bytes,
                LongestLine.row(file.name()),
                piece.start(),
                piece.end(),
                RowScanner.First.A_LINE);
        AsideFile aside = new AsideFile(header.table().file(), piece, aside(piece));
        Parts out = new Parts(piece, schema(shape), batch, progress)) {
      while (reader.fill(rows, batch, keys, aside)) {
        out.add();
        codes.add();
        typed += batch.rows();
      }
    }
    return new Counted(reader, typed, codes.byColumn());
  }

  /** Where a row begins matters in tables without a key, of whose equal codes the first stays. */
  private static MessageType schema(RowReader.Shape shape) {
    return shape.key().isPresent()
        ? TypedSchema.of(shape.wantedColumns())
        : TypedSchema.withOffset(shape.wantedColumns());
  }

  /** Parquet files of the rows of one piece, each of as many bytes as later tasks should read. */
  private final class Parts implements AutoCloseable {
    private final Piece piece;
    private final MessageType schema;
    private final Batch batch;
    private final LongConsumer progress;
    private TypedFile part;
    private long start;
    private long told;
    private int parts;

    Parts(Piece piece, MessageType schema, Batch batch, LongConsumer progress) {
      this.piece = piece;
      this.schema = schema;
      this.batch = batch;
      this.progress = progress;
      this.start = piece.start();
      this.told = piece.start();
      this.part = next();
    }

    void add() {
      if (batch.rows() > 0) {
        begin(batch.offset(0));
      }
      part.add();
    }

    private void begin(long offset) {
      if (offset - start > ReadTable.PIECE) {
        part.close();
        part = next();
        start = offset;
      }
      progress.accept(offset - told);
      told = offset;
    }

    private TypedFile next() {
      String name = String.format(Locale.ROOT, "part-%05d-%05d.parquet", piece.number(), parts++);
      return new TypedFile(new Path(folder, name), Storage.configuration(), schema, batch);
    }

    @Override
    public void close() {
      part.close();
      progress.accept(piece.start() + piece.bytes(file.bytes()) - told);
    }
  }

  private Path aside(Piece piece) {
    String name = String.format(Locale.ROOT, "%s-%05d.parquet", file.table(), piece.number());
    return new Path(TableStore.aside(new Path(folder)), name);
  }
}
