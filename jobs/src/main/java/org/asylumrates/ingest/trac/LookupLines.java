package org.asylumrates.ingest.trac;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads codes and their meanings from the lines of a lookup, in whichever of its shapes. */
final class LookupLines {
  private static final String NUMBER = "\\d+";

  private final Lookup lookup;
  private final List<String> header;

  /** A lookup whose first line is known; without a header, that line is a row too. */
  LookupLines(Lookup lookup, String firstLine) {
    this.lookup = lookup;
    List<String> names =
        CsvLine.fields(firstLine).orElse(List.of()).stream()
            .map(n -> n.strip().toLowerCase(Locale.ROOT))
            .toList();
    this.header = names.stream().anyMatch(lookup.codeNames()::contains) ? names : List.of();
  }

  /** A code and what it means; empty if the lookup does not say. */
  record Entry(String code, String meaning) {}

  boolean hasHeader() {
    return !header.isEmpty();
  }

  /** Whether the lookup says what its codes mean; TRAC's list of judges may hold numbers alone. */
  boolean hasMeanings() {
    return !hasHeader() || place(lookup.meaningNames()::contains) >= 0;
  }

  /** One line; nothing if it cannot be split. */
  Optional<Entry> entry(String line) {
    return CsvLine.fields(line).filter(f -> f.size() > 1).map(this::entry);
  }

  private Entry entry(List<String> fields) {
    if (hasHeader()) {
      return new Entry(
          at(fields, place(lookup.codeNames()::contains)),
          at(fields, place(lookup.meaningNames()::contains)));
    }
    boolean eoir = used(fields) > 2 && fields.get(0).strip().matches(NUMBER);
    return eoir
        ? new Entry(at(fields, Lookup.CODE_IN_EOIR), at(fields, lookup.meaningInEoir()))
        : new Entry(at(fields, 0), at(fields, 1));
  }

  private int place(Predicate<String> name) {
    return IntStream.range(0, header.size())
        .filter(i -> name.test(header.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static long used(List<String> fields) {
    return Stream.iterate(fields.size(), n -> n - 1)
        .limit(fields.size())
        .filter(n -> !fields.get(n - 1).isBlank())
        .findFirst()
        .orElse(0);
  }

  private static String at(List<String> fields, int place) {
    return place >= 0 && place < fields.size() ? fields.get(place).strip() : "";
  }
}
