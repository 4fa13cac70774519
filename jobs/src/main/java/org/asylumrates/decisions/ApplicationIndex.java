package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.batches.Scan;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;

/** What the applications of each proceeding were decided to. */
final class ApplicationIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands for no date; every real one is later. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final KeyIndex proceedings;
  private final byte[] flags;
  private final int[] filed;
  private final int[] asylum;
  private final long asylumApplications;

  private ApplicationIndex(KeyIndex proceedings, long asylumApplications) {
    this.proceedings = proceedings;
    this.flags = new byte[proceedings.size()];
    this.filed = new int[proceedings.size()];
    this.asylum = new int[proceedings.size()];
    this.asylumApplications = asylumApplications;
    Arrays.fill(filed, NO_DAY);
  }

  /** The applications that a definition looks at. */
  static ApplicationIndex of(TypedTables tables) {
    return of(
        Scan.collect(
            tables.batches(ReleaseTable.COURT_APPLICATIONS, ApplicationPart.COLUMNS),
            (part, rows) -> ApplicationPart.of(rows)));
  }

  /** Puts together what tasks have met. */
  static ApplicationIndex of(List<ApplicationPart> parts) {
    KeySet keys =
        parts.stream().map(ApplicationPart::proceedings).reduce(new KeySet(), KeySet::plus);
    long asylum = parts.stream().mapToLong(ApplicationPart::asylum).sum();
    ApplicationIndex index = new ApplicationIndex(new KeyIndex(keys), asylum);
    parts.forEach(index::add);
    return index;
  }

  private void add(ApplicationPart part) {
    for (int row = 0; row < part.rows().rows(); row++) {
      int place = proceedings.place(part.proceeding(row));
      flags[place] |= (byte) part.flags(row);
      asylum[place] += part.asylum(row);
      filed[place] = earliest(filed[place], part.filed(row));
    }
  }

  /** The earlier of two days, each of which may be NO_DAY. */
  static int earliest(int day, int other) {
    return day == NO_DAY ? other : other == NO_DAY ? day : Math.min(day, other);
  }

  /** Where a proceeding stands here; -1 if no definition looks at an application of it. */
  int place(long proceeding) {
    return proceedings.place(proceeding);
  }

  /** How many of these proceedings have a smaller number. */
  int before(long proceeding) {
    return proceedings.before(proceeding);
  }

  /** How many proceedings stand here. */
  int size() {
    return proceedings.size();
  }

  /** The flags at a place; 0 for place -1. */
  int flags(int place) {
    return place < 0 ? 0 : flags[place];
  }

  /** Day of the earliest receipt of an asylum application, or NO_DAY. */
  int filed(int place) {
    return filed[place];
  }

  /** How many asylum applications the proceeding has. */
  int asylum(int place) {
    return asylum[place];
  }

  /** Asylum applications of the release. */
  long asylumApplications() {
    return asylumApplications;
  }
}
