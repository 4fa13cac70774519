package org.asylumrates.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as lower-case hexadecimal digits. */
public final class Checksum {
  private static final int BUFFER = 1 << 20;

  private Checksum() {}

  /** The checksum of a text's UTF-8 bytes. */
  public static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The checksum of all that a stream holds. */
  public static String of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A stream whose checksum is taken while it is read. */
  public static final class Summed extends FilterInputStream {
    private final MessageDigest digest = Checksum.digest();

    /** Takes the checksum of what will be read from a stream. */
    public Summed(InputStream in) {
      super(in);
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
        digest.update(target, offset, n);
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      byte[] passed = new byte[(int) Math.min(n, BUFFER)];
      return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    /** The checksum of all that has been read. */
    public String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
