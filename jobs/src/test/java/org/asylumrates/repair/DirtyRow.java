package org.asylumrates.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of {@code spec/dirty-rows.txt}, whose head says what a block looks like.
 *
 * @param title what is wrong with the row
 * @param table the release's table
 * @param raw the line's bytes
 * @param values the values that are stored, as text, by column; all others are blank
 * @param issues what is noted, in order
 * @param aside why the row is kept aside, if it is
 */
record DirtyRow(
    String title,
    String table,
    byte[] raw,
    Map<String, String> values,
    List<String> issues,
    Optional<String> aside) {

  static List<DirtyRow> all() {
    List<DirtyRow> rows = new ArrayList<>();
    Map<String, String> block = new LinkedHashMap<>();
    for (String line : (text() + "\n\n").lines().toList()) {
      if (line.isEmpty()) {
        if (!block.isEmpty()) {
          rows.add(of(block));
        }
        block.clear();
      } else if (!line.startsWith("#")) {
        int colon = line.indexOf(':');
        if (block.put(line.substring(0, colon), line.substring(colon + 1).strip()) != null) {
          throw new IllegalArgumentException("Twice in one block: " + line);
        }
      }
    }
    return rows;
  }

  private static DirtyRow of(Map<String, String> block) {
    Map<String, String> values = new LinkedHashMap<>(block);
    String title = Objects.requireNonNull(values.remove("title"), "title");
    String table = Objects.requireNonNull(values.remove("table"), title);
    byte[] raw = bytes(Objects.requireNonNull(values.remove("row"), title));
    Optional<String> aside = Optional.ofNullable(values.remove("aside"));
    String issues = aside.isPresent() ? "" : Objects.requireNonNull(values.remove("issues"), title);
    List<String> list = issues.isEmpty() ? List.of() : Arrays.asList(issues.split(" "));
    return new DirtyRow(title, table, raw, values, list, aside);
  }

  /** Bytes of a visible line: \t, \0 and \xNN stand for one byte each. */
  private static byte[] bytes(String visible) {
    Matcher escape = Pattern.compile("\\\\(?:t|0|x(\\p{XDigit}{2}))").matcher(visible);
    StringBuilder bytes = new StringBuilder();
    while (escape.find()) {
      char plain = escape.group().equals("\\t") ? '\t' : '\0';
      String hex = escape.group(1);
      char b = hex == null ? plain : (char) Integer.parseInt(hex, 16);
      escape.appendReplacement(bytes, Matcher.quoteReplacement(String.valueOf(b)));
    }
    return escape.appendTail(bytes).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(DirtyRow.class.getResourceAsStream("/spec/dirty-rows.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
