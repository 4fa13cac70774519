package org.asylumrates.rates;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.model.Keys;

/** Adds to decisions the key and name columns of the catalogue that are not stored in them. */
final class BreakdownKeys {
  private static final Column UNKNOWN = lit(Keys.UNKNOWN);
  private static final String NATIONALITY = "nationality_code";
  private static final StructType REGIONS =
      new StructType()
          .add(NATIONALITY, DataTypes.StringType)
          .add("region", DataTypes.StringType)
          .add("region_name", DataTypes.StringType);

  private BreakdownKeys() {}

  static Dataset<Row> add(Dataset<Row> decisions) {
    return decisions
        .join(broadcast(regions(decisions.sparkSession())), new String[] {NATIONALITY}, "left")
        .withColumn("all", lit(Keys.ALL))
        .withColumn("all_name", lit("All decisions"))
        .withColumn("region", coalesce(col("region"), UNKNOWN))
        .withColumn("region_name", coalesce(col("region_name"), lit("Unknown")))
        .withColumn("nationality_sex", pair("nationality_code", "sex"))
        .withColumn("sex_name", named("sex", Map.of("F", "Female", "M", "Male")))
        .withColumn("nationality_sex_name", concat(col("nationality"), lit(", "), col("sex_name")))
        .withColumn("court_judge", pair("court_code", "judge_code"))
        .withColumn("court_judge_name", concat(col("judge_name"), lit(", "), col("court_name")))
        .withColumn("circuit_name", circuitName())
        .withColumn("age", ageBand())
        .withColumn("age_name", named("age", Map.of()))
        .withColumn("represented", coalesce(col("represented").cast("string"), UNKNOWN))
        .withColumn(
            "represented_name",
            named("represented", Map.of("true", "With a lawyer", "false", "Without a lawyer")))
        .withColumn(
            "custody_name",
            named("custody", Map.of("N", "Never detained", "R", "Released", "D", "Detained")))
        .withColumn(
            "claim_type_name",
            named(
                "claim_type",
                Map.of(
                    "affirmative", "Affirmative", "defensive", "Defensive", "unknown", "Unknown")))
        .withColumn("fiscal_year_key", concat(lit("FY"), col("fiscal_year")))
        .withColumn("fiscal_year_name", concat(lit("Fiscal year "), col("fiscal_year")))
        .withColumn("month", month())
        .withColumn("month_name", date_format(col("decision_date"), "MMMM yyyy"));
  }

  static Column month() {
    return date_format(col("decision_date"), "yyyy-MM");
  }

  private static Column pair(String left, String right) {
    return concat(col(left), lit(Keys.PAIR), col(right));
  }

  private static Column named(String key, Map<String, String> names) {
    Column name = when(col(key).equalTo(Keys.UNKNOWN), lit("Unknown")).otherwise(col(key));
    for (Map.Entry<String, String> entry : names.entrySet()) {
      name = when(col(key).equalTo(entry.getKey()), lit(entry.getValue())).otherwise(name);
    }
    return name;
  }

  private static Column circuitName() {
    return when(col("circuit").equalTo(Keys.UNKNOWN), lit("Unknown"))
        .otherwise(concat(lit("Circuit "), col("circuit")));
  }

  /** TRAC's age bands. */
  private static Column ageBand() {
    Column age = col("age");
    return when(age.isNull(), UNKNOWN)
        .when(age.leq(4), "0-4")
        .when(age.leq(11), "05-11")
        .when(age.leq(17), "12-17")
        .when(age.leq(24), "18-24")
        .when(age.leq(34), "25-34")
        .when(age.leq(44), "35-44")
        .when(age.leq(59), "45-59")
        .otherwise("60+");
  }

  /** Which region a nationality belongs to: {@code data/lookups/countries.csv}. */
  private static Dataset<Row> regions(SparkSession spark) {
    List<Row> rows =
        LookupFiles.read("countries.csv").stream()
            .map(
                r ->
                    RowFactory.create(
                        r.getField("nat_code"),
                        r.getField("region_key"),
                        r.getField("region_name")))
            .toList();
    return spark.createDataFrame(rows, REGIONS);
  }
}
