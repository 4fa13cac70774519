package org.asylumrates.ingest;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reading a file, or a piece of it, gave besides the rows.
 *
 * @param sha256 checksum of the file; empty for a piece
 * @param lines lines behind the header
 * @param typed rows that were typed and stored
 * @param issues how often each issue was met, as stored: {@code issue:COLUMN}
 * @param reasons how many lines were kept aside, by reason
 * @param codes how often each code was met in the columns whose codes a lookup table explains, by
 *     column, then code
 */
record ReadResult(
    String sha256,
    long lines,
    long typed,
    Map<String, Long> issues,
    Map<String, Long> reasons,
    Map<String, Map<String, Long>> codes)
    implements Serializable {

  static final ReadResult NOTHING = new ReadResult("", 0, 0, Map.of(), Map.of(), Map.of());

  /** Lines that were kept aside. */
  long aside() {
    return reasons.values().stream().mapToLong(n -> n).sum();
  }

  /** Both together; a checksum that only one has stays. */
  ReadResult plus(ReadResult other) {
    Map<String, Map<String, Long>> both = new TreeMap<>(codes);
    other.codes.forEach((column, counts) -> both.merge(column, counts, ReadResult::sum));
    return new ReadResult(
        sha256 + other.sha256,
        lines + other.lines,
        typed + other.typed,
        sum(issues, other.issues),
        sum(reasons, other.reasons),
        both);
  }

  ReadResult with(String checksum) {
    return new ReadResult(checksum, lines, typed, issues, reasons, codes);
  }

  private static Map<String, Long> sum(Map<String, Long> left, Map<String, Long> right) {
    Map<String, Long> sum = new TreeMap<>(left);
    right.forEach((word, n) -> sum.merge(word, n, Long::sum));
    return sum;
  }
}
