package org.asylumrates.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * The two codes of a compressed block: bytes and lengths in one, distances in the other (RFC 1951,
 * 3.2.5 to 3.2.7). Deflate64 differs from Deflate in the longest length, which has 16 extra bits,
 * and in two more distances, which reach back 64 kB.
 */
final class Inflate64Codes {
  private static final int LITERALS = 288;
  private static final int DISTANCES = 32;
  private static final int END_OF_BLOCK = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int LAST_LENGTH = 285;

  private static final int LENGTHS = 19;
  private static final int REPEAT = 16;
  private static final int SHORT_ZEROS = 17;
  private static final byte[] LENGTHS_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final HuffmanTable literals = new HuffmanTable(literalMeanings());
  private final HuffmanTable distances = new HuffmanTable(distanceMeanings());
  private final HuffmanTable lengths = new HuffmanTable(plainMeanings());

  HuffmanTable literals() {
    return literals;
  }

  HuffmanTable distances() {
    return distances;
  }

  /** The codes that need not be written. */
  void fixed() throws IOException {
    byte[] code = new byte[LITERALS + DISTANCES];
    Arrays.fill(code, 0, 144, (byte) 8);
    Arrays.fill(code, 144, 256, (byte) 9);
    Arrays.fill(code, 256, 280, (byte) 7);
    Arrays.fill(code, 280, LITERALS, (byte) 8);
    Arrays.fill(code, LITERALS, LITERALS + DISTANCES, (byte) 5);
    literals.build(code, 0, LITERALS);
    distances.build(code, LITERALS, DISTANCES);
  }

  /** The codes that stand at the beginning of a block, as lengths that are themselves coded. */
  void read(BitInput in) throws IOException {
    int literalCount = in.next(5) + FIRST_LENGTH;
    int distanceCount = in.next(5) + 1;
    int lengthCount = in.next(4) + 4;
    byte[] code = new byte[LENGTHS];
    for (int i = 0; i < lengthCount; i++) {
      code[LENGTHS_ORDER[i]] = (byte) in.next(3);
    }
    lengths.build(code, 0, LENGTHS);
    byte[] all = new byte[LITERALS + DISTANCES];
    readLengths(in, all, literalCount + distanceCount);
    if (all[END_OF_BLOCK] == 0) {
      throw new IOException("its codes have no end");
    }
    literals.build(all, 0, literalCount);
    distances.build(all, literalCount, distanceCount);
  }

  private void readLengths(BitInput in, byte[] all, int count) throws IOException {
    int i = 0;
    while (i < count) {
      in.refill();
      int entry = lengths.find(in.peek());
      in.drop(HuffmanTable.length(entry));
      int symbol = HuffmanTable.value(entry);
      if (HuffmanTable.kind(entry) != HuffmanTable.LITERAL || (symbol == REPEAT && i == 0)) {
        throw new IOException("its codes make no sense");
      }
      if (symbol < REPEAT) {
        all[i++] = (byte) symbol;
        continue;
      }
      byte repeated = symbol == REPEAT ? all[i - 1] : 0;
      int times =
          symbol == REPEAT
              ? 3 + in.take(2)
              : symbol == SHORT_ZEROS ? 3 + in.take(3) : 11 + in.take(7);
      if (i + times > count) {
        throw new IOException("its codes make no sense");
      }
      Arrays.fill(all, i, i + times, repeated);
      i += times;
    }
    in.requireNotEnded();
  }

  private static int[] plainMeanings() {
    int[] meanings = new int[LENGTHS];
    Arrays.setAll(meanings, i -> HuffmanTable.meaning(HuffmanTable.LITERAL, i, 0));
    return meanings;
  }

  private static int[] literalMeanings() {
    int[] meanings = new int[LITERALS];
    Arrays.setAll(meanings, Inflate64Codes::literal);
    return meanings;
  }

  private static int literal(int symbol) {
    if (symbol < END_OF_BLOCK) {
      return HuffmanTable.meaning(HuffmanTable.LITERAL, symbol, 0);
    }
    if (symbol == END_OF_BLOCK || symbol > LAST_LENGTH) {
      return HuffmanTable.meaning(
          symbol == END_OF_BLOCK ? HuffmanTable.END : HuffmanTable.NONE, 0, 0);
    }
    if (symbol == LAST_LENGTH) {
      return HuffmanTable.meaning(HuffmanTable.NUMBER, 3, 16);
    }
    int i = symbol - FIRST_LENGTH;
    int extra = i < 8 ? 0 : (i >> 2) - 1;
    int base = i < 8 ? i + 3 : ((4 + (i & 3)) << extra) + 3;
    return HuffmanTable.meaning(HuffmanTable.NUMBER, base, extra);
  }

  private static int[] distanceMeanings() {
    int[] meanings = new int[DISTANCES];
    for (int i = 0; i < DISTANCES; i++) {
      int extra = i < 2 ? 0 : (i >> 1) - 1;
      int base = i < 2 ? i + 1 : ((2 + (i & 1)) << extra) + 1;
      meanings[i] = HuffmanTable.meaning(HuffmanTable.NUMBER, base, extra);
    }
    return meanings;
  }
}
