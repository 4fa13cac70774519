package org.asylumrates.repair;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How bytes are read as text. Releases name no encoding, so that each line decides for itself
 * unless the user knows better. Bytes without a meaning read as U+FFFD.
 */
public enum Decoding {
  /** A line that is valid UTF-8 is read as that, any other as windows-1252. */
  AUTO("auto", StandardCharsets.UTF_8),
  UTF_8("utf-8", StandardCharsets.UTF_8),
  /** Five bytes have no meaning in it: 81, 8D, 8F, 90, 9D. */
  WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
  ISO_8859_1("iso-8859-1", StandardCharsets.ISO_8859_1);

  private final String option;
  private final Charset charset;

  Decoding(String option, Charset charset) {
    this.option = option;
    this.charset = charset;
  }

  /** How users name it. */
  public String option() {
    return option;
  }

  /** What users call so; case does not matter. */
  public static Optional<Decoding> named(String option) {
    String wanted = option.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(d -> d.option.equals(wanted)).findFirst();
  }

  String text(byte[] line) {
    for (byte b : line) {
      if (b < 0) {
        return this == AUTO ? utf8OrWindows(line) : new String(line, charset);
      }
    }
    return new String(line, StandardCharsets.ISO_8859_1);
  }

  private static String utf8OrWindows(byte[] line) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(line, WINDOWS_1252.charset);
    }
  }
}
