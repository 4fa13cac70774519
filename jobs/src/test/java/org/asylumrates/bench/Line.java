package org.asylumrates.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.asylumrates.job.UserException;

/** One line of the benchmark's table: a process that does one piece of work on a release. */
enum Line {
  RUN("./asylum run --until rates", Work.COUNTS),
  SECOND_STUDY("  a second study of it, a-b-vacated", Work.STUDY),
  OTHER_STUDY("  a study of other windows and breakdown", Work.STUDY),
  RUN_ZIP("./asylum run --until rates, from the zip", Work.COUNTS),
  DUCKDB("DuckDB, tuned SQL, counts alone", Work.COUNTS),
  SPARK_CSV("Spark's CSV reader, then our decisions", Work.COUNTS),
  INGEST("./asylum run --until ingest", Work.TYPED),
  SPARK_CSV_INGEST("Spark's CSV reader: the same columns stored", Work.TYPED),
  BYTES("Bare byte scan in Java, lines counted", Work.SCAN),
  FIELDS("Our scanner in Java: rows and fields found", Work.SCAN),
  SCAN("Our reader in Spark: every value made", Work.SCAN),
  SPARK_CSV_SCAN("Spark's CSV reader: every value made", Work.SCAN);

  /** What comes out, and so what can be compared with what. */
  enum Work {
    /** The counts of grant-rates.csv; equal in every line. */
    COUNTS,
    /** Another study on an ingested release. */
    STUDY,
    /** Typed tables in Parquet. */
    TYPED,
    /** Nothing stored; timed inside the process, from the second pass, without its start. */
    SCAN
  }

  private final String title;
  private final Work work;

  Line(String title, Work work) {
    this.title = title;
    this.work = work;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  Work work() {
    return work;
  }

  /** Whether it is a run of this program rather than what that is measured against. */
  boolean isOurs() {
    return switch (this) {
      case RUN, RUN_ZIP, INGEST, SECOND_STUDY, OTHER_STUDY, FIELDS, SCAN -> true;
      default -> false;
    };
  }

  /** The lines of these ids in the table's order; all of them if none is named. */
  static List<Line> named(List<String> ids) {
    List<String> known = Arrays.stream(values()).map(Line::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new UserException(
            "No line '%s'; lines are %s".formatted(id, String.join(", ", known)));
      }
    }
    return Arrays.stream(values()).filter(l -> ids.isEmpty() || ids.contains(l.id())).toList();
  }
}
