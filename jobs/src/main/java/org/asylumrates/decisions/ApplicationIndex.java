package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
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
    List<Part> parts =
        Scan.collect(
            tables
                .read(ReleaseTable.COURT_APPLICATIONS)
                .select("IDNPROCEEDING", "APPL_RECD_DATE", "APPL_CODE", "APPL_DEC"),
            Part::of);
    KeySet keys = new KeySet();
    long asylum = 0;
    for (Part part : parts) {
      for (int row = 0; row < part.rows.rows(); row++) {
        keys.add(part.rows.at(row, Part.PROCEEDING));
      }
      asylum += part.asylum;
    }
    ApplicationIndex index = new ApplicationIndex(new KeyIndex(keys), asylum);
    parts.forEach(index::add);
    return index;
  }

  /**
   * What a task met.
   *
   * @param rows proceeding, flags, earliest receipt of an asylum application or NO_DAY, number of
   *     asylum applications; consecutive applications of one proceeding are one row
   * @param asylum asylum applications, those without a proceeding number included
   */
  private record Part(LongRows rows, long asylum) implements Serializable {
    static final int PROCEEDING = 0;
    static final int FLAGS = 1;
    static final int FILED = 2;
    static final int ASYLUM = 3;

    static Part of(Iterator<InternalRow> applications) {
      LongRows rows = new LongRows(4);
      FlagTable bits = new FlagTable();
      long asylum = 0;
      long proceeding = 0;
      int flags = 0;
      int filed = NO_DAY;
      int ofProceeding = 0;
      while (applications.hasNext()) {
        InternalRow row = applications.next();
        int found = bits.of(text(row, 2), text(row, 3));
        boolean isAsylum = (found & ApplicationFlags.ASYLUM_FILED) != 0;
        asylum += isAsylum ? 1 : 0;
        if (found == 0 || row.isNullAt(0)) {
          continue;
        }
        if (flags != 0 && row.getLong(0) != proceeding) {
          rows.add(proceeding, flags, filed, ofProceeding);
          flags = 0;
          filed = NO_DAY;
          ofProceeding = 0;
        }
        proceeding = row.getLong(0);
        flags |= found;
        ofProceeding += isAsylum ? 1 : 0;
        if (isAsylum && !row.isNullAt(1)) {
          filed = earlier(filed, row.getInt(1));
        }
      }
      if (flags != 0) {
        rows.add(proceeding, flags, filed, ofProceeding);
      }
      return new Part(rows.trimmed(), asylum);
    }

    private static UTF8String text(InternalRow row, int column) {
      return row.isNullAt(column) ? UTF8String.EMPTY_UTF8 : row.getUTF8String(column);
    }
  }

  private void add(Part part) {
    for (int row = 0; row < part.rows.rows(); row++) {
      int place = proceedings.place(part.rows.at(row, Part.PROCEEDING));
      flags[place] |= (byte) part.rows.at(row, Part.FLAGS);
      asylum[place] += (int) part.rows.at(row, Part.ASYLUM);
      int day = (int) part.rows.at(row, Part.FILED);
      filed[place] = day == NO_DAY ? filed[place] : earlier(filed[place], day);
    }
  }

  static int earlier(int day, int other) {
    return day == NO_DAY ? other : Math.min(day, other);
  }

  /** Where a proceeding stands here; -1 if no definition looks at an application of it. */
  int place(long proceeding) {
    return proceedings.place(proceeding);
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
