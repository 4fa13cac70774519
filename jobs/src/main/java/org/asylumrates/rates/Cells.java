package org.asylumrates.rates;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;

/** Counts decisions by definition, breakdown, key and period, all breakdowns in one pass. */
final class Cells {
  private static final List<Breakdown> BY_LABEL = List.of(Breakdown.GROUND, Breakdown.SUBGROUND);

  private final Study study;

  Cells(Study study) {
    this.study = study;
  }

  /**
   * The cells of all breakdowns of the study.
   *
   * @param decisions stored decisions, not limited to the study's windows
   * @param labels stored labels
   */
  List<Cell> count(Dataset<Row> decisions, Dataset<Row> labels) {
    List<Breakdown> wanted =
        study.breakdowns().stream().flatMap(id -> Breakdown.byId(id).stream()).toList();
    Dataset<Row> within = within(decisions);
    Dataset<Row> keyed =
        keyed(
            BreakdownKeys.add(within), wanted.stream().filter(b -> !BY_LABEL.contains(b)).toList());
    for (Breakdown breakdown : BY_LABEL) {
      if (wanted.contains(breakdown)) {
        keyed = keyed.unionByName(labelled(within, labels, breakdown));
      }
    }
    return keyed
        .groupBy("definition", "breakdown", "key", "period")
        .agg(
            max("name"),
            outcomes(Outcome.GRANTED),
            outcomes(Outcome.OTHER_RELIEF),
            outcomes(Outcome.DENIED),
            outcomes(Outcome.OTHER),
            count_distinct(col("family_id")))
        .orderBy("definition", "breakdown", "key", "period")
        .collectAsList()
        .stream()
        .map(Cells::cell)
        .toList();
  }

  /** Decisions of the study's two windows, with their period. */
  Dataset<Row> within(Dataset<Row> decisions) {
    return decisions
        .withColumn(
            "period",
            when(in(study.before()), Period.BEFORE.code())
                .when(in(study.after()), Period.AFTER.code()))
        .where(col("period").isNotNull());
  }

  private static Column in(Study.Days days) {
    return col("decision_date").between(lit(days.first()), lit(days.last()));
  }

  private static Dataset<Row> keyed(Dataset<Row> decisions, List<Breakdown> breakdowns) {
    Column[] keys =
        breakdowns.stream()
            .map(
                b -> {
                  Column key =
                      struct(
                          lit(b.id()).as("breakdown"),
                          col(b.keyColumn()).as("key"),
                          col(b.nameColumn()).as("name"));
                  return b.judges() == Breakdown.Judges.REAL_ONLY
                      ? when(not(col("pseudo_judge")), key)
                      : key;
                })
            .toArray(Column[]::new);
    return decisions
        .select(
            col("definition"),
            col("period"),
            col("outcome"),
            col("family_id"),
            explode(array(keys)).as("_by"))
        .where(col("_by").isNotNull())
        .select(col("definition"), col("period"), col("outcome"), col("family_id"), col("_by.*"));
  }

  /** A case counts once under each word that its labels carry; without a label it is UNKNOWN. */
  private static Dataset<Row> labelled(
      Dataset<Row> decisions, Dataset<Row> labels, Breakdown breakdown) {
    String word = breakdown.keyColumn();
    Dataset<Row> words = labels.select(col("case_id"), col(word)).distinct();
    Column key = coalesce(col(word), lit(Keys.UNKNOWN));
    return decisions
        .join(words, new String[] {"case_id"}, "left")
        .select(
            col("definition"),
            col("period"),
            col("outcome"),
            col("family_id"),
            lit(breakdown.id()).as("breakdown"),
            key.as("key"),
            LabelNames.of(key).as("name"));
  }

  private static Column outcomes(Outcome outcome) {
    return count_if(col("outcome").equalTo(outcome.code()));
  }

  private static Cell cell(Row row) {
    return new Cell(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(4),
        row.getString(3),
        new Cell.Counts(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
        OptionalLong.of(row.getLong(9)));
  }
}
