package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asylumrates.rates.NationCells.Bench;
import org.asylumrates.stats.disclosure.SensitiveCount;

/**
 * Which nationalities may be listed with a court or a judge so that no applicant can be worked out
 * (M21)? All that are not listed are one number, which does not say who is in it. Listed are the
 * largest of each court and judge, and the largest courts of each nationality, none of them small.
 *
 * <p>Known from elsewhere are the decisions of each court, judge, judge in a court and nationality,
 * outcome by outcome. About every small count that is not listed a reader must be left in as much
 * doubt as the product asks, or as those sums leave: {@link NationSwaps}. Where that is not so,
 * listed counts go, small ones first. Nothing that is safe becomes unsafe when more goes.
 */
final class ShownNations {
  private static final int LARGEST = 8;
  private static final long DOUBT = SensitiveCount.SMALLEST_SHOWN - 1;

  private final NationCells cells;

  /** The same, outcome by outcome, which other tables tell too. */
  private final List<NationCells> outcomes;

  private final boolean[][] atCourt;
  private final boolean[][] byJudge;

  /** The courts, judges and nationalities, by place, that have decisions enough for a list. */
  record Large(IntPredicate courts, IntPredicate judges, IntPredicate nations) {}

  /**
   * A small count.
   *
   * @param at the benches of a court or of a judge among those of an outcome
   * @param nation whose people are few there
   * @param most what the sums of the benches and of the nationality allow
   * @param others the benches that are not of the court or judge
   */
  private record Target(
      Function<NationCells, List<Bench>> at,
      int nation,
      long count,
      long most,
      Predicate<Bench> others) {}

  /** A count that is listed. */
  private record Listed(boolean[] shown, int nation, long count) {
    static final Comparator<Listed> SMALLEST_FIRST =
        Comparator.comparingLong(Listed::count).thenComparingInt(Listed::nation);
  }

  private ShownNations(List<NationCells> layers) {
    this.cells = layers.get(0);
    this.outcomes = layers.subList(1, layers.size());
    this.atCourt = new boolean[cells.courts().size()][cells.nations().size()];
    this.byJudge = new boolean[cells.judges().size()][cells.nations().size()];
  }

  /**
   * What may be listed of these cells.
   *
   * @param layers all decisions, then those of each outcome
   */
  static ShownNations of(List<NationCells> layers, Large large) {
    ShownNations shown = new ShownNations(layers);
    shown.list(large);
    for (int court = 0; court < shown.atCourt.length; court++) {
      int here = court;
      shown.protect(
          layer -> layer.ofCourt(here),
          layer -> layer.byCourt()[here],
          shown.atCourt[court],
          bench -> bench.court() != here);
    }
    for (int judge = 0; judge < shown.byJudge.length; judge++) {
      int here = judge;
      shown.protect(
          layer -> layer.ofJudge(here),
          layer -> layer.byJudge()[here],
          shown.byJudge[judge],
          bench -> bench.judge() != here);
    }
    return shown;
  }

  /** The nationalities to list with a court, largest first. */
  List<Integer> ofCourt(int court) {
    return largest(cells.byCourt()[court], nation -> atCourt[court][nation]);
  }

  /** The nationalities to list with a judge, largest first. */
  List<Integer> ofJudge(int judge) {
    return largest(cells.byJudge()[judge], nation -> byJudge[judge][nation]);
  }

  /** The courts to list with a nationality, largest first. */
  List<Integer> ofNation(int nation) {
    return largest(cells.ofCourts(nation), court -> atCourt[court][nation]);
  }

  private void list(Large large) {
    IntPredicate all = place -> true;
    for (int court = 0; court < atCourt.length; court++) {
      if (large.courts.test(court)) {
        for (int nation : largest(cells.byCourt()[court], all)) {
          atCourt[court][nation] = true;
        }
      }
    }
    for (int nation = 0; nation < cells.nations().size(); nation++) {
      if (large.nations.test(nation)) {
        for (int court : largest(cells.ofCourts(nation), all)) {
          atCourt[court][nation] = true;
        }
      }
    }
    for (int judge = 0; judge < byJudge.length; judge++) {
      if (large.judges.test(judge)) {
        for (int nation : largest(cells.byJudge()[judge], all)) {
          byJudge[judge][nation] = true;
        }
      }
    }
  }

