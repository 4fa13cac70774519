package org.asylumrates.decisions;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.model.ReleaseTable;

/** Cases in which a lawyer appeared for the person at a court, which form E-28 says. */
final class Lawyers {
  private static final String CASE = "IDNCASE";
  private static final String LEVEL = "STRATTYLEVEL";
  private static final String SIDE = "STRATTYTYPE";
  private static final String DATE = "E_28_DATE";

  private Lawyers() {}

  /** The places of those of some cases that have a lawyer; empty if the release lacks the table. */
  static Optional<BitSet> of(TypedTables tables, Shared<KeyIndex> wanted) {
    if (!tables.has(ReleaseTable.REPRESENTATIVES)) {
      return Optional.empty();
    }
    BitSet all = new BitSet();
    Scan.collect(
            tables.batches(ReleaseTable.REPRESENTATIVES, List.of(CASE, LEVEL, SIDE, DATE)),
            (part, rows) -> met(rows, wanted.value()))
        .forEach(all::or);
    return Optional.of(all);
  }

  private static BitSet met(Iterator<Chosen> batches, KeyIndex wanted) {
    BitSet met = new BitSet(wanted.size());
    // The only word that counts has the first number.
    TextColumn levels = new TextColumn(LEVEL, List.of("COURT"));
    TextColumn sides = new TextColumn(SIDE, List.of("ALIEN"));
    while (batches.hasNext()) {
      Chosen rows = batches.next();
      levels.read(rows);
      sides.read(rows);
      ColumnVector cases = rows.column(CASE);
      ColumnVector dates = rows.column(DATE);
      for (int row = 0; row < rows.size(); row++) {
        boolean counts = levels.codes()[row] == 0 && sides.codes()[row] == 0;
        if (counts && !dates.isNullAt(row) && !cases.isNullAt(row)) {
          int place = wanted.place(cases.getLong(row));
          if (place >= 0) {
            met.set(place);
          }
        }
      }
    }
    return met;
  }
}
