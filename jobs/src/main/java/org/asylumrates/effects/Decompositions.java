package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.mix.Decomposition;
import org.asylumrates.stats.mix.DecompositionErrors;
import org.asylumrates.stats.mix.Kitagawa;
import org.asylumrates.stats.mix.ThreeFactors;

/**
 * Of the change of the national rate, how much is the same judges deciding otherwise, cases moving
 * between judges, judges who came, judges who left, and the mix of nationalities (M9)? Arithmetic
 * that adds up, not causes.
 */
final class Decompositions {
  static final String WITHIN = "decomposition-within-judges";
  static final String BETWEEN = "decomposition-between-judges";
  static final String ENTRY = "decomposition-judges-who-came";
  static final String EXIT = "decomposition-judges-who-left";
  static final String CHANGE = "decomposition-change";
  static final String RATE = "nationalities-rates";
  static final String MIX = "nationalities-mix";
  static final String CELL_RATE = "three-factors-rates";
  static final String JUDGE_MIX = "three-factors-judges";
  static final String KIND_MIX = "three-factors-nationalities";

  /** Rarer nationalities make one group, so that no cell's rate is noise alone. */
  private static final long FEWEST = 50;

  private static final int KINDS = 1 << 20;

  private final Analysis analysis;
  private final Population population;
  private final String window;
  private final Sample sample;

  private Decompositions(Analysis analysis, Population population, String window) {
    this.analysis = analysis;
    this.population = population;
    this.window = window;
    this.sample = analysis.sample(population, window).withJudge();
  }

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      for (Population population : List.of(Population.LEADS, Population.PERSONS)) {
        Decompositions decompositions = new Decompositions(analysis, population, window);
        rows.addAll(decompositions.byJudge());
        rows.addAll(decompositions.byNationality());
        rows.addAll(decompositions.byBoth());
      }
    }
    return rows;
  }

  private List<EffectRow> byJudge() {
    List<BeforeAfter> judges =
        Sides.of(analysis, sample, row -> sample.decided().get(Field.JUDGE, row)).values();
    Decomposition parts = Decomposition.of(judges);
    DecompositionErrors errors = DecompositionErrors.of(judges);
    String note =
        "%d judges decided in both periods, %d came (%.1f%% of decisions after), %d left (%.1f%% of decisions before). Reference: the mean of the rates before and after. Errors by leaving out each judge in turn. Decisions of no known judge are left out."
            .formatted(
                parts.stayers(),
                parts.entrants(),
                100 * parts.entrantShare(),
                parts.leavers(),
                100 * parts.leaverShare());
    return List.of(
        row(CHANGE, parts.change(), errors.change(), note),
        row(WITHIN, parts.within(), errors.within(), note),
        row(BETWEEN, parts.between(), errors.between(), note),
        row(ENTRY, parts.entry(), errors.entry(), note),
        row(EXIT, parts.exit(), errors.exit(), note));
  }

  private List<EffectRow> byNationality() {
    Kitagawa parts =
        Kitagawa.of(
            Sides.of(analysis, sample, row -> sample.decided().get(Field.NATIONALITY, row))
                .values());
    String note =
        "%d nationalities with decisions in both periods, among which the two parts add up to the change."
            .formatted(parts.kinds());
    return List.of(
        row(RATE, parts.rate(), Double.NaN, note), row(MIX, parts.mix(), Double.NaN, note));
  }

  private List<EffectRow> byBoth() {
    int[] kind = kinds();
    Sides cells =
        Sides.of(
            analysis,
            sample,
            row ->
                (long) sample.decided().get(Field.JUDGE, row) * KINDS
                    + kind[sample.decided().get(Field.NATIONALITY, row)]);
    Map<Long, List<BeforeAfter>> judges = new TreeMap<>();
    for (int i = 0; i < cells.keys().size(); i++) {
      judges
          .computeIfAbsent(cells.keys().get(i) / KINDS, judge -> new ArrayList<>())
          .add(cells.values().get(i));
    }
    ThreeFactors parts = ThreeFactors.of(List.copyOf(judges.values()));
    String note =
        "%d judges with decisions in both periods; nationalities with fewer than %d decisions in a period are one group."
            .formatted(parts.judges(), FEWEST);
    return List.of(
        row(CELL_RATE, parts.rate(), Double.NaN, note),
        row(JUDGE_MIX, parts.judgeMix(), Double.NaN, note),
        row(KIND_MIX, parts.kindMix(), Double.NaN, note));
  }

  /** A number for each nationality; the rare ones share the last. */
  private int[] kinds() {
    int[] kinds = new int[sample.decided().texts(Field.NATIONALITY).size()];
    Arrays.fill(kinds, kinds.length);
    Sides sides = Sides.of(analysis, sample, row -> sample.decided().get(Field.NATIONALITY, row));
    for (int i = 0; i < sides.keys().size(); i++) {
      BeforeAfter counts = sides.values().get(i);
      if (counts.n0() >= FEWEST && counts.n1() >= FEWEST) {
        int nationality = (int) (long) sides.keys().get(i);
        kinds[nationality] = nationality;
      }
    }
    return kinds;
  }

  private EffectRow row(String method, double value, double error, String note) {
    return EffectRow.of(
        new EffectRow.Key(method, population.words(), window),
        value,
        Interval.ofNormal(value, error),
        EffectRow.RATES,
        note);
  }
}
