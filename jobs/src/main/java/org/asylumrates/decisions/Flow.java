package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.asylumrates.model.Definition;
import org.asylumrates.model.ReleaseTable;

/** Counts how proceedings and applications become decisions, and why the others do not. */
final class Flow {
  private final List<Row> rows = new ArrayList<>();

  /** What became of the asylum applications. */
  void applications(TypedTables tables, Dataset<Row> proceedings) {
    Dataset<Row> known =
        proceedings.select(
            col("proceeding_id").as("IDNPROCEEDING"),
            lit(true).as("_known"),
            Completions.isCompleted().as("_completed"));
    Column orphan = coalesce(not(col("_known")), lit(true));
    Row counts =
        tables
            .read(ReleaseTable.COURT_APPLICATIONS)
            .where(ApplicationFlags.isAsylum())
            .join(known, new String[] {"IDNPROCEEDING"}, "left")
            .agg(count(lit(1)), count_if(orphan), count_if(not(orphan).and(not(col("_completed")))))
            .head();
    add("asylum applications", "in the release", counts.getLong(0));
    add("asylum applications", "whose proceeding is not in the release", counts.getLong(1));
    add("asylum applications", "of proceedings not completed", counts.getLong(2));
  }

  /** What became of the proceedings. */
  void proceedings(Dataset<Row> proceedings, LocalDate release) {
    Column completed = Completions.isCompleted().and(not(Completions.isAfter(release)));
    Column filed = col(ApplicationFlags.ASYLUM_FILED);
    Row counts =
        proceedings
            .agg(
                count(lit(1)),
                count_if(not(Completions.isCompleted())),
                count_if(coalesce(Completions.isAfter(release), lit(false))),
                count_if(completed.and(not(filed))),
                count_if(completed.and(filed).and(not(TracMerits.isMeritsDecision()))),
                count_if(completed.and(TracMerits.isMeritsDecision())),
                count_if(completed.and(col("case_id").isNull())),
                count_if(col("impossible_date")))
            .head();
    add("proceedings", "in the release", counts.getLong(0));
    add("proceedings", "without a completion date", counts.getLong(1));
    add("proceedings", "of these with an impossible one, before 1950", counts.getLong(7));
    add("proceedings", "completed after the release's date", counts.getLong(2));
    add("proceedings", "completed, no asylum application", counts.getLong(3));
    add("proceedings", "completed, asylum neither granted nor denied", counts.getLong(4));
    add("proceedings", "completed, asylum granted or denied", counts.getLong(5));
    add("proceedings", "completed, without a readable case number", counts.getLong(6));
  }

  /** How many decisions each definition makes. */
  void decisions(Dataset<Row> decisions) {
    for (Row row :
        decisions.groupBy("definition").agg(count(lit(1))).orderBy("definition").collectAsList()) {
      add("decisions", row.getString(0), row.getLong(1));
    }
    for (Row row :
        decisions
            .where(col("pseudo_judge").and(col("definition").equalTo(Definition.TRAC_MERITS.id())))
            .groupBy("judge_code", "judge_name")
            .agg(count(lit(1)))
            .orderBy("judge_code")
            .collectAsList()) {
      String judge = row.getString(0) + " " + row.getString(1);
      add("trac-merits under a code that is no one judge", judge, row.getLong(2));
    }
  }

  /** The rows of Tables.FLOW, in the order of the steps. */
  List<Row> rows() {
    return List.copyOf(rows);
  }

  private void add(String step, String reason, long n) {
    rows.add(RowFactory.create(step, reason, n));
  }
}
