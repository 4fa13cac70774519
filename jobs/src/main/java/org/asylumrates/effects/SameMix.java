package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.asylumrates.model.Status;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.MantelHaenszel;
import org.asylumrates.stats.OddsHomogeneity;
import org.asylumrates.stats.mix.DirectDifference;
import org.asylumrates.stats.mix.DirectRate;

/**
 * Did the rate change within courts, judges and nationalities, or only their shares? Changes inside
 * strata taken together (M6), whether they are alike (Tarone), the change at one mix of nationality
 * and lawyer (M8). Descriptions.
 */
final class SameMix {
  static final String DIFFERENCE = "stratified-difference-";
  static final String ODDS = "stratified-odds-ratio-";
  static final String ALIKE = "strata-alike-";
  static final String STANDARDISED = "standardised-change";

  private static final String JUDGE = "judge";
  private static final long LAWYERS = 3;

  private final Analysis analysis;
  private final String window;
  private final Sample sample;
  private final List<EffectRow> rows = new ArrayList<>();

  private SameMix(Analysis analysis, String window) {
    this.analysis = analysis;
    this.window = window;
    this.sample = analysis.sample(Population.LEADS, window);
  }

  /** In each window, for leads. */
  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      rows.addAll(new SameMix(analysis, window).rows());
    }
    return rows;
  }

  private List<EffectRow> rows() {
    Decided decided = sample.decided();
    stratified(JUDGE, strata(sample.withJudge(), row -> decided.get(Field.JUDGE, row)));
    stratified("court", strata(known(Field.COURT), row -> decided.get(Field.COURT, row)));
    stratified(
        "nationality",
        strata(known(Field.NATIONALITY), row -> decided.get(Field.NATIONALITY, row)));
    standardised();
    return rows;
  }

  /** What is not known is no stratum of its own. */
  private Sample known(Field field) {
    return sample.where(row -> sample.decided().isKnown(field, row));
  }

  private List<BeforeAfter> strata(Sample of, IntToLongFunction key) {
    return Sides.of(analysis, of, key).values();
  }

  private void stratified(String by, List<BeforeAfter> strata) {
    MantelHaenszel found = MantelHaenszel.of(strata);
    String note =
        "Strata: %s; %d of %d have both periods and both outcomes, and hold %d decisions; decisions taken as independent, so that the interval is too narrow.%s"
            .formatted(
                by,
                found.informative(),
                found.strata(),
                found.informativeDecisions(),
                by.equals(JUDGE) ? " For the change in points see within-judge-change." : "");
    if (found.informative() == 0) {
      rows.add(none(ODDS + by, "odds ratio, which is no ratio of chances", note));
      return;
    }
    // Within judges the change in points is H1, with errors by judge; Sato's would contradict it.
    if (!by.equals(JUDGE)) {
      rows.add(
          EffectRow.of(
              key(DIFFERENCE + by),
              found.difference(),
              found.differenceInterval(),
              EffectRow.RATES,
              note));
    }
    rows.add(
        EffectRow.of(
            key(ODDS + by),
            found.oddsRatio().value(),
            found.oddsRatio().interval(),
            "odds ratio, which is no ratio of chances",
            note));
    OddsHomogeneity alike = OddsHomogeneity.of(strata);
    rows.add(
        EffectRow.test(
            key(ALIKE + by),
            alike.tarone().statistic(),
            alike.tarone().pValue(),
            EffectRow.Test.JOINT,
            "chi-square",
            "Tarone; a small p-value says that strata changed differently, so that one number for all is a summary."));
  }

  /** Strata of nationality and lawyer, weighted by their share of both sides together. */
  private void standardised() {
    Decided decided = sample.decided();
    List<BeforeAfter> strata =
        strata(
            known(Field.NATIONALITY),
            row -> decided.get(Field.NATIONALITY, row) * LAWYERS + lawyer(decided, row));
    double[] standard =
        strata.stream().mapToDouble(s -> (double) (s.n0() + s.n1()) / sample.size()).toArray();
    if (strata.stream().noneMatch(BeforeAfter::isInBoth)) {
      rows.add(none(STANDARDISED, EffectRow.RATES, "No stratum has decisions on both sides."));
      return;
    }
    DirectDifference found = DirectDifference.onCommonSupport(strata, standard);
    double coverage = found.after().coverage();
    String note =
        "At one mix of nationality and lawyer; strata on both sides hold %.1f%% of all decisions%s."
            .formatted(
                100 * coverage,
                found.after().standing() == DirectRate.Standing.GREY
                    ? ", which is less than four fifths"
                    : "");
    boolean enough = found.after().standing() != DirectRate.Standing.WITHHELD;
    rows.add(
        enough
            ? EffectRow.of(
                key(STANDARDISED), found.difference(), found.interval(), EffectRow.RATES, note)
            : none(STANDARDISED, EffectRow.RATES, note));
  }

  private static int lawyer(Decided decided, int row) {
    if (decided.has(Trait.REPRESENTED, row)) {
      return 2;
    }
    return decided.has(Trait.UNREPRESENTED, row) ? 1 : 0;
  }

  private EffectRow none(String method, String unit, String note) {
    return EffectRow.none(key(method), unit, Status.NOT_ESTIMABLE, note);
  }

  private EffectRow.Key key(String method) {
    return new EffectRow.Key(method, Population.LEADS.words(), window);
  }
}
