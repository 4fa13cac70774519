package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/**
 * Small made-up worlds of courts, judges and nationalities, attacked by a linear program: the
 * smallest and the largest number of people that agree with everything published.
 */
class ShownNationsTest {
  private static final int NATIONS = 6;
  private static final double DOUBT = 10;
  private static final double ROUNDING = 1e-6;

  /** One court, two judges: what a court and one judge have tells what the other has. */
  @Test
  void aCourtAndItsJudgesDoNotGiveEachOtherAway() {
    World world = new World(List.of("C A false 50 60 70", "C B false 3 60 70"), 3);
    ShownNations shown = world.shown();
    assertThat(shown.ofCourt(0)).isNotEmpty();
    assertThat(shown.ofCourt(0).contains(0) && shown.ofJudge(0).contains(0)).isFalse();
    assertThat(world.range(shown, bench -> bench.startsWith("C B"), 0)[1]).isGreaterThan(13);
  }

  @Test
  void nothingGoesWhereNothingIsSmall() {
    World world = new World(List.of("C A false 50 60 70", "D B false 40 60 70"), 3);
    assertThat(world.shown().ofCourt(1)).containsExactly(2, 1, 0);
    assertThat(world.shown().ofJudge(0)).containsExactly(2, 1, 0);
    assertThat(world.shown().ofNation(0)).containsExactly(0, 1);
  }

  @Test
  void noSmallCountCanBeWorkedOutInManyWorlds() {
    int listed = 0;
    int attacked = 0;
    for (int seed = 1; seed <= 40; seed++) {
      World world = World.random(new Random(seed));
      ShownNations shown = world.shown();
      for (String of : world.courtsAndJudges()) {
        Predicate<String> at = bench -> (" " + bench + " ").contains(of);
        for (int nation = 0; nation < NATIONS; nation++) {
          long count = world.count(at, nation);
          if (world.listed(shown, of).contains(nation)) {
            assertThat(count).isGreaterThan(10);
            listed++;
          } else if (count > 0 && count <= 10) {
            double[] range = world.range(shown, at, nation);
            double[] sums = world.range(ShownNations.none(world.cells), at, nation);
            assertThat(range[1] - range[0])
                .as("seed %d, %d of nation %d at %s", seed, count, nation, of)
                .isGreaterThanOrEqualTo(Math.min(DOUBT, sums[1] - sums[0]) - ROUNDING);
            attacked++;
          }
        }
      }
    }
    // Otherwise nothing was listed that could have told, or nothing was there to tell.
    assertThat(listed).isGreaterThan(200);
    assertThat(attacked).isGreaterThan(400);
  }

  /** Benches as lines "court judge pseudo", each followed by its decisions by nation. */
  private static final class World {
    private final List<String> benches = new ArrayList<>();
    private final List<long[]> counts = new ArrayList<>();
    private final NationCells cells;

    World(List<String> lines, int nations) {
      List<List<String>> keys = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (String line : lines) {
        String[] words = line.split(" ", -1);
        benches.add(words[0] + " " + words[1] + " " + words[2]);
        long[] of = new long[nations];
        for (int nation = 0; nation < nations; nation++) {
          of[nation] = Long.parseLong(words[3 + nation]);
          keys.add(List.of("N" + nation, words[0], words[1], words[2]));
          numbers.add((int) of[nation]);
          numbers.addAll(Collections.nCopies(Slots.OF_WINDOWS - 1, 0));
        }
        counts.add(of);
      }
      int[] slots = numbers.stream().mapToInt(Integer::intValue).toArray();
      cells = NationCells.of(new KeyCounts(keys, slots, Slots.OF_WINDOWS), 0);
    }

    static World random(Random random) {
      List<String> lines = new ArrayList<>();
      for (String bench :
          List.of("C A", "C B", "C G", "D B", "D E", "D H", "F G", "F I", "F clerk")) {
        StringBuilder line =
            new StringBuilder(bench).append(bench.endsWith("k") ? " true" : " false");
        for (int nation = 0; nation < NATIONS; nation++) {
          int kind = random.nextInt(10);
          // The last nation is nowhere in number, the first everywhere.
          int most = nation == NATIONS - 1 || kind < 3 ? 6 : 60;
          line.append(' ').append(kind > 7 && nation > 0 ? 0 : random.nextInt(most));
        }
        lines.add(line.toString());
      }
      return new World(lines, NATIONS);
    }

    ShownNations shown() {
      return ShownNations.of(cells, new ShownNations.Large(c -> true, j -> true, n -> true));
    }

    List<String> courtsAndJudges() {
      List<String> all = new ArrayList<>();
      cells.courts().forEach(court -> all.add(" " + court + " "));
      cells.judges().forEach(judge -> all.add(" " + judge + " false "));
      return all;
    }

    List<Integer> listed(ShownNations shown, String of) {
      int court = cells.courts().indexOf(of.strip());
      int judge = cells.judges().indexOf(of.strip().split(" ", -1)[0]);
      return court < 0 ? shown.ofJudge(judge) : shown.ofCourt(court);
    }

    long count(Predicate<String> at, int nation) {
      long count = 0;
      for (int bench = 0; bench < benches.size(); bench++) {
        count += at.test(benches.get(bench)) ? counts.get(bench)[nation] : 0;
      }
      return count;
    }

    /** What is possible beside the sums of benches and nations and what is listed. */
    double[] range(ShownNations shown, Predicate<String> at, int nation) {
      List<LinearConstraint> known = new ArrayList<>();
      int nations = counts.get(0).length;
      for (String bench : benches) {
        known.add(sum(bench::equals, n -> true));
      }
      for (int each = 0; each < nations; each++) {
        int n = each;
        known.add(sum(bench -> true, other -> other == n));
        for (String of : courtsAndJudges()) {
          boolean isListed =
              listed(shown, of).contains(n)
                  || (cells.courts().contains(of.strip())
                      && shown.ofNation(n).contains(cells.courts().indexOf(of.strip())));
          if (isListed) {
            known.add(sum(bench -> (" " + bench + " ").contains(of), other -> other == n));
          }
        }
      }
      LinearObjectiveFunction target =
          new LinearObjectiveFunction(ones(at, other -> other == nation), 0);
      double[] range = new double[2];
      for (int side = 0; side < 2; side++) {
        range[side] =
            new SimplexSolver()
                .optimize(
                    target,
                    new LinearConstraintSet(known),
                    new NonNegativeConstraint(true),
                    side == 0 ? GoalType.MINIMIZE : GoalType.MAXIMIZE)
                .getValue();
      }
      return range;
    }

    private LinearConstraint sum(Predicate<String> at, Predicate<Integer> nation) {
      double[] ones = ones(at, nation);
      long total = 0;
      for (int i = 0; i < ones.length; i++) {
        int nations = counts.get(0).length;
        total += ones[i] > 0 ? counts.get(i / nations)[i % nations] : 0;
      }
      return new LinearConstraint(ones, Relationship.EQ, total);
    }

    private double[] ones(Predicate<String> at, Predicate<Integer> nation) {
      int nations = counts.get(0).length;
      double[] ones = new double[benches.size() * nations];
      Arrays.setAll(
          ones, i -> at.test(benches.get(i / nations)) && nation.test(i % nations) ? 1 : 0);
      return ones;
    }
  }
}
