package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;

/**
 * What a task met of the proceedings, as far as the course of cases with applications needs it.
 *
 * @param applied proceedings with an application that a definition looks at, see the methods
 * @param others other completions of the initial kind: case, then rank by day and number
 * @param cases cases of the first
 * @param counts what became of all
 */
record CoursePart(LongRows applied, LongRows others, KeySet cases, FlowCounts counts)
    implements Serializable {
  private static final String DECISION = "DEC_CODE";
  private static final String TYPE = "CASE_TYPE";
  static final List<String> COLUMNS =
      Stream.concat(Completions.COLUMNS.stream(), Stream.of(DECISION, TYPE)).toList();

  /** EOIR counts completions of these case types that a judge decided. */
  private static final List<String> INITIAL_TYPES = List.of("RMV", "DEP", "EXC", "AOC");

  /** Passes over all proceedings. */
  static List<CoursePart> scan(TypedTables tables, int release, ApplicationIndex applications) {
    try (Shared<ApplicationIndex> shared = tables.share(applications)) {
      return Scan.collect(
          tables.batches(ReleaseTable.PROCEEDINGS, COLUMNS),
          (part, rows) -> of(rows, shared.value(), release));
    }
  }

  private static CoursePart of(
      Iterator<Chosen> batches, ApplicationIndex applications, int release) {
    Pass pass = new Pass(applications, release);
    batches.forEachRemaining(pass::add);
    return pass.found.end(pass.counts);
  }

  long appliedCase(int row) {
    return applied.at(row, 0);
  }

  /** Where the proceeding stands among those with applications. */
  int place(int row) {
    return (int) applied.at(row, 1) >>> 1;
  }

  /** Day of its completion, or NO_DAY. */
  int day(int row) {
    return (int) (applied.at(row, 1) >> Integer.SIZE);
  }

  /** Whether its type and decision code are those of an initial completion. */
  boolean isInitialKind(int row) {
    return (applied.at(row, 1) & 1) != 0;
  }

  long otherCase(int row) {
    return others.at(row, 0);
  }

  /** See {@link CaseRanks}. */
  long otherRank(int row) {
    return others.at(row, 1);
  }

  /** Takes one proceeding after the other. */
  static final class Builder {
    private final LongRows applied = new LongRows(2);
    private final LongRows others = new LongRows(2);
    private final KeySet cases = new KeySet();

    /** A proceeding at a place among those with applications. */
    void applied(long caseId, int day, int place, boolean initialKind) {
      cases.add(caseId);
      long low = (long) place << 1 | (initialKind ? 1 : 0);
      applied.add(caseId, (long) day << Integer.SIZE | low);
    }

    /** Another completion of the initial kind, behind so many proceedings with applications. */
    void other(long caseId, int day, int before) {
      others.add(caseId, CaseRanks.ofOther(day, before));
    }

    CoursePart end(FlowCounts counts) {
      return new CoursePart(applied, others, cases, counts);
    }
  }

  /** A task's pass over its proceedings. */
  private static final class Pass {
    private final ApplicationIndex applications;
    private final int release;
    private final TextColumn types = new TextColumn(TYPE, INITIAL_TYPES);
    private final Builder found = new Builder();
    private final FlowCounts counts = new FlowCounts();

    Pass(ApplicationIndex applications, int release) {
      this.applications = applications;
      this.release = release;
    }

    void add(Chosen batch) {
      types.read(batch);
      int[] type = types.codes();
      ColumnVector decisions = batch.column(DECISION);
      Completions all = new Completions(batch, release);
      for (int row = 0; row < all.rows(); row++) {
        int place = applications.place(all.id(row));
        counts.proceeding(all, row, applications, place);
        if (all.hasCase(row)) {
          add(all, row, place, type[row] < INITIAL_TYPES.size() && !decisions.isNullAt(row));
        }
      }
    }

    private void add(Completions all, int row, int place, boolean initialKind) {
      long caseId = all.caseId(row);
      if (place >= 0) {
        found.applied(caseId, all.day(row), place, initialKind);
      } else if (initialKind && all.isCompleted(row)) {
        found.other(caseId, all.day(row), applications.before(all.id(row)));
      }
    }
  }
}
