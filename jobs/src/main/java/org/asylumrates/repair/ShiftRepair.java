package org.asylumrates.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asylumrates.model.Issue;
import org.asylumrates.model.ReleaseColumn;

/**
 * Puts back rows with more fields than columns. A stray tab inside a value splits it in two and
 * pushes the rest to the right, so each place where two neighbours can be joined again is tried.
 * The best is the one with the fewest values that cannot belong to their column (another type,
 * longer than its official width) and, among equals, the one whose values look most at home:
 * unusual codes count against it, usual ones for it. Among equals of these comes the one that moves
 * nothing, then the leftmost, since stray tabs come from the address columns at the left of a row.
 * A row that still has two misfits is not mended.
 *
 * <p>Joining two values that both hold something is allowed only in free text, because a code, a
 * number or a date is never made of two halves; and even there leaving out a blank is likelier.
 */
final class ShiftRepair {
  private static final int MOST_EXTRA_FIELDS = 3;

  /** One value of the row may be bad in itself. */
  private static final int MOST_MISFITS = 1;

  /** From this width on a text column is free text rather than a code. */
  private static final int FREE_TEXT_WIDTH = 10;

  private static final int DAY_AND_TIME = 23;
  private static final ReleaseColumn DAY =
      new ReleaseColumn("", ReleaseColumn.Type.DATE, OptionalInt.empty());

  private final List<ReleaseColumn> columns;

  ShiftRepair(List<ReleaseColumn> columns) {
    this.columns = columns;
  }

  private record Candidate(List<String> fields, int misfits, int strangeness) {
    Candidate stranger(int more) {
      return new Candidate(fields, misfits, strangeness + more);
    }

    boolean betterThan(Candidate other) {
      return misfits < other.misfits
          || (misfits == other.misfits && strangeness < other.strangeness);
    }
  }

  /** The fields put back under their columns, or nothing if no place fits. */
  Optional<List<String>> mend(List<String> fields) {
    if (fields.size() - columns.size() > MOST_EXTRA_FIELDS) {
      return Optional.empty();
    }
    Optional<Candidate> best = best(fields, 0);
    return best.filter(c -> c.misfits <= MOST_MISFITS).map(Candidate::fields);
  }

  private Optional<Candidate> best(List<String> fields, int from) {
    if (fields.size() == columns.size()) {
      return Optional.of(candidate(fields));
    }
    Optional<Candidate> best = untouched(fields);
    for (int place = from; place < columns.size() && place + 1 < fields.size(); place++) {
      if (joinable(place, fields.get(place), fields.get(place + 1))) {
        int halves = fields.get(place).isBlank() || fields.get(place + 1).isBlank() ? 0 : 1;
        Optional<Candidate> next = best(joined(fields, place), place).map(c -> c.stranger(halves));
        if (next.isPresent() && (best.isEmpty() || next.get().betterThan(best.get()))) {
          best = next;
        }
      }
    }
    return best;
  }

  /** Nothing moved, if nothing stands beyond the last column. */
  private Optional<Candidate> untouched(List<String> fields) {
    List<String> kept = fields.subList(0, columns.size());
    return fields.subList(columns.size(), fields.size()).stream().allMatch(String::isBlank)
        ? Optional.of(candidate(kept))
        : Optional.empty();
  }

  private boolean joinable(int place, String left, String right) {
    if (left.isBlank() || right.isBlank()) {
      return true;
    }
    ReleaseColumn column = columns.get(place);
    return column.type() == ReleaseColumn.Type.TEXT
        && column.width().orElse(FREE_TEXT_WIDTH) >= FREE_TEXT_WIDTH;
  }

  private static List<String> joined(List<String> fields, int place) {
    List<String> joined = new ArrayList<>(fields);
    String right = joined.remove(place + 1);
    joined.set(place, (joined.get(place).strip() + " " + right.strip()).strip());
    return joined;
  }

  private Candidate candidate(List<String> fields) {
    int misfits = 0;
    int strangeness = Appearances.misplaced(columns, fields);
    for (int i = 0; i < columns.size(); i++) {
      misfits += misfit(columns.get(i), fields.get(i)) ? 1 : 0;
      strangeness += Domains.strangeness(columns.get(i), fields.get(i));
    }
    return new Candidate(fields, misfits, strangeness);
  }

  /** Whether a value cannot belong to a column: another type, too long, or a day in a text. */
  static boolean misfit(ReleaseColumn column, String field) {
    Cell cell = Values.read(column, field);
    boolean dayInText =
        column.type() == ReleaseColumn.Type.TEXT
            && cell.value() instanceof String text
            && text.length() == DAY_AND_TIME
            && Values.read(DAY, text).value() != null;
    return dayInText || cell.unreadable() || cell.issue() == Issue.IMPLAUSIBLE_DATE;
  }
}
