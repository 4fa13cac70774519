package org.asylumrates.ingest.trac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the values of one column of EOIR's shape from the lines of an extract's file. */
final class Values {
  private static final Set<String> YES = Set.of("1", "Y", "YES", "T", "TRUE");
  private static final Set<String> NO = Set.of("", "0", "N", "NO", "F", "FALSE");

  private static final int MOST_DAYS = 100_000;

  private final Origin origin;
  private final CsvTable table;
  private final List<Integer> places = new ArrayList<>();
  private final Tally tally;

  /** The same few thousand days stand in millions of rows. */
  private final Map<String, Optional<String>> days = new HashMap<>();

  /** A UserException if the file lacks a column that is needed. */
  Values(Origin origin, CsvTable table, Tally tally) {
    this.origin = origin;
    this.table = table;
    this.tally = tally;
    if (origin.needed()) {
      table.require(origin.names());
    }
    for (String name : origin.names()) {
      if (table.names().contains(name)) {
        places.add(table.names().indexOf(name));
      }
    }
  }

  /** EOIR's name of the column. */
  String column() {
    return origin.column();
  }

  /** Whether the file has the column at all. */
  boolean present() {
    return !places.isEmpty();
  }

  /** The value in the present line, as EOIR writes it; empty if it is missing. */
  String value() {
    return switch (origin.kind()) {
      case CODE -> first();
      case DAY -> day();
      case FLAG -> flag();
    };
  }

  private String first() {
    for (int place : places) {
      String value = table.value(place);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** The first form that is a day; a value that is none passes on for the reader to count. */
  private String day() {
    Optional<String> day = Optional.empty();
    for (int place : places) {
      String value = table.value(place);
      Optional<String> read = value.isEmpty() ? Optional.empty() : known(value);
      if (day.isPresent() && read.isPresent() && !day.equals(read)) {
        tally.add("two-forms-of-a-date-differ", origin.column(), 1);
      }
      day = day.or(() -> read);
    }
    return day.orElseGet(this::first);
  }

  private Optional<String> known(String text) {
    if (days.size() > MOST_DAYS) {
      days.clear();
    }
    return days.computeIfAbsent(text, ExtractDate::eoir);
  }

  private String flag() {
    String value = first().toUpperCase(Locale.ROOT);
    if (!YES.contains(value) && !NO.contains(value)) {
      tally.add("unreadable-flag", origin.column(), 1);
      return "";
    }
    return YES.contains(value) ? "1" : "0";
  }
}
