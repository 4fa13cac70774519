package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.model.Status;
import org.asylumrates.stats.GroundLabels;
import org.asylumrates.stats.ImbensManski;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.LabelBounds;

/**
 * Between which values do the answers by label lie, whatever the missing labels are (M19)? For most
 * real labels: "not identified without assumptions", which is a finding and is printed.
 */
final class Bounds {
  static final String CHANGE = "bounds-change";
  static final String DOUBLE_DIFFERENCE = "bounds-difference-in-differences";
  static final String COMPLETE_CASE = "complete-case-change";
  static final String AT_RANDOM = "missing-at-random-change";
  static final String RATE_BEFORE = "bounds-rate-before";
  static final String RATE_AFTER = "bounds-rate-after";

  private static final String NO_LABELS =
      "No decision of one of the two periods has a label that tells exposed claims from others.";
  static final String POPULATION = "leads, labelled exposed";

  private Bounds() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      Sample both = analysis.sample(Population.LEADS, window);
      GroundLabels after = labels(both.where(analysis::isAfter));
      GroundLabels before = labels(both.where(row -> !analysis.isAfter(row)));
      rows.addAll(rows(window, after, before));
    }
    return rows;
  }

  private static List<EffectRow> rows(String window, GroundLabels after, GroundLabels before) {
    if (isBare(after) || isBare(before)) {
      return Stream.of(CHANGE, DOUBLE_DIFFERENCE, COMPLETE_CASE, AT_RANDOM, RATE_BEFORE, RATE_AFTER)
          .map(
              method ->
                  EffectRow.none(
                      key(method, window), EffectRow.RATES, Status.NOT_ESTIMABLE, NO_LABELS))
          .toList();
    }
    LabelBounds bounds = LabelBounds.of(after, before);
    String missing =
        "%.1f%% of decisions before and %.1f%% after have no label."
            .formatted(100 * before.unlabelledShare(), 100 * after.unlabelledShare());
    String verdict =
        bounds.isSignIdentified()
            ? "The sign is the same for every possible labelling."
            : "Not identified without assumptions: the missing labels leave even the sign open.";
    return List.of(
        bounds(CHANGE, window, bounds.change(), missing),
        bounds(DOUBLE_DIFFERENCE, window, bounds.difference(), missing + " " + verdict),
        EffectRow.of(
            key(COMPLETE_CASE, window),
            after.completeCaseRate() - before.completeCaseRate(),
            EffectRow.RATES,
            "Labelled decisions alone, as if the others did not exist. " + missing),
        EffectRow.of(
            key(AT_RANDOM, window),
            after.missingAtRandomRate() - before.missingAtRandomRate(),
            EffectRow.RATES,
            "If labels were missing at random given the outcome. " + missing),
        rate(RATE_BEFORE, window, before),
        rate(RATE_AFTER, window, after));
  }

  /** Whether nothing is known of any claim of a period: bounds would be all there is. */
  private static boolean isBare(GroundLabels labels) {
    return labels.unlabelledShare() == 1;
  }

  private static EffectRow bounds(String method, String window, Interval ends, String note) {
    return EffectRow.bounds(key(method, window), ends, EffectRow.RATES, note);
  }

  private static EffectRow rate(String method, String window, GroundLabels labels) {
    ImbensManski found = ImbensManski.of(labels);
    String unit = "rate, 0 to 1";
    String note =
        "The rate lies between %.4f and %.4f whatever the missing labels are; the interval covers it in 95%% of samples (Imbens and Manski)."
            .formatted(found.bounds().low(), found.bounds().high());
    return found.interval().isDefined()
        ? EffectRow.of(key(method, window), labels.completeCaseRate(), found.interval(), unit, note)
        : EffectRow.none(key(method, window), unit, Status.NOT_ESTIMABLE, note);
  }

  private static GroundLabels labels(Sample sample) {
    Decided decided = sample.decided();
    long[] granted = new long[3];
    long[] denied = new long[3];
    sample
        .rows()
        .forEach(
            row -> {
              int kind =
                  decided.has(Trait.CLAIM_EXPOSED, row)
                      ? 0
                      : decided.has(Trait.CLAIM_OTHER, row) ? 1 : 2;
              (decided.has(Trait.GRANTED, row) ? granted : denied)[kind]++;
            });
    return new GroundLabels(granted[0], denied[0], granted[1], denied[1], granted[2], denied[2]);
  }

  private static EffectRow.Key key(String method, String window) {
    return new EffectRow.Key(method, POPULATION, window);
  }
}
