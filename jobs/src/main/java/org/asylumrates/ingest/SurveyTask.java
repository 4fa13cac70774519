package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.asylumrates.ingest.scan.LineCount;
import org.asylumrates.ingest.scan.LongestLine;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Storage;

/**
 * Walks through a large file once, from the first byte to the last, before tasks read its pieces at
 * the same time: takes its checksum, counts its lines, and cuts it between rows. A member of a zip
 * is unpacked on the way, because a zip cannot be read from the middle.
 */
final class SurveyTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int BUFFER = 1 << 17;

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

  /**
   * Walks through the file; its unpacked bytes are copied if a place for them is given. A
   * UserException at a line that no task could read.
   */
  Survey run(Optional<Path> copy) {
    try (InputStream bytes = file.open();
        OutputStream out = copy.isEmpty() ? OutputStream.nullOutputStream() : create(copy.get());
        Checksum.Summed in = new Checksum.Summed(bytes)) {
      out.write(in.readNBytes((int) header.bytes()));
      Cut cut = new Cut(header.bytes(), pieceBytes, LongestLine.row(file.name()));
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        cut.add(buffer, n);
      }
      List<Piece> pieces = cut.end();
      return new Survey(in.sha256(), cut.lines, pieces);
    } catch (IOException e) {
      throw file.damaged(e);
    }
  }

  private static OutputStream create(Path path) throws IOException {
    return Storage.system(path).create(path, true);
  }

  /** Cuts behind the first line end that makes a piece large enough. */
  private static final class Cut {
    private final long pieceBytes;
    private final LongestLine longest;
    private final List<Piece> pieces = new ArrayList<>();
    private long start;
    private long first = Piece.FIRST_ROW;
    private long offset;
    private long lines;

    /** Where the line under way begins. */
    private long line;

    Cut(long offset, long pieceBytes, LongestLine longest) {
      this.start = offset;
      this.offset = offset;
      this.line = offset;
      this.pieceBytes = pieceBytes;
      this.longest = longest;
    }

    void add(byte[] bytes, int n) {
      lookAtLine(bytes, n);
      int done = 0;
      while (offset + n - done - start >= pieceBytes) {
        int enough = (int) Math.max(done, start + pieceBytes - 1 - offset + done);
        int lineEnd = LineCount.next(bytes, enough, n);
        if (lineEnd == n) {
          break;
        }
        lines += LineCount.of(bytes, done, lineEnd + 1);
        offset += lineEnd + 1 - done;
        done = lineEnd + 1;
        cut();
      }
      lines += LineCount.of(bytes, done, n);
      offset += n - done;
    }

    /** Only a line that was under way before can be too long; the bytes of a step are too few. */
    private void lookAtLine(byte[] bytes, int n) {
      int lineEnd = LineCount.next(bytes, 0, n);
      if (offset + lineEnd - line >= longest.bytes()) {
        throw longest.passed(line);
      }
      if (lineEnd < n) {
        int behind = n;
        while (bytes[behind - 1] != '\n') {
          behind--;
        }
        line = offset + behind;
      }
    }

    private void cut() {
      pieces.add(Piece.surveyed(pieces.size(), start, offset, first));
      start = offset;
      first = Piece.FIRST_ROW + lines;
    }

    List<Piece> end() {
      // A last line without an end counts.
      lines += line == offset ? 0 : 1;
      if (offset > start) {
        cut();
      }
      return pieces;
    }
  }
}
