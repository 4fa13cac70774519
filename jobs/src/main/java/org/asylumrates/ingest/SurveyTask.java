package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.Batch;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.ingest.scan.RowScanner;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Storage;
import org.asylumrates.keys.KeySet;
import org.asylumrates.repair.TypedRow;

/**
 * Walks through a large file once, from the first byte to the last, before tasks read its pieces at
 * the same time: takes its checksum, counts its lines, cuts it between rows, and finds the rows
 * whose key an earlier row has, which only one who goes in file order can tell. A member of a zip
 * is unpacked on the way, because a zip cannot be read from the middle.
 */
final class SurveyTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Header header;
  private final Member file;
  private final long pieceBytes;

  SurveyTask(Header header, Member file, long pieceBytes) {
    this.header = header;
    this.file = file;
    this.pieceBytes = pieceBytes;
  }

  /**
   * What was found.
   *
   * @param lines how many lines stand behind the header
   */
  record Survey(String sha256, long lines, List<Piece> pieces) implements Serializable {}

  /** Walks through the file; its unpacked bytes are copied if a place for them is given. */
  Survey run(Optional<Path> copy) {
    try (InputStream bytes = file.open();
        OutputStream out = copy.isEmpty() ? OutputStream.nullOutputStream() : create(copy.get());
        Checksum.Summed in = new Checksum.Summed(new Copied(bytes, out))) {
      in.skipNBytes(header.bytes());
      return survey(in);
    } catch (IOException e) {
      throw file.damaged(e);
    }
  }

  private Survey survey(Checksum.Summed in) {
    List<Piece> pieces = new ArrayList<>();
    List<Long> repeats = new ArrayList<>();
    RowReader reader = new RowReader(header.keyOnly());
    Batch batch = reader.batch();
    KeySet keys = new KeySet();
    RowScanner rows = new RowScanner(in, header.bytes(), Long.MAX_VALUE, RowScanner.First.A_LINE);
    long start = header.bytes();
    long first = Piece.FIRST_ROW;
    boolean more = true;
    while (more) {
      more =
          reader.fill(
              rows,
              batch,
              (key, offset) -> !keys.add(key),
              (offset, number, reason, line) -> {
                if (reason.equals(TypedRow.DUPLICATE_KEY)) {
                  repeats.add(offset);
                }
              });
      if (rows.nextOffset() > start && (!more || rows.nextOffset() - start >= pieceBytes)) {
        long[] found = repeats.stream().mapToLong(n -> n).toArray();
        pieces.add(new Piece(pieces.size(), start, rows.nextOffset(), first, true, found));
        repeats.clear();
        start = rows.nextOffset();
        first = Piece.FIRST_ROW + reader.lines();
      }
    }
    return new Survey(in.sha256(), reader.lines(), pieces);
  }

  private static OutputStream create(Path path) throws IOException {
    return Storage.system(path).create(path, true);
  }

  /** What is read goes to a second place too. */
  private static final class Copied extends InputStream {
    private final InputStream in;
    private final OutputStream out;

    Copied(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = in.read(target, offset, length);
      if (n > 0) {
        out.write(target, offset, n);
      }
      return n;
    }
  }
}