  /** The largest counts that are not small; of equals the first. */
  static List<Integer> largest(long[] counts, IntPredicate among) {
    return IntStream.range(0, counts.length)
        .filter(place -> counts[place] >= SensitiveCount.SMALLEST_SHOWN)
        .filter(among)
        .boxed()
        .sorted(Comparator.comparingLong((Integer place) -> -counts[place]))
        .limit(LARGEST)
        .toList();
  }

  private void protect(
      Function<NationCells, List<Bench>> at,
      Function<NationCells, long[]> counts,
      boolean[] shown,
      Predicate<Bench> others) {
    long[] all = counts.apply(cells);
    for (int nation = 0; nation < all.length; nation++) {
      if (SensitiveCount.isSmall(all[nation]) && !shown[nation]) {
        hideFor(new Target(at, nation, all[nation], most(counts, nation), others));
      }
    }
  }

  private long most(Function<NationCells, long[]> counts, int nation) {
    return outcomes.stream()
        .mapToLong(layer -> Math.min(Arrays.stream(counts.apply(layer)).sum(), layer.total(nation)))
        .sum();
  }

  /** Hides what a target needs, and lists again what it then turns out not to need. */
  private void hideFor(Target target) {
    List<Listed> gone = new ArrayList<>();
    while (!isSafe(target)) {
      Optional<Listed> next = next(target);
      if (next.isEmpty()) {
        return;
      }
      next.get().shown[next.get().nation] = false;
      gone.add(next.get());
    }
    // Whatever was safe before was so with all of these listed.
    gone.sort(Listed.SMALLEST_FIRST.reversed());
    for (Listed one : gone) {
      one.shown[one.nation] = true;
      one.shown[one.nation] = isSafe(target);
    }
  }

  private boolean isSafe(Target target) {
    long wanted = Math.min(DOUBT, target.most);
    long more = more(target, wanted);
    return more >= wanted
        || ((more > 0 || target.most <= target.count) && more + fewer(target) >= wanted);
  }

  private long more(Target target, long enough) {
    long found = 0;
    for (NationCells layer : outcomes) {
      if (found < enough) {
        found +=
            swaps(layer).more(target.at.apply(layer), target.nation, target.others, enough - found);
      }
    }
    return found;
  }

  private long fewer(Target target) {
    return outcomes.stream()
        .mapToLong(
            layer ->
                swaps(layer)
                    .fewer(target.at.apply(layer), target.nation, target.others, target.count))
        .sum();
  }

  private NationSwaps swaps(NationCells layer) {
    return new NationSwaps(layer, atCourt, byJudge);
  }

  /** The smallest listed count whose loss makes a target safe, else the one that helps most. */
  private Optional<Listed> next(Target target) {
    List<Listed> listed =
        Stream.concat(there(target).stream(), same(target).stream())
            .sorted(Listed.SMALLEST_FIRST)
            .toList();
    Optional<Listed> best = Optional.empty();
    long most = -1;
    for (Listed one : listed) {
      one.shown[one.nation] = false;
      if (isSafe(target)) {
        return Optional.of(one);
      }
      long doubt = more(target, DOUBT) + fewer(target);
      if (doubt > most) {
        most = doubt;
        best = Optional.of(one);
      }
      one.shown[one.nation] = true;
    }
    return best.or(() -> everywhere().stream().min(Listed.SMALLEST_FIRST));
  }

  /** Of the courts and judges of the target. */
  private List<Listed> there(Target target) {
    List<Listed> listed = new ArrayList<>();
    for (int nation = 0; nation < cells.nations().size(); nation++) {
      for (Bench bench : target.at.apply(cells)) {
        add(bench.court(), bench.judge(), nation, listed);
      }
    }
    return listed;
  }

  /** Of the target's nationality. */
  private List<Listed> same(Target target) {
    List<Listed> listed = new ArrayList<>();
    cells
        .ofNation(target.nation)
        .forEach(bench -> add(bench.court(), bench.judge(), target.nation, listed));
    return listed;
  }

  private List<Listed> everywhere() {
    List<Listed> listed = new ArrayList<>();
    for (int nation = 0; nation < cells.nations().size(); nation++) {
      for (Bench bench : cells.ofNation(nation)) {
        add(bench.court(), bench.judge(), nation, listed);
      }
    }
    return listed;
  }

  private void add(int court, int judge, int nation, List<Listed> listed) {
    if (atCourt[court][nation]) {
      listed.add(new Listed(atCourt[court], nation, cells.byCourt()[court][nation]));
    }
    if (judge != NationCells.NOBODY && byJudge[judge][nation]) {
      listed.add(new Listed(byJudge[judge], nation, cells.byJudge()[judge][nation]));
    }
  }
}
