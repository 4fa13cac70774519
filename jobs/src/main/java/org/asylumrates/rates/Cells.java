package org.asylumrates.rates;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.asylumrates.job.Progress;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;

/**
 * Counts decisions by definition, breakdown, key and period, and the families that they belong to.
 * Decisions are kept together by family, so that counting families needs no further shuffle.
 */
final class Cells {
  private static final List<Breakdown> BY_LABEL = List.of(Breakdown.GROUND, Breakdown.SUBGROUND);
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::definition)
          .thenComparing(Cell::breakdown)
          .thenComparing(Cell::key)
          .thenComparing(Cell::period);

  private final Study study;

  Cells(Study study) {
    this.study = study;
  }

  /**
   * The cells of all breakdowns of the study, sorted.
   *
   * @param decisions stored decisions, not limited to the study's windows
   * @param labels stored labels
   */
  List<Cell> count(Dataset<Row> decisions, Dataset<Row> labels) {
    List<Breakdown> wanted =
        study.breakdowns().stream().flatMap(id -> Breakdown.byId(id).stream()).toList();
    Dataset<Row> within =
        BreakdownKeys.add(within(decisions))
            .select(columns(wanted))
            .repartition(col("family_id"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<Cell> cells = new ArrayList<>();
    try (Progress progress = Progress.of("Counting by every breakdown", wanted.size())) {
      for (Breakdown breakdown : wanted) {
        cells.addAll(cells(breakdown, keyed(within, labels, breakdown)));
        progress.add(1);
      }
    }
    within.unpersist();
    cells.sort(ORDER);
    return cells;
  }

  /** What counting needs: the decision, its case and family, and every key with its name. */
  private static Column[] columns(List<Breakdown> wanted) {
    Stream<String> keys =
        wanted.stream()
            .filter(b -> !BY_LABEL.contains(b))
            .flatMap(b -> Stream.of(b.keyColumn(), b.nameColumn()));
    return Stream.concat(
            Stream.of("definition", "period", "outcome", "case_id", "family_id", "pseudo_judge"),
            keys)
        .distinct()
        .map(name -> col(name))
        .toArray(Column[]::new);
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

  private static Dataset<Row> keyed(
      Dataset<Row> decisions, Dataset<Row> labels, Breakdown breakdown) {
    Column key = col(breakdown.keyColumn());
    if (BY_LABEL.contains(breakdown)) {
      // A case counts once under each word that its labels carry; without a label it is UNKNOWN.
      Dataset<Row> words = labels.select(col("case_id"), key).distinct();
      Column word = coalesce(key, lit(Keys.UNKNOWN));
      return select(
          decisions.join(words, new String[] {"case_id"}, "left"), word, LabelNames.of(word));
    }
    Dataset<Row> counted =
        breakdown.judges() == Breakdown.Judges.REAL_ONLY
            ? decisions.where(not(col("pseudo_judge")))
            : decisions;
    return select(counted, key, col(breakdown.nameColumn()));
  }

  private static Dataset<Row> select(Dataset<Row> decisions, Column key, Column name) {
    return decisions.select(
        col("definition"),
        key.as("key"),
        name.as("name"),
        col("period"),
        col("family_id"),
        col("outcome"));
  }

  private static List<Cell> cells(Breakdown breakdown, Dataset<Row> keyed) {
    return keyed
        .groupBy("definition", "key", "period", "family_id")
        .agg(
            max("name").as("name"),
            of(Outcome.GRANTED),
            of(Outcome.OTHER_RELIEF),
            of(Outcome.DENIED),
            of(Outcome.OTHER))
        .groupBy("definition", "key", "period")
        .agg(
            max("name"),
            sum(Outcome.GRANTED.code()),
            sum(Outcome.OTHER_RELIEF.code()),
            sum(Outcome.DENIED.code()),
            sum(Outcome.OTHER.code()),
            families())
        .collectAsList()
        .stream()
        .map(row -> cell(breakdown, row))
        .toList();
  }

  /** A row of the inner grouping is a family; one without a readable case number is none. */
  private static Column families() {
    return functions.count(col("family_id"));
  }

  private static Column of(Outcome outcome) {
    return count_if(col("outcome").equalTo(outcome.code())).as(outcome.code());
  }

  private static Cell cell(Breakdown breakdown, Row row) {
    return new Cell(
        row.getString(0),
        breakdown.id(),
        row.getString(1),
        row.getString(3),
        row.getString(2),
        new Cell.Counts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7)),
        OptionalLong.of(row.getLong(8)));
  }
}
