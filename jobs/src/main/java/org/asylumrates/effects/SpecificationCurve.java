package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.models.DifferenceInDifferences;
import org.asylumrates.stats.models.ExposureCell;

/**
 * The difference in differences by nationality under every specification of the plan, and what they
 * have in common: the median, and the share of one sign. Nothing is picked.
 */
final class SpecificationCurve {
  static final String METHOD = "specification";
  static final String MEDIAN = "specification-median";
  static final String SAME_SIGN = "specification-same-sign";

  private static final String CONFIRMATORY = "The specification of the confirmatory test.";
  private static final String SHARE = "share, 0 to 1";

  private SpecificationCurve() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<Specification> all = Specification.all(analysis.windows().keySet());
    List<EffectRow> rows =
        new ArrayList<>(
            all.parallelStream().map(specification -> row(analysis, specification)).toList());
    double confirmatory =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).isConfirmatory(analysis.main()))
            .mapToDouble(i -> rows.get(i).estimate())
            .findFirst()
            .orElse(Double.NaN);
    rows.addAll(summary(rows, confirmatory));
    return rows;
  }

  private static String size(DifferenceInDifferences found) {
    return "%d decisions of %d judges; errors by judge (CR2)."
        .formatted(found.decisions(), found.judges());
  }

  private static EffectRow row(Analysis analysis, Specification specification) {
    EffectRow.Key key = new EffectRow.Key(METHOD, specification.words(), specification.window());
    List<ExposureCell> cells =
        ExposureBy.NATIONALITY.cells(analysis, specification.sample(analysis));
    String note = ExposureBy.NATIONALITY.caution();
    if (specification.isConfirmatory(analysis.main())) {
      note = CONFIRMATORY + " " + note;
    }
    if (cells.isEmpty()) {
      return EffectRow.none(key, EffectRow.RATES, Status.NOT_ESTIMABLE, note);
    }
    DifferenceInDifferences found = DifferenceInDifferences.of(ExposureBy.COVARIATES, cells);
    return found.status() == DifferenceInDifferences.Status.ESTIMATED
        ? EffectRow.of(key, found.headline(), EffectRow.RATES, note + " " + size(found))
            .withP(Double.NaN, EffectRow.Test.NONE)
            .over(found.decisions())
        : EffectRow.none(key, EffectRow.RATES, Status.NOT_ESTIMABLE, note);
  }

  private static List<EffectRow> summary(List<EffectRow> specifications, double confirmatory) {
    double[] estimates =
        specifications.stream()
            .mapToDouble(EffectRow::estimate)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int n = estimates.length;
    double median = n == 0 ? Double.NaN : (estimates[(n - 1) / 2] + estimates[n / 2]) / 2;
    long falls = Arrays.stream(estimates).filter(estimate -> estimate < 0).count();
    long rises = Arrays.stream(estimates).filter(estimate -> estimate > 0).count();
    String all = "%d specifications, %d of them estimable".formatted(specifications.size(), n);
    return List.of(
        EffectRow.of(
                new EffectRow.Key(MEDIAN, all, "all"),
                median,
                n == 0 ? Interval.NONE : new Interval(estimates[0], estimates[n - 1]),
                EffectRow.RATES,
                "The median; the ends are the smallest and the largest estimate, not an interval. "
                    + ExposureBy.NATIONALITY.caution())
            .asRange(),
        EffectRow.of(
            new EffectRow.Key(SAME_SIGN, all, "all"),
            confirmatory == 0 || Double.isNaN(confirmatory)
                ? Double.NaN
                : (double) (confirmatory < 0 ? falls : rises) / specifications.size(),
            SHARE,
            "Of all specifications, those with the sign of the confirmatory one: %d estimates are falls, %d are rises, %d cannot be estimated."
                .formatted(falls, rises, specifications.size() - n)));
  }
}
