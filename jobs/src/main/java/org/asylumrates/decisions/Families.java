package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;

/** The lead of each rider's family; of several leads the active one, then the latest entered. */
final class Families implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int RIDER = 0;
  private static final int ACTIVE = 1;
  private static final int ENTRY = 2;
  private static final int LEAD = 3;

  private final KeyIndex riders;
  private final boolean[] active;
  private final long[] entries;
  private final long[] leads;

  private Families(KeySet riders) {
    this.riders = new KeyIndex(riders);
    this.active = new boolean[this.riders.size()];
    this.entries = new long[this.riders.size()];
    this.leads = new long[this.riders.size()];
    Arrays.fill(entries, Long.MIN_VALUE);
  }

  /** The families of some cases; without the table every case is its own. */
  static Families of(TypedTables tables, KeySet wanted) {
    if (!tables.has(ReleaseTable.LEAD_RIDERS)) {
      return new Families(new KeySet());
    }
    Dataset<Row> all = tables.read(ReleaseTable.LEAD_RIDERS);
    Column active = coalesce(TypedTables.orNull(all, "blnActive", "boolean"), lit(true));
    Broadcast<KeyIndex> keys = tables.broadcast(new KeyIndex(wanted));
    List<LongRows> parts =
        Scan.collect(
            all.where(col("idnLeadCase").isNotNull().and(col("idnRiderCase").isNotNull()))
                .select(col("idnRiderCase"), active, col("idnLeadRider"), col("idnLeadCase")),
            rows -> rows(rows, keys.value()));
    KeySet riders = new KeySet();
    for (LongRows part : parts) {
      for (int row = 0; row < part.rows(); row++) {
        riders.add(part.at(row, RIDER));
      }
    }
    Families families = new Families(riders);
    parts.forEach(families::add);
    return families;
  }

  private static LongRows rows(Iterator<InternalRow> rows, KeyIndex wanted) {
    LongRows found = new LongRows(4);
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (wanted.contains(row.getLong(RIDER))) {
        found.add(
            row.getLong(RIDER),
            row.getBoolean(ACTIVE) ? 1 : 0,
            row.getLong(ENTRY),
            row.getLong(LEAD));
      }
    }
    return found.trimmed();
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
  long lead(long id) {
    int place = riders.place(id);
    return place < 0 ? id : leads[place];
  }
}
