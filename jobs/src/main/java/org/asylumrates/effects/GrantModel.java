package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.asylumrates.model.Status;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Factor;
import org.asylumrates.stats.models.AverageMarginalEffect;
import org.asylumrates.stats.models.BinomialCells;
import org.asylumrates.stats.models.Logit;
import org.asylumrates.stats.models.LogitErrors;
import org.asylumrates.stats.models.LogitFit;
import org.asylumrates.stats.models.LogitInference;
import org.asylumrates.stats.models.LogitStatus;
import org.asylumrates.stats.models.Separation;

/**
 * Did the chance of a grant change with judge, nationality, lawyer, kind of claim and custody held
 * fixed? Logistic regression with an effect of each judge (M13) after what is separated was taken
 * out (M14). The headline is the average change of the chance; the odds ratio stands beside it.
 */
final class GrantModel {
  static final String CHANCE = "adjusted-change";
  static final String RATE_BEFORE = "adjusted-rate-before";
  static final String RATE_AFTER = "adjusted-rate-after";
  static final String ODDS = "adjusted-odds-ratio";

  private static final String AFTER = "after";
  private static final int NATIONALITY = 8;
  private static final int TRAITS = 7;
  private static final int OTHERS = (1 << NATIONALITY) - 1;

  /** Rarer nationalities are one group. */
  private static final long FEWEST = 500;

  private static final int FEWEST_OF_A_JUDGE = 30;
  private static final int FEWEST_JUDGES = 30;

  private static final List<Trait> HELD =
      List.of(
          Trait.REPRESENTED,
          Trait.UNREPRESENTED,
          Trait.AFFIRMATIVE,
          Trait.DEFENSIVE,
          Trait.DETAINED,
          Trait.NOT_DETAINED);

  private GrantModel() {}

