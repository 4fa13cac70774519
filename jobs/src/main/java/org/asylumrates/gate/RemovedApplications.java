package org.asylumrates.gate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.Keys;
import org.asylumrates.model.ReleaseTable;

/**
 * Whose applications vanished: by what was asked, how it was decided, in which fiscal year and
 * court. Date and court are those of the proceeding in the earlier release, because the proceeding
 * may have vanished too. After TRAC's reports 580 and 586, which counted the losses of 2019 so.
 */
final class RemovedApplications {
  private RemovedApplications() {}

  /** The rows of {@link GateTables#REMOVED}, none if nothing was removed. */
  static List<Row> counted(Side older, KeyChanges changes) {
    long removed = changes.count(KeyChanges.REMOVED);
    if (removed == 0) {
      return List.of();
    }
    Dataset<Row> gone =
        older
            .read(ReleaseTable.COURT_APPLICATIONS)
            .select(
                Side.key(ReleaseTable.COURT_APPLICATIONS).as("key"),
                col("IDNPROCEEDING").as("proceeding"),
                orUnknown("APPL_CODE").as("appl_code"),
                orUnknown("APPL_DEC").as("appl_dec"))
            .join(changes.keys(KeyChanges.REMOVED), "key");
    Dataset<Row> theirs =
        KeyChanges.few(gone.select("proceeding").distinct(), removed)
            .join(proceedings(older), "proceeding");
    return gone.join(theirs, new String[] {"proceeding"}, "left")
        .withColumn("fiscal_year", orUnknown("fiscal_year"))
        .withColumn("court_code", orUnknown("court_code"))
        .groupBy("appl_code", "appl_dec", "fiscal_year", "court_code")
        .agg(count(lit(1)).as("applications"))
        .collectAsList();
  }

  private static Dataset<Row> proceedings(Side older) {
    return older
        .read(ReleaseTable.PROCEEDINGS)
        .select(
            col("IDNPROCEEDING").as("proceeding"),
            fiscalYear(col("COMP_DATE").cast("date")).as("fiscal_year"),
            col("BASE_CITY_CODE").as("court_code"));
  }

  private static Column fiscalYear(Column day) {
    Column year =
        when(month(day).geq(FiscalYear.FIRST_MONTH), year(day).plus(1)).otherwise(year(day));
    return when(day.isNotNull(), concat(lit("FY"), year.cast("string")));
  }

  private static Column orUnknown(String column) {
    return coalesce(col(column), lit(Keys.UNKNOWN));
  }
}
