package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asylumrates.model.Period;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.asylumrates.stats.judges.BetaBinomial;
import org.asylumrates.stats.judges.CourtPriors;
import org.asylumrates.stats.judges.ShrunkenRate;
import org.jspecify.annotations.Nullable;

/**
 * What each judge's rate in each court is once the luck of small numbers is taken off (M10), in the
 * study's own days. Rows of EffectTables.JUDGE_RATES. Where cases are not assigned at random it
 * mixes the judge with the docket.
 */
final class JudgeRates {
  private static final long COURTS = 1L << 20;

  private final Analysis analysis;
  private final Set<String> comparable;
  private final Map<Long, List<Long>> judges = new TreeMap<>();
  private final Map<Long, List<BeforeAfter>> counts = new TreeMap<>();

  private JudgeRates(Analysis analysis, Set<String> comparable) {
    this.analysis = analysis;
    this.comparable = comparable;
    Decided decided = analysis.decided();
    Sample sample =
        Population.LEADS
            .of(Sample.within(decided, analysis.ownDays()))
            .withJudge()
            .where(row -> decided.isKnown(Field.COURT, row));
    Sides sides =
        Sides.of(
            analysis,
            sample,
            row -> decided.get(Field.COURT, row) * COURTS + decided.get(Field.JUDGE, row));
    for (int i = 0; i < sides.keys().size(); i++) {
      long court = sides.keys().get(i) / COURTS;
      judges.computeIfAbsent(court, c -> new ArrayList<>()).add(sides.keys().get(i) % COURTS);
      counts.computeIfAbsent(court, c -> new ArrayList<>()).add(sides.values().get(i));
    }
  }

  /**
   * The rows.
   *
   * @param comparable the courts whose judges may be held against each other (M22)
   */
  static List<List<@Nullable Object>> rows(Analysis analysis, Set<String> comparable) {
    JudgeRates rates = new JudgeRates(analysis, comparable);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Period period : Period.values()) {
      rates.add(period, rows);
    }
    return rows;
  }

  private void add(Period period, List<List<@Nullable Object>> rows) {
    boolean after = period == Period.AFTER;
    List<CourtPriors.Court> courts =
        counts.values().stream()
            .map(
                of ->
                    new CourtPriors.Court(
                        of.stream().mapToLong(n -> after ? n.x1() : n.x0()).toArray(),
                        of.stream().mapToLong(n -> after ? n.n1() : n.n0()).toArray()))
            .toList();
    List<BetaBinomial> priors = CourtPriors.of(courts);
    int at = 0;
    for (Map.Entry<Long, List<Long>> court : judges.entrySet()) {
      CourtPriors.Court own = courts.get(at);
      for (int i = 0; i < own.n().length; i++) {
        if (own.n()[i] > 0) {
          rows.add(row(period, court.getKey(), court.getValue().get(i), own, i, priors.get(at)));
        }
      }
      at++;
    }
  }

  private List<@Nullable Object> row(
      Period period, long court, long judge, CourtPriors.Court own, int at, BetaBinomial prior) {
    long x = own.x()[at];
    long n = own.n()[at];
    ShrunkenRate rate = ShrunkenRate.of(x, n, prior);
    boolean none = rate.status() == BetaBinomial.Status.NOT_ESTIMABLE;
    boolean alike = rate.status() == BetaBinomial.Status.POOLED_RHO_ZERO;
    // Where judges do not differ beyond chance, all have the court's rate, and none an interval.
    Interval interval =
        none ? Proportion.clopperPearson(x, n) : alike ? Interval.NONE : rate.interval();
    String code = analysis.decided().texts(Field.COURT).get((int) court);
    Decided decided = analysis.decided();
    return Arrays.asList(
        analysis.study().name(),
        code,
        decided.texts(Field.JUDGE).get((int) judge),
        period.code(),
        n,
        x,
        n >= analysis.study().thresholds().judgePeriod() ? (double) x / n : Double.NaN,
        rate.mean(),
        interval.low(),
        interval.high(),
        rate.shrinkage(),
        prior.mu(),
        prior.sd(),
        none || alike ? rate.status().name().toLowerCase(Locale.ROOT).replace('_', '-') : "",
        comparable.contains(code));
  }
}
