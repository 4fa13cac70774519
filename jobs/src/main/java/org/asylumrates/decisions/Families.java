package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;

/**
 * The lead of each rider's family; of several leads the active one, then the latest entered. Cases
 * are known by their places.
 */
final class Families implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String RIDER_COLUMN = "idnRiderCase";
  private static final String ACTIVE_COLUMN = "blnActive";
  private static final String ENTRY_COLUMN = "idnLeadRider";
  private static final String LEAD_COLUMN = "idnLeadCase";

  private static final int RIDER = 0;
  private static final int ACTIVE = 1;
  private static final int ENTRY = 2;
  private static final int LEAD = 3;

  /** Most cases ride with none, which one look at a bit tells. */
  private final BitSet riding;

  private final KeyIndex riders;
  private final boolean[] active;
  private final long[] entries;
  private final long[] leads;

  private Families(BitSet riding) {
    KeySet keys = new KeySet();
    riding.stream().forEach(keys::add);
    this.riding = riding;
    this.riders = new KeyIndex(keys);
    this.active = new boolean[this.riders.size()];
    this.entries = new long[this.riders.size()];
    this.leads = new long[this.riders.size()];
    Arrays.fill(entries, Long.MIN_VALUE);
  }

  /** The families of some cases; without the table every case is its own. */
  static Families of(TypedTables tables, Shared<KeyIndex> wanted) {
    if (!tables.has(ReleaseTable.LEAD_RIDERS)) {
      return new Families(new BitSet());
    }
    List<LongRows> parts =
        Scan.collect(
            tables.batches(
                ReleaseTable.LEAD_RIDERS,
                List.of(RIDER_COLUMN, ACTIVE_COLUMN, ENTRY_COLUMN, LEAD_COLUMN)),
            (part, rows) -> rows(rows, wanted.value()));
    BitSet riding = new BitSet();
    for (LongRows part : parts) {
      for (int row = 0; row < part.rows(); row++) {
        riding.set((int) part.at(row, RIDER));
      }
    }
    Families families = new Families(riding);
    parts.forEach(families::add);
    return families;
  }

  private static LongRows rows(Iterator<Chosen> batches, KeyIndex wanted) {
    LongRows found = new LongRows(4);
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      ColumnVector riders = rows.column(RIDER_COLUMN);
      ColumnVector entries = rows.column(ENTRY_COLUMN);
      ColumnVector leads = rows.column(LEAD_COLUMN);
      for (int row = 0; row < rows.size(); row++) {
        boolean both = !riders.isNullAt(row) && !leads.isNullAt(row);
        int rider = both ? wanted.place(riders.getLong(row)) : -1;
        if (rider >= 0) {
          long active = isActive(rows, row) ? 1 : 0;
          found.add(rider, active, entries.getLong(row), leads.getLong(row));
        }
      }
    }
    return found;
  }

  /** Some releases have no such marks; without one a lead counts. */
  private static boolean isActive(Chosen rows, int row) {
    if (!rows.has(ACTIVE_COLUMN)) {
      return true;
    }
    ColumnVector marks = rows.column(ACTIVE_COLUMN);
    return marks.isNullAt(row) || marks.getBoolean(row);
  }

  private void add(LongRows part) {
    for (int row = 0; row < part.rows(); row++) {
      int place = riders.place(part.at(row, RIDER));
      boolean isActive = part.at(row, ACTIVE) == 1;
      long entry = part.at(row, ENTRY);
      int order = Boolean.compare(isActive, active[place]);
      if (order > 0 || (order == 0 && entry > entries[place])) {
        active[place] = isActive;
        entries[place] = entry;
        leads[place] = part.at(row, LEAD);
      }
    }
  }

  /** Case number of the family's lead; the case's own if it rides with none. */
  long lead(int ofCase, long id) {
    return riding.get(ofCase) ? leads[riders.place(ofCase)] : id;
  }
}
