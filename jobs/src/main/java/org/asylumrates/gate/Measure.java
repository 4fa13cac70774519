package org.asylumrates.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.asylumrates.model.Definition;
import org.asylumrates.model.ReleaseTable;

/** What is measured of the difference of two releases; each may have a threshold. */
enum Measure {
  /** A table of the earlier release is absent. */
  TABLE_LOST("tables", "is absent from this release"),
  /** A column that the earlier release's file has is not in this one's. */
  COLUMN_LOST("columns", "is no column any more"),
  /** Characters by which the longest text of a column became shorter. */
  WIDTH_LOST("characters", "holds shorter texts than before"),
  /** Rows by which a table shrank. */
  ROWS_LOST("rows", "has fewer rows than before"),
  /** Share of the earlier release's keys that are gone and were not kept aside. */
  KEYS_REMOVED("share", "lost keys that the earlier release held"),
  /** Change of the share of blank values. */
  NULL_RATE("difference of shares", "has another share of blanks"),
  /** Rise of the share of codes that the release's own lookup does not hold. */
  UNKNOWN_CODES("difference of shares", "has more codes that its lookup does not hold"),
  /** Rows by which reading and Count.txt disagree more than in the earlier release. */
  COUNT_FILE("rows", "has another number of rows than Count.txt says"),
  /** Days by which the latest completion date went back. */
  LATEST_COMPLETION("days", "ends earlier than before"),
  /** Share of granted or denied applications that turned into the other. */
  FLIPS("share", "has applications that turned from grant to denial or back"),
  /** Share of completed proceedings whose date crossed the day of the ruling. */
  CROSSINGS("share", "has completion dates that crossed 11 June 2018"),
  /** Share of completed proceedings with another judge. */
  JUDGES("share", "has completed proceedings with another judge"),
  /** Largest change of the grant rate of a fiscal year that was over. */
  RATE_REVISED("difference of shares", "has a closed fiscal year with another grant rate"),
  /** Largest share of decisions that a fiscal year lost which was over. */
  DECISIONS_LOST("share", "has a closed fiscal year with fewer decisions");

  private final String unit;
  private final String words;

  Measure(String unit, String words) {
    this.unit = unit;
    this.words = words;
  }

  /** The word in tables and thresholds, such as {@code keys-removed}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String unit() {
    return unit;
  }

  /** The tables it is taken of, or the definitions; no other can have a threshold for it. */
  List<String> subjects() {
    return switch (this) {
      case RATE_REVISED, DECISIONS_LOST ->
          Arrays.stream(Definition.values()).map(Definition::id).toList();
      case FLIPS -> List.of(ReleaseTable.COURT_APPLICATIONS.file());
      case CROSSINGS, JUDGES, LATEST_COMPLETION -> List.of(ReleaseTable.PROCEEDINGS.file());
      case KEYS_REMOVED ->
          Arrays.stream(ReleaseTable.values())
              .filter(table -> table.key().isPresent())
              .map(ReleaseTable::file)
              .toList();
      default -> Arrays.stream(ReleaseTable.values()).map(ReleaseTable::file).toList();
    };
  }

  /** What a table is said to have or be when its threshold is broken. */
  String words() {
    return words;
  }

  /** A measure as people read it, in its unit. */
  String show(double value) {
    return switch (unit) {
      case "share" -> String.format(Locale.ROOT, "%.3f%%", 100 * value);
      case "difference of shares" -> String.format(Locale.ROOT, "%.2f points", 100 * value);
      default -> Sentences.many(Math.round(value), unit.substring(0, unit.length() - 1), unit);
    };
  }
}
