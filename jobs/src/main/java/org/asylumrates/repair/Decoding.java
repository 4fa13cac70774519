package org.asylumrates.repair;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to text. Releases name no encoding: a line that is valid UTF-8 is read as that, any other
 * as windows-1252, in which five bytes have no meaning (81, 8D, 8F, 90, 9D) and read as U+FFFD.
 */
final class Decoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Decoding() {}

  static String text(byte[] line) {
    for (byte b : line) {
      if (b < 0) {
        return nonAscii(line);
      }
    }
    return new String(line, StandardCharsets.ISO_8859_1);
  }

  private static String nonAscii(byte[] line) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(line, WINDOWS);
    }
  }
}
