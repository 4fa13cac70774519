package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;

/** Cases in which a lawyer appeared for the person at a court, which form E-28 says. */
final class Lawyers {
  private Lawyers() {}

  /** Of some cases those with a lawyer; empty if the release lacks the table. */
  static Optional<KeySet> of(TypedTables tables, KeySet wanted) {
    if (!tables.has(ReleaseTable.REPRESENTATIVES)) {
      return Optional.empty();
    }
    Broadcast<KeyIndex> keys = tables.broadcast(new KeyIndex(wanted));
    return Optional.of(
        Scan.collect(
                tables
                    .read(ReleaseTable.REPRESENTATIVES)
                    .where(
                        col("STRATTYLEVEL")
                            .equalTo("COURT")
                            .and(col("STRATTYTYPE").equalTo("ALIEN"))
                            .and(col("E_28_DATE").isNotNull())
                            .and(col("IDNCASE").isNotNull()))
                    .select("IDNCASE"),
                rows -> met(rows, keys.value()))
            .stream()
            .reduce(new KeySet(), KeySet::plus));
  }

  private static KeySet met(Iterator<InternalRow> rows, KeyIndex wanted) {
    KeySet met = new KeySet();
    while (rows.hasNext()) {
      long id = rows.next().getLong(0);
      if (wanted.contains(id)) {
        met.add(id);
      }
    }
    return met;
  }
}
