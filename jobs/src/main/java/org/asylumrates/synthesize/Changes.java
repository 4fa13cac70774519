package org.asylumrates.synthesize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The ways in which a row goes wrong; each leaves rows alone that do not lend themselves to it. */
final class Changes {
  private static final String NUL = "\0";
  private static final long FAR_AWAY = 700_000_000L;

  private Changes() {}

  /** A stray tab behind a value that has a value beside it, so that there is one way to mend it. */
  static Defect.Change emptyFieldAfter(String... columns) {
    return (row, draw) -> {
      int at = row.ordinal(draw.pick(columns));
      if (row.value(at).isBlank() || row.value(at + 1).isBlank()) {
        return Optional.empty();
      }
      List<String> fields = fields(row);
      fields.add(at + 1, "");
      String name = row.columns().get(at).name();
      return planted(String.join("\t", fields), name, row.value(at), row.value(at) + "\t");
    };
  }

  /** A tab in the place of a blank inside a value, so that the value stands in two fields. */
  static Defect.Change splitInTwo(String column) {
    return replace(
        List.of(column),
        v -> v.strip().indexOf(' ') > 0,
        (value, draw) -> value.replaceFirst(" ", "\t"));
  }

  /** So many stray words and tabs that nobody can say what belonged where. */
  static Defect.Change strayWords(int words) {
    return (row, draw) -> {
      List<String> fields = fields(row);
      for (int i = 0; i < words; i++) {
        fields.add(draw.between(1, fields.size() - 1), draw.pick("APT", "C/O", "LOT", "X"));
      }
      return planted(String.join("\t", fields), "", "", words + " stray fields");
    };
  }

  static Defect.Change trailingTab() {
    return (row, draw) -> planted(row.line() + "\t", "", "", "\t");
  }

  /** The row ends where only blanks would follow. */
  static Defect.Change endsEarly() {
    return (row, draw) -> {
      List<String> fields = fields(row);
      int whole = fields.size();
      while (fields.get(fields.size() - 1).isEmpty()) {
        fields.remove(fields.size() - 1);
      }
      int left = whole - fields.size();
      String line = String.join("\t", fields);
      return left == 0 ? Optional.empty() : planted(line, "", "", left + " fields short");
    };
  }

  /** The row breaks off in the middle. */
  static Defect.Change breaksOff(String after) {
    return (row, draw) -> {
      List<String> fields = fields(row).subList(0, row.ordinal(after) + 1);
      return planted(String.join("\t", fields), after, "", "the rest of the row is missing");
    };
  }

  /** One of the values in the place of a blank. */
  static Defect.Change blankBecomes(List<String> values, String... columns) {
    return valueBecomes(String::isEmpty, values, columns);
  }

  /** One of the values in the place of another. */
  static Defect.Change valueBecomes(List<String> values, String... columns) {
    return valueBecomes(v -> !v.isBlank(), values, columns);
  }

  /** One of the values in the place of one that lends itself to it. */
  static Defect.Change valueBecomes(
      Predicate<String> only, List<String> values, String... columns) {
    return replace(List.of(columns), only, (value, draw) -> draw.pick(values));
  }

  /** One of the values in the place of the key. */
  static Defect.Change keyBecomes(String... values) {
    return (row, draw) -> {
      Row copy = row.copy();
      copy.put(0, draw.pick(values));
      return planted(copy.line(), row.columns().get(0).name(), row.key(), copy.key());
    };
  }

  static Defect.Change nulInside(String... columns) {
    return replace(List.of(columns), v -> !v.isBlank(), (value, draw) -> value + NUL);
  }

  static Defect.Change blanksAround(String... columns) {
    return replace(List.of(columns), v -> !v.isBlank(), (value, draw) -> " " + value + "  ");
  }

  static Defect.Change quoteInside(String column, int width) {
    return replace(
        List.of(column),
        v -> !v.isBlank() && v.length() < width,
        (value, draw) -> {
          int at = draw.below(value.length());
          return value.substring(0, at) + '"' + value.substring(at);
        });
  }

  static Defect.Change letterForZero(String... columns) {
    return replace(
        List.of(columns),
        v -> v.indexOf('0') > 0,
        (value, draw) -> {
          int at = value.lastIndexOf('0');
          return value.substring(0, at) + 'O' + value.substring(at + 1);
        });
  }

  /** A second row with the same key and something else in it. */
  static Defect.Change sameKeyAgain(String column, String... values) {
    return (row, draw) -> {
      Row copy = row.copy();
      String other = draw.pick(values);
      copy.put(column, other);
      return other.equals(row.value(column))
          ? Optional.empty()
          : planted(List.of(row.line(), copy.line()), column, row.value(column), other);
    };
  }

  /** A second row with a key of its own whose parents do not exist. */
  static Defect.Change orphan(String... parents) {
    return (row, draw) -> {
      Row copy = row.copy();
      copy.put(0, Long.toString(Long.parseLong(row.key()) + FAR_AWAY));
      for (String parent : parents) {
        copy.put(parent, Long.parseLong(row.value(parent)) + FAR_AWAY);
      }
      return planted(
          List.of(row.line(), copy.line()), parents[0], row.value(parents[0]), copy.key());
    };
  }

  /** The row is not there at all, so that others point to nothing. */
  static Defect.Change missing() {
    return (row, draw) -> planted(List.of(), "", row.key(), "");
  }

  private static Defect.Change replace(List<String> columns, Predicate<String> only, Making make) {
    return (row, draw) -> {
      int at = row.ordinal(draw.pick(columns));
      String before = row.value(at);
      if (!only.test(before)) {
        return Optional.empty();
      }
      Row copy = row.copy();
      String after = make.of(before, draw);
      copy.put(at, after);
      return planted(copy.line(), row.columns().get(at).name(), before, after);
    };
  }

  @FunctionalInterface
  private interface Making {
    String of(String value, Draw draw);
  }

  private static List<String> fields(Row row) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.columns().size(); i++) {
      fields.add(row.value(i));
    }
    return fields;
  }

  private static Optional<Defect.Planted> planted(
      String line, String column, String from, String to) {
    return planted(List.of(line), column, from, to);
  }

  private static Optional<Defect.Planted> planted(
      List<String> lines, String column, String from, String to) {
    return Optional.of(new Defect.Planted(lines, column, from, to));
  }
}
