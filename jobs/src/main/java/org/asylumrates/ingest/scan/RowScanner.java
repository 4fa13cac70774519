package org.asylumrates.ingest.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.asylumrates.columns.RowBlock;

/**
 * Walks over the lines that begin in a range of bytes. Lines end with LF or CRLF; a last line
 * without an end counts, an empty rest does not. There is no quoting: a quote is data.
 *
 * <p>Rows as they should be are found many at a time, any other line by itself.
 */
public final class RowScanner implements AutoCloseable {
  /** Small enough to stay in the processor's cache while every column reads it. */
  private static final int BUFFER = 1 << 17;

  /** Bytes in front of a field that can be read together with it. */
  private static final int FRONT = Long.BYTES;

  private final InputStream in;
  private final LongestLine longest;
  private final long end;
  private byte[] buffer;

  /** Places of all bytes below 16, behind that of the byte before the line under way. */
  private int[] ends;

  private int found = 1;

  /** Place in {@code ends} of the first such byte of the next line. */
  private int at = 1;

  private int filled = FRONT;
  private boolean atEnd;
  private boolean unended;

  /** Where in the file the buffer begins. */
  private long bufferOffset;

  private int from = FRONT;
  private int to = FRONT;

  /**
   * Rows of a stream that stands at {@code start}. Going over them ends with a UserException at a
   * line that is too long.
   *
   * @param longest how long a line may be
   * @param end byte after the range; a line that begins before it is read to its end
   * @param first whether the range begins at a line's beginning; otherwise the line under way is
   *     the range before's
   */
  public RowScanner(InputStream in, LongestLine longest, long start, long end, First first) {
    this.in = in;
    this.longest = longest;
    this.end = end;
    this.buffer = new byte[FRONT + Math.min(BUFFER, longest.bytes()) + LowBytes.BLOCK];
    this.ends = places(buffer);
    this.bufferOffset = start - FRONT;
    ends[0] = FRONT - 1;
    if (first == First.UNDER_WAY) {
      advance();
    }
  }

  /** What the first byte of a range belongs to. */
  public enum First {
    A_LINE,
    UNDER_WAY
  }

  /**
   * Goes over the rows that come next as long as they have so many fields and no byte below 16 that
   * has no place in them. They stand until the next call.
   *
   * @param fields how many fields a row has
   * @param most how many rows there may be
   * @param rows gets them; none if the next line is no such row, or there is no line
   */
  public void rows(int fields, int most, RowBlock rows) {
    do {
      rows.clear(buffer, ends);
      while (rows.rows() < most && hasNext()) {
        int behind = behind(fields);
        if (behind < 0) {
          break;
        }
        rows.add(at);
        at = behind;
      }
    } while (rows.rows() == 0
        && at + fields >= found
        && hasNext()
        && kept() < longest.bytes()
        && fill());
  }

  /** Place in {@code ends} behind a row of so many fields; negative if there is none. */
  private int behind(int fields) {
    int last = at + fields - 1;
    if (last >= found) {
      return -1;
    }
    int others = 0;
    for (int i = at; i < last; i++) {
      others |= buffer[ends[i]] ^ '\t';
    }
    byte b = buffer[ends[last]];
    if (b == '\r' && last + 1 < found && ends[last + 1] == ends[last] + 1) {
      last++;
      b = buffer[ends[last]];
    }
    return others == 0 && b == '\n' ? last + 1 : -1;
  }

  /** Goes to the next line, whatever it is; false if none begins in the range. */
  public boolean next() {
    return hasNext() && advance();
  }

  private boolean hasNext() {
    return bufferOffset + ends[at - 1] + 1 < end;
  }

  private boolean advance() {
    int i = at;
    while (true) {
      while (i < found && buffer[ends[i]] != '\n') {
        i++;
      }
      if (i < found) {
        from = ends[at - 1] + 1;
        to = ends[i];
        if (to > from && buffer[to - 1] == '\r') {
          to--;
        }
        at = i + 1;
        return true;
      }
      int passed = i - at;
      if (!fill()) {
        return false;
      }
      i = at + passed;
    }
  }

  /** Where the line begins in the file that {@link #next} has gone to. */
  public long offset() {
    return bufferOffset + from;
  }

  /** Where a row of a block begins in the file. */
  public long offset(RowBlock rows, int row) {
    return bufferOffset + rows.start(row, 0);
  }

  /** Where the next line begins. */
  public long nextOffset() {
    return bufferOffset + ends[at - 1] + (unended && at == found ? 0 : 1);
  }

  /** A copy of the line that {@link #next} has gone to, without its end. */
  public byte[] line() {
    return Arrays.copyOfRange(buffer, from, to);
  }

  /** A copy of a row of a block, without its end. */
  public byte[] line(RowBlock rows, int row, int fields) {
    return Arrays.copyOfRange(buffer, rows.start(row, 0), rows.end(row, fields - 1));
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes there are from the beginning of the line under way on. */
  private int kept() {
    return filled - ends[at - 1] - 1;
  }

  /** Moves the line under way to the front and reads more behind it; false at the end. */
  private boolean fill() {
    if (atEnd) {
      return false;
    }
    int start = ends[at - 1] + 1;
    int kept = kept();
    if (kept >= longest.bytes()) {
      throw longest.passed(bufferOffset + start);
    }
    byte[] target = buffer;
    int most = FRONT + longest.bytes() + LowBytes.BLOCK;
    if (kept > buffer.length / 2 && buffer.length < most) {
      target = new byte[Math.min(2 * buffer.length, most)];
      ends = places(target);
    }
    System.arraycopy(buffer, start, target, FRONT, kept);
    buffer = target;
    bufferOffset += start - FRONT;
    filled = FRONT + kept;
    read();
    Arrays.fill(buffer, filled, filled + LowBytes.BLOCK, (byte) ' ');
    ends[0] = FRONT - 1;
    at = 1;
    found = LowBytes.find(buffer, FRONT, filled, ends, 1);
    return filled > FRONT + kept;
  }

  private static int[] places(byte[] buffer) {
    return new int[1 + buffer.length + LowBytes.BLOCK];
  }

  private void read() {
    try {
      int room = buffer.length - LowBytes.BLOCK - filled;
      int n = in.readNBytes(buffer, filled, room);
      filled += n;
      atEnd = n < room;
      // A last line without an end gets one; it is not counted as a byte of the file.
      unended = atEnd && filled > FRONT && buffer[filled - 1] != '\n';
      if (unended) {
        buffer[filled++] = '\n';
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
