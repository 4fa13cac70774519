package org.asylumrates.rates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.jspecify.annotations.Nullable;

/** Rates over the whole time of a release, not limited to a study's windows. */
final class Series {
  private static final int LARGEST_COUNTRIES = 12;
  private static final Column GRANTED = count_if(col("outcome").equalTo(Outcome.GRANTED.code()));

  private Series() {}

  /** Rows of Tables.MONTHLY. */
  static List<List<@Nullable Object>> monthly(Dataset<Row> decisions, long fewest) {
    return decisions
        .groupBy(col("definition"), BreakdownKeys.month().as("month"))
        .agg(count(lit(1)), GRANTED)
        .collectAsList()
        .stream()
        .map(row -> month(row, fewest))
        .toList();
  }

  private static List<@Nullable Object> month(Row row, long fewest) {
    long decisions = row.getLong(2);
    long granted = row.getLong(3);
    boolean enough = decisions >= fewest;
    Interval interval = enough ? Proportion.wilson(granted, decisions) : Interval.NONE;
    return Arrays.asList(
        row.getString(0),
        row.getString(1),
        decisions,
        granted,
        enough ? (double) granted / decisions : Double.NaN,
        interval.low(),
        interval.high());
  }

  /** Rows of Tables.QUARTERLY: the countries with most decisions, under one definition. */
  static List<List<@Nullable Object>> quarterly(
      Dataset<Row> decisions, String definition, long fewest) {
    Dataset<Row> chosen =
        decisions.where(
            col("definition")
                .equalTo(definition)
                .and(col("nationality_code").notEqual(Keys.UNKNOWN)));
    Dataset<Row> largest =
        chosen
            .groupBy("nationality_code")
            .agg(count(lit(1)).as("n"))
            .orderBy(col("n").desc(), col("nationality_code"))
            .limit(LARGEST_COUNTRIES)
            .select("nationality_code");
    Column quarter = date_format(date_trunc("quarter", col("decision_date")), "yyyy-MM");
    return chosen
        .join(largest, "nationality_code")
        .groupBy(col("nationality_code"), col("nationality"), quarter.as("quarter"))
        .agg(count(lit(1)), GRANTED)
        .collectAsList()
        .stream()
        .map(row -> quarter(row, definition, fewest))
        .toList();
  }

  private static List<@Nullable Object> quarter(Row row, String definition, long fewest) {
    long decisions = row.getLong(3);
    long granted = row.getLong(4);
    boolean enough = decisions >= fewest;
    Interval interval = enough ? Proportion.wilson(granted, decisions) : Interval.NONE;
    return Arrays.asList(
        definition,
        row.getString(0),
        row.getString(1),
        row.getString(2),
        decisions,
        granted,
        enough ? (double) granted / decisions : Double.NaN,
        interval.low(),
        interval.high(),
        enough ? Status.NONE.code() : Status.TOO_FEW.code());
  }
}
