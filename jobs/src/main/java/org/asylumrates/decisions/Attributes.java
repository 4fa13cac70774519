package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Keys;
import org.asylumrates.model.ReleaseTable;

/**
 * Adds to chosen proceedings all that a decision carries: judge, court, circuit, nationality, and
 * what is known of the case. No join adds a row: lookups have each code once, cases each number.
 */
final class Attributes {
  private static final int OLDEST = 110;

  private final TypedTables tables;
  private final CodeNames names;

  Attributes(TypedTables tables) {
    this.tables = tables;
    this.names = new CodeNames(tables);
  }

  /**
   * The attributes of decisions.
   *
   * @param chosen proceeding_id, outcome, definition
   * @param completions the proceedings they were chosen from
   */
  Dataset<Row> join(Dataset<Row> chosen, Dataset<Row> completions) {
    Dataset<Row> rows = new CaseAttributes(tables).addTo(chosen.join(completions, "proceeding_id"));
    rows = withJudge(rows);
    rows =
        withName(
            rows,
            names.of(ReleaseTable.BASE_CITIES, "BASE_CITY_CODE", "BASE_CITY", "BASE_CITY_NAME"),
            "court_code",
            "court_name");
    rows = withCircuit(rows);
    rows = withNationality(rows);
    return rows.withColumn("fiscal_year", fiscalYear())
        .withColumn("case_type", orUnknown("case_type"))
        .withColumn("claim_type", coalesce(col("claim_type"), lit(CaseAttributes.UNKNOWN_CLAIM)))
        .withColumn("custody", known(col("custody"), "N", "R", "D"))
        .withColumn("sex", orUnknown("sex"))
        .withColumn("age", age())
        .withColumn("issues", issues());
  }

  private Dataset<Row> withJudge(Dataset<Row> rows) {
    Dataset<Row> judges =
        Judges.table(tables.spark(), names.of(ReleaseTable.JUDGES, "JUDGE_CODE", "JUDGE_NAME"));
    Column code = coalesce(col("_judge.judge_code"), col("ij_code"), lit(Keys.UNKNOWN));
    return rows.join(
            broadcast(judges).as("_judge"), col("ij_code").equalTo(col("_judge.code")), "left")
        .select(
            col("*"),
            code.as("_judge_code"),
            coalesce(col("_judge.judge_name"), code).as("_judge_name"),
            coalesce(col("_judge.pseudo_judge"), Judges.pseudoCode(col("ij_code"))).as("_pseudo"))
        .drop("code", "judge_code", "judge_name", "pseudo_judge")
        .withColumnRenamed("_judge_code", "judge_code")
        .withColumnRenamed("_judge_name", "judge_name")
        .withColumnRenamed("_pseudo", "pseudo_judge");
  }

  private static Dataset<Row> withName(
      Dataset<Row> rows, Dataset<Row> lookup, String code, String name) {
    Dataset<Row> named = lookup.select(col("code").as(code), col("name").as(name));
    return rows.withColumn(code, orUnknown(code))
        .join(broadcast(named), new String[] {code}, "left")
        .withColumn(name, coalesce(col(name), col(code)));
  }

  private Dataset<Row> withCircuit(Dataset<Row> rows) {
    Dataset<Row> circuits =
        names
            .of(ReleaseTable.HEARING_LOCATIONS, "HEARING_LOC_CODE", "CircuitCourt")
            .select(col("code").as("hearing_loc_code"), col("name").as("circuit"));
    return rows.join(broadcast(circuits), new String[] {"hearing_loc_code"}, "left")
        .withColumn("circuit", orUnknown("circuit"));
  }

  /** The proceeding's nationality, else the case's, when blank or unknown. */
  private Dataset<Row> withNationality(Dataset<Row> rows) {
    Column code =
        coalesce(
            knownNationality(col("nat")), knownNationality(col("case_nat")), lit(Keys.UNKNOWN));
    return withName(
        rows.withColumn("nationality_code", code),
        CountryNames.table(
            tables.spark(),
            names.of(ReleaseTable.NATIONALITIES, "NAT_CODE", "NAT_COUNTRY_NAME", "NAT_NAME")),
        "nationality_code",
        "nationality");
  }

  /** {@code ??} is null already; UN, NN and XX stand for unknown too. */
  static Column knownNationality(Column code) {
    return when(not(code.isin("??", "UN", "NN", "XX")), code);
  }

  private static Column orUnknown(String column) {
    return coalesce(col(column), lit(Keys.UNKNOWN));
  }

  private static Column known(Column value, Object... codes) {
    return when(value.isin(codes), value).otherwise(Keys.UNKNOWN);
  }

  private static Column fiscalYear() {
    Column date = col("decision_date");
    return when(month(date).geq(FiscalYear.FIRST_MONTH), year(date).plus(1)).otherwise(year(date));
  }

  /** Whole years; only the month of birth is known, and counts as completed in that month. */
  private static Column age() {
    Column date = col("decision_date");
    Column years =
        year(date)
            .minus(year(col("birth")))
            .minus(when(month(date).lt(month(col("birth"))), 1).otherwise(0));
    return when(years.between(0, OLDEST), years);
  }

  private static Column issues() {
    Column none = array().cast("array<string>");
    return array_sort(
        array_union(coalesce(col("proceeding_issues"), none), coalesce(col("case_issues"), none)));
  }
}
