package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.asylumrates.columns.EightBytes;

/**
 * Unpacks Deflate64, in which the courts' zip holds its largest tables. Java's own inflater does
 * not know it, and that of Commons Compress, which goes bit by bit, takes four times as long; see
 * docs/performance.md.
 */
final class Inflate64Stream extends InputStream {
  /** How far back a copy may reach. */
  private static final int WINDOW = 1 << 16;

  /** No symbol is begun behind this place of the buffer, so that the longest copy has room. */
  private static final int LIMIT = WINDOW + (1 << 18);

  private static final int LONGEST_COPY = 3 + (1 << 16);

  private final BitInput in;
  private final Inflate64Codes codes = new Inflate64Codes();
  private final byte[] out = new byte[LIMIT + LONGEST_COPY + Long.BYTES];
  private int filled;
  private int given;
  private Block block = Block.NONE;
  private int storedLeft;
  private boolean last;

  private enum Block {
    NONE,
    STORED,
    CODED
  }

  Inflate64Stream(InputStream in) {
    this.in = new BitInput(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (given == filled) {
      if (block == Block.NONE && last) {
        return -1;
      }
      unpack();
    }
    int n = Math.min(length, filled - given);
    System.arraycopy(out, given, target, offset, n);
    given += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Unpacks until the buffer or the block ends; called when all that was unpacked is given. */
  private void unpack() throws IOException {
    if (filled >= LIMIT) {
      System.arraycopy(out, filled - WINDOW, out, 0, WINDOW);
      filled = WINDOW;
      given = WINDOW;
    }
    switch (block) {
      case NONE -> begin();
      case STORED -> copyStored();
      case CODED -> decode();
    }
    in.requireNotEnded();
  }

  private void begin() throws IOException {
    last = in.next(1) == 1;
    switch (in.next(2)) {
      case 0 -> {
        in.align();
        storedLeft = in.next(16);
        if (storedLeft != (in.next(16) ^ 0xffff)) {
          throw new IOException("the length of a stored block makes no sense");
        }
        block = Block.STORED;
      }
      case 1 -> {
        codes.fixed();
        block = Block.CODED;
      }
      case 2 -> {
        codes.read(in);
        block = Block.CODED;
      }
      default -> throw new IOException("a block is of no known kind");
    }
  }

  private void copyStored() throws IOException {
    int n = Math.min(storedLeft, LIMIT - filled);
    in.copy(out, filled, n);
    filled += n;
    storedLeft -= n;
    if (storedLeft == 0) {
      block = Block.NONE;
    }
  }

  private void decode() throws IOException {
    HuffmanTable literals = codes.literals();
    int at = filled;
    while (at < LIMIT) {
      in.refill();
      int entry = literals.find(in.peek());
      in.drop(HuffmanTable.length(entry));
      int kind = HuffmanTable.kind(entry);
      if (kind == HuffmanTable.LITERAL) {
        out[at++] = (byte) HuffmanTable.value(entry);
      } else if (kind == HuffmanTable.NUMBER) {
        at = copyBack(at, HuffmanTable.value(entry) + in.take(HuffmanTable.extraBits(entry)));
      } else if (kind == HuffmanTable.END) {
        block = Block.NONE;
        break;
      } else {
        throw new IOException("a code in it stands for nothing");
      }
    }
    filled = at;
  }

  private int copyBack(int at, int length) throws IOException {
    in.refill();
    int entry = codes.distances().find(in.peek());
    in.drop(HuffmanTable.length(entry));
    int distance = HuffmanTable.value(entry) + in.take(HuffmanTable.extraBits(entry));
    if (HuffmanTable.kind(entry) != HuffmanTable.NUMBER || distance > at) {
      throw new IOException("it reaches back too far");
    }
    repeat(at, distance, length);
    return at + length;
  }

  /** Copies of a longer distance go eight bytes at a time, past their end; the buffer has room. */
  private void repeat(int at, int distance, int length) {
    int from = at - distance;
    if (distance >= Long.BYTES) {
      for (int i = 0; i < length; i += Long.BYTES) {
        EightBytes.put(out, at + i, EightBytes.at(out, from + i));
      }
    } else {
      for (int i = 0; i < length; i++) {
        out[at + i] = out[from + i];
      }
    }
  }
}
