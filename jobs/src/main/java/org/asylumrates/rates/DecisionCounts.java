package org.asylumrates.rates;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.asylumrates.batches.Batches;
import org.asylumrates.batches.Beside;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.claims.CaseWords;
import org.asylumrates.claims.LabelTask;
import org.asylumrates.job.Progress;
import org.asylumrates.model.Study;

/**
 * Counts stored decisions for a study. Three passes, none of which moves rows between tasks: the
 * labels' words by case; the families with several decisions in a group; everything else.
 */
final class DecisionCounts {
  private static final int PASSES = 3;

  private DecisionCounts() {}

  /** A stored table, of which a pass reads some columns. */
  @FunctionalInterface
  interface Stored {
    /** Those of some columns that it has. */
    Batches batches(Collection<String> columns);
  }

  /**
   * Everything that the rates of a study need.
   *
   * @param decisions stored decisions, not limited to the study's windows
   * @param labels stored labels
   */
  static Counted of(Study study, Stored decisions, Stored labels) {
    CountPlan plan = CountPlan.of(study);
    try (Progress progress = Progress.of("Counting by every breakdown", PASSES);
        Beside beside = new Beside()) {
      Supplier<CaseWords> words =
          beside.start(
              () -> plan.byLabel() ? LabelTask.gather(labels::batches) : new CaseWords(List.of()));
      RepeatedFamilies repeated = FamilyTask.repeated(decisions, plan.windows());
      progress.add(1);
      CaseWords ofCases = words.get();
      progress.add(1);
      Counted counted = count(plan, decisions, repeated, ofCases);
      progress.add(1);
      return counted;
    }
  }

  private static Counted count(
      CountPlan plan, Stored decisions, RepeatedFamilies repeated, CaseWords words) {
    Batches batches = decisions.batches(plan.columns(words));
    if (batches.isEmpty()) {
      return Counted.of(plan.throughout(), plan.own(), plan.within(), plan.breakdowns(words));
    }
    SparkContext context = batches.all().context();
    try (Shared<RepeatedFamilies> families = Shared.of(context, repeated);
        Shared<CaseWords> labels = Shared.of(context, words)) {
      return Scan.collect(batches, new CountTask(plan, families, labels)).stream()
          .reduce(Counted::plus)
          .orElseThrow();
    }
  }
}
