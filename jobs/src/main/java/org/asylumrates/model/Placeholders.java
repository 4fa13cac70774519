package org.asylumrates.model;

import java.util.Set;

/** Words that stand for a missing or withheld value. */
public final class Placeholders {
  private static final Set<String> ALL =
      Set.of("?", "??", "b6", "b(6)", "(b)(6)", "(b) (6)", "(b)(6), (b)(7)(C)", "N/A", "A.2.a");

  private Placeholders() {}

  /** Whether a trimmed text is such a word. */
  public static boolean is(String text) {
    return ALL.contains(text);
  }

  /** Whether trimmed bytes may be such a word: false for nearly all values, never wrongly so. */
  public static boolean mayBe(byte[] bytes, int from, int to) {
    return switch (bytes[from]) {
      case '?', '(' -> true;
      case 'b' -> to - from == 2 || to - from == 4;
      case 'N' -> to - from == 3 && bytes[from + 1] == '/';
      case 'A' -> to - from == 5 && bytes[from + 1] == '.';
      default -> false;
    };
  }
}