  /** In each window, for leads. */
  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      Sample sample = analysis.sample(Population.LEADS, window).withJudge();
      rows.addAll(rows(analysis, window, sample));
    }
    return rows;
  }

  private static List<EffectRow> rows(Analysis analysis, String window, Sample sample) {
    if (sample.size() == 0) {
      return List.of(none(window, "there are no decisions"));
    }
    Separation separation = Separation.removedFrom(cells(analysis, sample));
    LogitFit fit = Logit.fit(separation.kept());
    if (fit.status() != LogitStatus.ESTIMATED || fit.droppedTerms().contains(AFTER)) {
      return List.of(none(window, words(fit.status())));
    }
    LogitInference inference = LogitInference.of(fit, LogitErrors.CLUSTER_CR1);
    AverageMarginalEffect effect = AverageMarginalEffect.of(fit, inference, AFTER);
    Estimate odds = inference.estimate(AFTER);
    String note =
        "%d decisions in %d cells; %d judges, the middle one with %.0f decisions%s; judge, nationality (those with %d decisions or more, the rest as one), lawyer, kind of claim and custody held fixed; errors by judge (CR1). Taken out because all were granted or all refused: %s."
            .formatted(
                fit.cells().totalDecided(),
                fit.cells().size(),
                fit.effects().length,
                fit.medianDecidedByEffect(),
                doubts(fit),
                FEWEST,
                dropped(separation));
    Interval logOdds = odds.interval();
    return List.of(
        EffectRow.of(key(CHANCE, window), effect.difference(), EffectRow.RATES, note)
            .over(fit.cells().totalDecided()),
        rate(RATE_BEFORE, window, effect.rate0(), note),
        rate(RATE_AFTER, window, effect.rate1(), note),
        EffectRow.of(
            key(ODDS, window),
            Math.exp(odds.value()),
            logOdds.isDefined()
                ? new Interval(Math.exp(logOdds.low()), Math.exp(logOdds.high()))
                : Interval.NONE,
            odds.p(),
            "odds ratio, which is no ratio of chances",
            note));
  }

  /**
   * With few decisions a judge the estimate is too far from 0, with few judges its error too small.
   */
  private static String doubts(LogitFit fit) {
    String few =
        fit.medianDecidedByEffect() < FEWEST_OF_A_JUDGE
            ? " (fewer than 30: the change is too far from 0)"
            : "";
    return fit.effects().length < FEWEST_JUDGES
        ? few + " (fewer than 30 judges: the interval is too narrow; see within-judge-change)"
        : few;
  }

  private static String words(LogitStatus status) {
    return "the model cannot be fitted (%s)"
        .formatted(status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** A rate has no p-value, as nobody asks whether it is 0. */
  private static EffectRow rate(String method, String window, Estimate rate, String note) {
    return EffectRow.of(key(method, window), rate.value(), rate.interval(), "rate, 0 to 1", note);
  }

  private static String dropped(Separation separation) {
    long decided = separation.drops().stream().mapToLong(Separation.Drop::decided).sum();
    return separation.drops().isEmpty()
        ? "nothing"
        : "%d levels with %d decisions".formatted(separation.drops().size(), decided);
  }

  private static BinomialCells cells(Analysis analysis, Sample sample) {
    Decided decided = sample.decided();
    int[] group = groups(sample);
    CellCounts counts =
        CellCounts.of(
            sample,
            row ->
                ((long) decided.get(Field.JUDGE, row) << NATIONALITY
                            | group[decided.get(Field.NATIONALITY, row)])
                        << TRAITS
                    | held(decided, row) << 1
                    | (analysis.isAfter(row) ? 1 : 0));
    int n = counts.size();
    long[] granted = new long[n];
    long[] decisions = new long[n];
    List<String> judges = new ArrayList<>();
    List<String> nationalities = new ArrayList<>();
    double[] after = new double[n];
    double[][] traits = new double[HELD.size()][n];
    for (int i = 0; i < n; i++) {
      long key = counts.key(i);
      granted[i] = counts.granted(i);
      decisions[i] = counts.decisions(i);
      after[i] = key & 1;
      for (int t = 0; t < traits.length; t++) {
        traits[t][i] = (key >> (1 + t)) & 1;
      }
      nationalities.add(Long.toString((key >> TRAITS) & OTHERS));
      judges.add(Long.toString(key >> (TRAITS + NATIONALITY)));
    }
    Design.Builder design =
        Design.rows(n).variable(AFTER, after).factor("nationality", Factor.of(nationalities));
    for (int t = 0; t < traits.length; t++) {
      design.variable(HELD.get(t).name(), traits[t]);
    }
    Factor judge = Factor.of(judges);
    return new BinomialCells(design.build(), judge, judge, granted, decisions);
  }

  private static long held(Decided decided, int row) {
    long bits = 0;
    for (int t = 0; t < HELD.size(); t++) {
      bits |= decided.has(HELD.get(t), row) ? 1L << t : 0;
    }
    return bits;
  }

  /** A number below 255 for each of the larger nationalities; the others share 255. */
  private static int[] groups(Sample sample) {
    Decided decided = sample.decided();
    int[] groups = new int[decided.texts(Field.NATIONALITY).size()];
    Arrays.fill(groups, OTHERS);
    CellCounts counts = CellCounts.of(sample, row -> decided.get(Field.NATIONALITY, row));
    int next = 0;
    for (int i = 0; i < counts.size() && next < OTHERS; i++) {
      if (counts.decisions(i) >= FEWEST) {
        groups[(int) counts.key(i)] = next++;
      }
    }
    return groups;
  }

  private static EffectRow none(String window, String why) {
    return EffectRow.none(
        key(CHANCE, window), EffectRow.RATES, Status.NOT_ESTIMABLE, "No model: " + why + ".");
  }

  private static EffectRow.Key key(String method, String window) {
    return new EffectRow.Key(method, Population.LEADS.words(), window);
  }
}
