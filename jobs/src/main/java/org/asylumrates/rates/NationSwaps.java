package org.asylumrates.rates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.asylumrates.rates.NationCells.Bench;

/**
 * How many more or fewer people of a nationality might there be at some benches, for all that is
 * published? Two people of the same outcome at different benches who change nationalities leave the
 * decisions of every bench and of every nationality as they are, outcome by outcome. Such a swap
 * stays unseen where no judge of the two is shown with either nationality, and where the two are of
 * one court, or neither court is shown with either.
 *
 * <p>Every number given can be reached by swaps, so the reader is in at least as much doubt; the
 * reader is even taken to know how a judge's people who are shown spread over courts.
 */
final class NationSwaps {
  /** Of one outcome. */
  private final NationCells cells;

  /** By court or judge, and nationality. */
  private final boolean[][] shownAtCourt;

  private final boolean[][] shownByJudge;

  NationSwaps(NationCells cells, boolean[][] shownAtCourt, boolean[][] shownByJudge) {
    this.cells = cells;
    this.shownAtCourt = shownAtCourt;
    this.shownByJudge = shownByJudge;
  }

  /**
   * By how many the people of a nationality at some benches could be more than they are.
   *
   * @param others with which benches they may change places
   * @param enough a number beyond which the answer does not matter
   */
  long more(List<Bench> at, int nation, Predicate<Bench> others, long enough) {
    List<Bench> from =
        cells.ofNation(nation).stream().filter(others).filter(b -> isFree(b, nation)).toList();
    long[] left = from.stream().mapToLong(bench -> bench.of(nation)).toArray();
    long found = 0;
    for (Bench here : at) {
      for (int i = 0; i < here.nations().length && isFree(here, nation); i++) {
        int other = here.nations()[i];
        long people = other != nation && isFree(here, other) ? here.counts()[i] : 0;
        for (int k = 0; k < left.length && people > 0; k++) {
          if (left[k] > 0 && isUnseen(here, from.get(k), nation, other)) {
            long swapped = Math.min(people, left[k]);
            people -= swapped;
            left[k] -= swapped;
            found += swapped;
          }
        }
        if (found >= enough) {
          return enough;
        }
      }
    }
    return found;
  }

  /** By how many they could be fewer, which is never more than all of them. */
  long fewer(List<Bench> at, int nation, Predicate<Bench> others, long enough) {
    Map<List<Integer>, Long> used = new HashMap<>();
    long found = 0;
    for (Bench here : at) {
      long people = isFree(here, nation) ? here.of(nation) : 0;
      for (int other = 0; other < cells.nations().size() && people > 0; other++) {
        if (other == nation || !isFree(here, other)) {
          continue;
        }
        for (Bench there : cells.ofNation(other)) {
          if (people > 0
              && others.test(there)
              && isFree(there, other)
              && isFree(there, nation)
              && isUnseen(here, there, nation, other)) {
            List<Integer> place = List.of(there.place(), other);
            long taken = used.getOrDefault(place, 0L);
            long swapped = Math.min(people, there.of(other) - taken);
            used.put(place, taken + swapped);
            people -= swapped;
            found += swapped;
          }
        }
        if (found >= enough) {
          return enough;
        }
      }
    }
    return found;
  }

  private boolean isUnseen(Bench here, Bench there, int nation, int other) {
    boolean isMoved = here.court() != there.court();
    return isFree(there, other)
        && !(isMoved
            && (shownAtCourt[here.court()][nation]
                || shownAtCourt[here.court()][other]
                || shownAtCourt[there.court()][nation]
                || shownAtCourt[there.court()][other]));
  }

  private boolean isFree(Bench bench, int nation) {
    return bench.judge() == NationCells.NOBODY || !shownByJudge[bench.judge()][nation];
  }
}
