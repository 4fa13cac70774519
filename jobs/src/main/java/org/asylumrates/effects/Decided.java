package org.asylumrates.effects;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Study;

/**
 * The decisions of one definition as columns of numbers: what models need of millions of rows fits
 * into a hundred megabytes and is passed over in milliseconds. Codes are places in sorted lists of
 * texts, so that sums come out the same however the table was cut into files.
 */
final class Decided {
  /** The judge of a decision that no one known person made. */
  static final int NO_JUDGE = -1;

  /** What stands for a number that is not known. */
  static final int NOT_KNOWN = -1;

  private final int size;
  private final int[][] columns;
  private final long[] families;
  private final Map<Field, List<String>> texts = new EnumMap<>(Field.class);

  private final Map<Study.Window, int[]> windows = new ConcurrentHashMap<>();

  /** The code of what is not known, in each column. */
  private final int[] unknown = new int[Field.values().length];

  /** Puts together what tasks have met. */
  Decided(List<DecidedPart> parts) {
    size = parts.stream().mapToInt(DecidedPart::size).reduce(0, Math::addExact);
    columns = new int[Field.values().length][size];
    families = new long[size];
    for (Field field : Field.CODED) {
      texts.put(
          field, parts.stream().flatMap(p -> p.texts(field).stream()).distinct().sorted().toList());
      unknown[field.place()] = texts(field).indexOf(Keys.UNKNOWN);
    }
    int first = 0;
    for (DecidedPart part : parts) {
      for (int row = 0; row < part.size(); row++) {
        families[first + row] = part.family(row);
      }
      for (Field field : Field.values()) {
        copy(part, field, columns[field.place()], first);
      }
      first += part.size();
    }
  }

  private void copy(DecidedPart part, Field field, int[] into, int first) {
    if (!Field.CODED.contains(field)) {
      for (int row = 0; row < part.size(); row++) {
        into[first + row] = part.get(field, row);
      }
      return;
    }
    List<String> all = texts(field);
    int[] code =
        part.texts(field).stream()
            .mapToInt(text -> Arrays.binarySearch(all.toArray(), text))
            .toArray();
    for (int row = 0; row < part.size(); row++) {
      int own = part.get(field, row);
      into[first + row] = own < 0 ? own : code[own];
    }
  }

  int size() {
    return size;
  }

  /** The rows of a window, ascending; looked up once, because every estimate asks. */
  int[] within(Study.Window window) {
    return windows.computeIfAbsent(window, this::rows);
  }

  private int[] rows(Study.Window window) {
    int[] days = columns[Field.DAY.place()];
    return IntStream.range(0, size)
        .filter(row -> in(window.before(), days[row]) || in(window.after(), days[row]))
        .toArray();
  }

  /** Whether a day, counted from 1970-01-01, lies within some days. */
  static boolean in(Study.Days days, int day) {
    return day >= days.first().toEpochDay() && day <= days.last().toEpochDay();
  }

  /** A value of a decision. */
  int get(Field field, int row) {
    return columns[field.place()][row];
  }

  /** Whether a code of a decision is known: what is not is no court, judge or nationality. */
  boolean isKnown(Field field, int row) {
    int code = get(field, row);
    return code >= 0 && code != unknown[field.place()];
  }

  boolean has(Trait trait, int row) {
    return trait.in(get(Field.TRAITS, row));
  }

  /** The case number of the lead of a decision's family. */
  long family(int row) {
    return families[row];
  }

  /** What the codes of a column stand for, sorted. */
  List<String> texts(Field field) {
    return texts.getOrDefault(field, List.of());
  }
}
