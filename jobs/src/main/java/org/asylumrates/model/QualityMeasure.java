package org.asylumrates.model;

import java.util.Locale;

/**
 * The few numbers that say how well one table of a release could be read; each sums some of the
 * many counts of {@link Tables#QUALITY}. Stages count in the words given here.
 */
public enum QualityMeasure {
  /** Lines of the file, its header not counted. */
  LINES("Lines read", "lines read"),
  /** Rows that became typed. */
  TYPED("Rows typed", "typed rows"),
  /** Rows kept aside because an earlier row has their key. */
  DUPLICATES("Kept aside: repeated key", "kept aside: duplicate-key"),
  /** Rows kept aside for any other reason. */
  QUARANTINED("Kept aside: other", "kept aside: "),
  /** Repairs and doubts; a row may have several. */
  ISSUES("Repairs and doubts", "issue: "),
  /** Rows that name a parent which the release does not hold. */
  ORPHANS("Rows without their parent", "rows whose parent is not in "),
  /** Values of coded columns that no lookup of the release explains. */
  UNEXPLAINED_CODES("Codes that no lookup explains", "codes that are not in ");

  private final String title;
  private final String items;

  QualityMeasure(String title, String items) {
    this.title = title;
    this.items = items;
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }

  /** The word in tables, such as {@code unexplained_codes}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an item of {@link Tables#QUALITY} is part of it. */
  public boolean counts(String item) {
    return item.startsWith(items) && !(this == QUARANTINED && DUPLICATES.counts(item));
  }

  /** Whether it is 0 where nothing was met; the others are then not known. */
  public boolean isAlwaysCounted() {
    return this != ORPHANS && this != UNEXPLAINED_CODES;
  }
}
