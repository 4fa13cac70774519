package org.asylumrates.rates;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.batches.Batches;
import org.asylumrates.job.Progress;
import org.asylumrates.model.Study;

/**
 * Counts stored decisions for a study. Three passes, none of which moves rows between tasks: the
 * labels' words by case; the families with several decisions in a group; everything else.
 */
final class DecisionCounts {
  private static final int PASSES = 3;

  private DecisionCounts() {}

  /**
   * Everything that the rates of a study need.
   *
   * @param decisions stored decisions, not limited to the study's windows
   * @param labels stored labels
   */
  static Counted of(Study study, Dataset<Row> decisions, Dataset<Row> labels) {
    CountPlan plan = CountPlan.of(study);
    try (Progress progress = Progress.of("Counting by every breakdown", PASSES)) {
      CaseWords words = plan.byLabel() ? LabelTask.gather(labels) : new CaseWords();
      progress.add(1);
      Families repeated = FamilyTask.repeated(decisions, plan.windows());
      progress.add(1);
      Counted counted = count(plan, decisions, repeated, words);
      progress.add(1);
      return counted;
    }
  }

  private static Counted count(
      CountPlan plan, Dataset<Row> decisions, Families repeated, CaseWords words) {
    Batches batches = Batches.of(decisions, plan.columns(words));
    if (batches.isEmpty()) {
      return Counted.of(plan.throughout(), plan.quarters(), plan.breakdowns(words));
    }
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(decisions.sparkSession().sparkContext());
    Broadcast<Families> families = context.broadcast(repeated);
    Broadcast<CaseWords> labels = context.broadcast(words);
    try {
      return batches
          .all()
          .mapPartitions(new CountTask(batches.columns(), plan, families, labels))
          .reduce(Counted::plus);
    } finally {
      families.destroy();
      labels.destroy();
    }
  }
}
