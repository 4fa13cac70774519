package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.keys.KeySet;

/**
 * What a task met of the applications that a definition looks at.
 *
 * @param rows see the constants; consecutive applications of one proceeding are one row
 * @param proceedings their proceedings
 * @param asylum asylum applications, those without a proceeding number included
 */
record ApplicationPart(LongRows rows, KeySet proceedings, long asylum) implements Serializable {
  private static final String NUMBER = "IDNPROCEEDING";
  private static final String RECEIVED = "APPL_RECD_DATE";
  private static final String CODE = "APPL_CODE";
  private static final String DECISION = "APPL_DEC";
  static final List<String> COLUMNS = List.of(NUMBER, RECEIVED, CODE, DECISION);

  /** A row's first number; the second holds the day, the count and the flags. */
  private static final int PROCEEDING = 0;

  private static final int FLAG_BITS = 8;

  static ApplicationPart of(Iterator<Chosen> batches) {
    Pass pass = new Pass();
    batches.forEachRemaining(pass::add);
    return pass.end();
  }

  long proceeding(int row) {
    return rows.at(row, PROCEEDING);
  }

  int flags(int row) {
    return (int) rows.at(row, 1) & ((1 << FLAG_BITS) - 1);
  }

  /** How many of them are for asylum. */
  int asylum(int row) {
    return (int) rows.at(row, 1) >>> FLAG_BITS;
  }

  /** Day of the earliest receipt of an asylum application, or NO_DAY. */
  int filed(int row) {
    return (int) (rows.at(row, 1) >> Integer.SIZE);
  }

  /** Takes what was met, proceeding by proceeding. */
  static final class Builder {
    private final LongRows rows = new LongRows(2);
    private final KeySet proceedings = new KeySet();

    /** Some applications of a proceeding, of which so many are for asylum. */
    void add(long proceeding, int flags, int filed, int asylum) {
      long counted = (long) asylum << FLAG_BITS | flags;
      rows.add(proceeding, (long) filed << Integer.SIZE | counted);
      proceedings.add(proceeding);
    }

    ApplicationPart end(long asylum) {
      return new ApplicationPart(rows, proceedings, asylum);
    }
  }

  /** A task's pass over its applications. */
  private static final class Pass {
    private final TextColumn codes = new TextColumn(CODE, List.of(), "");
    private final TextColumn decisions = new TextColumn(DECISION, List.of(), "");
    private final FlagTable bits = new FlagTable(codes, decisions);
    private final Builder found = new Builder();
    private long asylum;
    private long proceeding;
    private int flags;
    private int filed = ApplicationIndex.NO_DAY;
    private int ofProceeding;

    void add(Chosen batch) {
      codes.read(batch);
      decisions.read(batch);
      ColumnVector numbers = batch.column(NUMBER);
      ColumnVector received = batch.column(RECEIVED);
      for (int row = 0; row < batch.size(); row++) {
        int found = bits.of(codes.codes()[row], decisions.codes()[row]);
        if (found == 0) {
          continue;
        }
        boolean isAsylum = (found & ApplicationFlags.ASYLUM_FILED) != 0;
        asylum += isAsylum ? 1 : 0;
        if (!numbers.isNullAt(row)) {
          begin(numbers.getLong(row));
          flags |= found;
          if (isAsylum) {
            ofProceeding++;
            filed =
                received.isNullAt(row)
                    ? filed
                    : ApplicationIndex.earliest(filed, received.getInt(row));
          }
        }
      }
    }

    private void begin(long number) {
      if (number != proceeding) {
        flush();
        proceeding = number;
      }
    }

    private void flush() {
      if (flags != 0) {
        found.add(proceeding, flags, filed, ofProceeding);
      }
      flags = 0;
      filed = ApplicationIndex.NO_DAY;
      ofProceeding = 0;
    }

    ApplicationPart end() {
      flush();
      return found.end(asylum);
    }
  }
}
