package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.keys.OnceOrMore;
import org.asylumrates.model.ReleaseTable;

/**
 * Which of a case's completions came first and which last. Nearly all cases have one that counts,
 * and then it is both; so a first pass finds the cases with more, and a second compares those.
 */
final class CaseCourse implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KeySet asylum;
  private final KeySet filedMore;
  private final Chosen initial;
  private final Chosen latest;

  private CaseCourse(KeySet asylum, KeySet filedMore, Chosen initial, Chosen latest) {
    this.asylum = asylum;
    this.filedMore = filedMore;
    this.initial = initial;
    this.latest = latest;
  }

  /** Passes over the proceedings twice. */
  static CaseCourse of(
      TypedTables tables, LocalDate release, Broadcast<ApplicationIndex> applications) {
    Dataset<Row> proceedings =
        tables
            .read(ReleaseTable.PROCEEDINGS)
            .where(col("IDNCASE").isNotNull())
            .select(
                col("IDNCASE"),
                col("IDNPROCEEDING"),
                Completions.date(),
                Completions.isCompletedBy(release),
                col("DEC_CODE").isNotNull(),
                col("CASE_TYPE"));
    Met met =
        Scan.collect(proceedings, rows -> Met.of(rows, applications.value())).stream()
            .reduce(new Met(), Met::plus);
    KeySet initialMore = met.initial.more().and(met.asylum);
    KeySet latestMore = met.merits.more();
    Broadcast<KeyIndex> more = tables.broadcast(new KeyIndex(initialMore));
    Broadcast<KeyIndex> decidedMore = tables.broadcast(new KeyIndex(latestMore));
    List<Candidates> candidates =
        Scan.collect(
            proceedings,
            rows -> Candidates.of(rows, applications.value(), more.value(), decidedMore.value()));
    Chosen initial = Chosen.earliest(initialMore);
    Chosen latest = Chosen.latest(latestMore);
    for (Candidates part : candidates) {
      initial.add(part.initial);
      latest.add(part.merits);
    }
    return new CaseCourse(met.asylum, met.filed.more(), initial, latest);
  }

  private static final int CASE = 0;
  private static final int PROCEEDING = 1;
  private static final int DATE = 2;
  private static final int COMPLETED = 3;
  private static final int HAS_DECISION_CODE = 4;
  private static final int CASE_TYPE = 5;

  private static boolean isInitialKind(InternalRow row) {
    UTF8String type = row.isNullAt(CASE_TYPE) ? null : row.getUTF8String(CASE_TYPE);
    return Completions.isInitialKind(type, row.getBoolean(HAS_DECISION_CODE));
  }

  /** What the first pass finds: cases by what their proceedings are. */
  private static final class Met implements Serializable {
    private static final long serialVersionUID = 1L;

    private final KeySet asylum = new KeySet();
    private final OnceOrMore filed = new OnceOrMore();
    private final OnceOrMore initial = new OnceOrMore();
    private final OnceOrMore merits = new OnceOrMore();

    static Met of(Iterator<InternalRow> rows, ApplicationIndex applications) {
      Met met = new Met();
      while (rows.hasNext()) {
        InternalRow row = rows.next();
        long id = row.getLong(CASE);
        int flags = applications.flags(applications.place(row.getLong(PROCEEDING)));
        if (flags != 0) {
          met.asylum.add(id);
        }
        if ((flags & ApplicationFlags.ASYLUM_FILED) != 0) {
          met.filed.add(id);
        }
        if (row.getBoolean(COMPLETED)) {
          if (isInitialKind(row)) {
            met.initial.add(id);
          }
          if ((flags & ApplicationFlags.ASYLUM_DECIDED) != 0) {
            met.merits.add(id);
          }
        }
      }
      return met;
    }

    Met plus(Met other) {
      asylum.plus(other.asylum);
      filed.plus(other.filed);
      initial.plus(other.initial);
      merits.plus(other.merits);
      return this;
    }
  }

  /** What the second pass finds: case, day, proceeding. */
  private record Candidates(LongRows initial, LongRows merits) implements Serializable {
    static Candidates of(
        Iterator<InternalRow> rows,
        ApplicationIndex applications,
        KeyIndex initial,
        KeyIndex merits) {
      Candidates found = new Candidates(new LongRows(3), new LongRows(3));
      while (rows.hasNext()) {
        InternalRow row = rows.next();
        if (row.getBoolean(COMPLETED)) {
          long id = row.getLong(CASE);
          long proceeding = row.getLong(PROCEEDING);
          if (isInitialKind(row) && initial.contains(id)) {
            found.initial.add(id, row.getInt(DATE), proceeding);
          }
          if (merits.contains(id) && decided(applications, proceeding)) {
            found.merits.add(id, row.getInt(DATE), proceeding);
          }
        }
      }
      return new Candidates(found.initial.trimmed(), found.merits.trimmed());
    }

    private static boolean decided(ApplicationIndex applications, long proceeding) {
      int flags = applications.flags(applications.place(proceeding));
      return (flags & ApplicationFlags.ASYLUM_DECIDED) != 0;
    }
  }

  /** Cases of which a definition looks at an application. */
  KeySet asylumCases() {
    return asylum;
  }

  /** Whether more than one proceeding of a case has an asylum application. */
  boolean filedMoreThanOnce(long id) {
    return filedMore.contains(id);
  }

  /** Whether a completion of the initial kind is the case's first. */
  boolean isInitial(long id, long proceeding) {
    return initial.admits(id, proceeding);
  }

  /** Whether a completion in which asylum was decided is the case's last. */
  boolean isLatest(long id, long proceeding) {
    return latest.admits(id, proceeding);
  }
}
