package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asylumrates.job.UserException;

/**
 * {@code Count.txt}: how many rows EOIR says each table has. Older releases write {@code 7390042
 * rows copied.}, newer ones the number alone.
 */
final class CountFile {
  private static final String NAME = "count";

  /** A number of at most 18 digits, which a long holds; with more a line is not about rows. */
  private static final Pattern LINE =
      Pattern.compile("^\\s*(\\S+?)(?:\\.csv)?\\s+(\\d[\\d,]{0,17})(?![\\w,]).*");

  /** A hundred lines of a table's name and a number take some thousand bytes. */
  private static final long MOST_BYTES = 1 << 20;

  private CountFile() {}

  /** Rows by table name in lower case; empty if the release has no such file. */
  static Map<String, Long> read(Release release) {
    Optional<Member> file = release.member(NAME);
    if (file.isEmpty()) {
      return Map.of();
    }
    Map<String, Long> rows = new HashMap<>();
    for (String line : text(file.get()).lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        rows.put(
            matcher.group(1).toLowerCase(Locale.ROOT),
            Long.parseLong(matcher.group(2).replace(",", "")));
      }
    }
    return rows;
  }

  private static String text(Member file) {
    if (file.bytes() > MOST_BYTES) {
      throw new UserException(
          "%s has %d bytes, which no list of row counts has; take it from the release again"
              .formatted(file.name(), file.bytes()));
    }
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
