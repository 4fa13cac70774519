package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.model.ReleaseTable;
import org.jspecify.annotations.Nullable;

/**
 * One proceeding's row, with its columns by name.
 *
 * @param row a row of {@link #of}; Spark uses it again for the next one
 */
record Proceeding(InternalRow row) {
  /** The proceedings of a release, as this record reads them. */
  static Dataset<Row> of(TypedTables tables, LocalDate release) {
    return tables
        .read(ReleaseTable.PROCEEDINGS)
        .select(
            col("IDNPROCEEDING"),
            col("IDNCASE"),
            Completions.date(),
            Completions.isCompletedBy(release),
            Completions.isImpossible(),
            col("DEC_CODE").isNotNull(),
            col("ABSENTIA"),
            col("CASE_TYPE"),
            col("BASE_CITY_CODE"),
            col("HEARING_LOC_CODE"),
            col("IJ_CODE"),
            col("CUSTODY"),
            col("NAT"),
            col("_issues"));
  }

  long id() {
    return row.getLong(0);
  }

  boolean hasCase() {
    return !row.isNullAt(1);
  }

  /** The case's number, if it has one. */
  long caseId() {
    return row.getLong(1);
  }

  boolean dated() {
    return !row.isNullAt(2);
  }

  /** Day of the decision since 1970-01-01, if there is one. */
  int day() {
    return row.getInt(2);
  }

  /** Whether it was completed, and not after the release. */
  boolean completed() {
    return row.getBoolean(3);
  }

  boolean impossiblyDated() {
    return row.getBoolean(4);
  }

  boolean initialKind() {
    return Completions.isInitialKind(caseType(), row.getBoolean(5));
  }

  boolean absent() {
    UTF8String word = text(6);
    return word != null && word.numBytes() == 1 && word.getByte(0) == 'Y';
  }

  @Nullable UTF8String caseType() {
    return text(7);
  }

  @Nullable UTF8String court() {
    return text(8);
  }

  @Nullable UTF8String location() {
    return text(9);
  }

  @Nullable UTF8String judge() {
    return text(10);
  }

  @Nullable UTF8String custody() {
    return text(11);
  }

  @Nullable UTF8String nationality() {
    return text(12);
  }

  List<String> issues() {
    return row.isNullAt(13) ? List.of() : PersonIndex.words(row.getArray(13));
  }

  private @Nullable UTF8String text(int column) {
    return row.isNullAt(column) ? null : row.getUTF8String(column);
  }
}
