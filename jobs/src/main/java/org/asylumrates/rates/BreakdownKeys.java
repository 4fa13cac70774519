package org.asylumrates.rates;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.model.Keys;

/** Adds to decisions the key and name columns of the catalogue that are not stored in them. */
final class BreakdownKeys {
  private static final Column UNKNOWN = lit(Keys.UNKNOWN);

  private BreakdownKeys() {}

  static Dataset<Row> add(Dataset<Row> decisions) {
    return decisions
        .withColumn("all", lit(Keys.ALL))
        .withColumn("all_name", lit("All decisions"))
        .withColumn("region", region("region_key"))
        .withColumn("region_name", region("region_name"))
        .withColumn("nationality_sex", pair("nationality_code", "sex"))
        .withColumn("sex_name", named("sex", Map.of("F", "Female", "M", "Male")))
        .withColumn("nationality_sex_name", concat(col("nationality"), lit(", "), col("sex_name")))
        .withColumn("court_judge", pair("court_code", "judge_code"))
        .withColumn("court_judge_name", concat(col("judge_name"), lit(", "), col("court_name")))
        .withColumn("circuit_name", circuitName())
        .withColumn("age", ageBand())
        .withColumn("age_name", named("age", Map.of()))
        .withColumn("represented", col("represented").cast("string"))
        .withColumn(
            "represented_name",
            named("represented", Map.of("true", "With a lawyer", "false", "Without a lawyer")))
        .withColumn(
            "custody_name",
            named("custody", Map.of("N", "Never detained", "R", "Released", "D", "Detained")))
        .withColumn(
            "claim_type_name",
            named("claim_type", Map.of("affirmative", "Affirmative", "defensive", "Defensive")))
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

  private static Column region(String field) {
    List<Column> pairs = new ArrayList<>();
    LookupFiles.read("countries.csv")
        .forEach(
            row -> {
              pairs.add(lit(row.getField("nat_code")));
              pairs.add(lit(row.getField(field)));
            });
    Column byCode = map(pairs.toArray(new Column[0]));
    return coalesce(
        byCode.apply(col("nationality_code")),
        field.equals("region_name") ? lit("Unknown") : UNKNOWN);
  }
}
