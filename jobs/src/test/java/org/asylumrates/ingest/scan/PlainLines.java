package org.asylumrates.ingest.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the lines of a file are, by plain code that looks at one byte after the other. */
final class PlainLines {
  private static final int FIRST_PRINTABLE = 16;

  private PlainLines() {}

  /**
   * A line.
   *
   * @param offset where it begins
   * @param next where the next one begins, or the file ends
   * @param text its bytes without its end, each as one character
   */
  record Line(long offset, long next, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it has so many fields, and no byte below 16 but the tabs between them. */
    boolean sound(int fields) {
      long tabs = text.chars().filter(c -> c == '\t').count();
      long low = text.chars().filter(c -> c < FIRST_PRINTABLE).count();
      return tabs == fields - 1 && low == tabs;
    }
  }

  /** Lines end with LF or CRLF; a last line without an end counts, an empty rest does not. */
  static List<Line> of(byte[] file) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= file.length; i++) {
      boolean ended = i < file.length && file[i] == '\n';
      if (ended || (i == file.length && i > start)) {
        int to = i > start && file[i - 1] == '\r' ? i - 1 : i;
        String text = new String(file, start, to - start, StandardCharsets.ISO_8859_1);
        lines.add(new Line(start, ended ? i + 1 : i, text));
        start = i + 1;
      }
    }
    return lines;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
