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
  private static final int OUTCOMES = 2;
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
            double[] sums = world.range(world.nothing(), at, nation);
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

  /**
   * All of A's decisions grant to X and none to Y: that A granted five more than to those listed
   * tells how many of X it heard, if outcomes are not looked at.
   */
  @Test
  void outcomesDoNotGiveACountAway() {
    World world = new World(List.of("A a true 5+0 0+45 50+0", "C c true 20+0 0+130 150+0"), 3);
    ShownNations shown = world.shown();
    double[] range = world.range(shown, bench -> bench.startsWith("A"), 0);
    assertThat(range[1] - range[0]).isGreaterThanOrEqualTo(DOUBT);
  }

  /**
   * Benches as lines "court judge pseudo", each followed by its decisions by nation, as granted and
   * others.
   */
  private static final class World {
    private final List<String> benches = new ArrayList<>();
    private final List<long[]> counts = new ArrayList<>();
    private final List<NationCells> layers;
    private final NationCells cells;

    World(List<String> lines, int nations) {
      List<List<String>> keys = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (String line : lines) {
        String[] words = line.split(" ", -1);
        benches.add(words[0] + " " + words[1] + " " + words[2]);
        long[] of = new long[OUTCOMES * nations];
        for (int nation = 0; nation < nations; nation++) {
          keys.add(List.of("N" + nation, words[0], words[1], words[2]));
          String[] outcomes = words[3 + nation].split("\\+", -1);
          for (int outcome = 0; outcome < OUTCOMES; outcome++) {
            of[outcome * nations + nation] =
                outcome < outcomes.length ? Long.parseLong(outcomes[outcome]) : 0;
            numbers.add((int) of[outcome * nations + nation]);
          }
          numbers.addAll(Collections.nCopies(Slots.OF_WINDOWS - OUTCOMES, 0));
        }
        counts.add(of);
      }
      int[] slots = numbers.stream().mapToInt(Integer::intValue).toArray();
      layers = NationCells.of(new KeyCounts(keys, slots, Slots.OF_WINDOWS), 0);
      cells = layers.get(0);
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
          int n = kind > 7 && nation > 0 ? 0 : random.nextInt(most);
          // Some nations are granted nearly always, others hardly ever.
          int granted = (int) Math.round(n * (nation % 2 == 0 ? 0.1 : 0.8) * random.nextDouble());
          line.append(' ').append(granted).append('+').append(n - granted);
        }
        lines.add(line.toString());
      }
      return new World(lines, NATIONS);
    }

    ShownNations shown() {
      return ShownNations.of(layers, new ShownNations.Large(c -> true, j -> true, n -> true));
    }

    ShownNations nothing() {
      return ShownNations.of(layers, new ShownNations.Large(c -> false, j -> false, n -> false));
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
        long[] of = counts.get(bench);
        count += at.test(benches.get(bench)) ? of[nation] + of[of.length / OUTCOMES + nation] : 0;
      }
      return count;
    }

    /** What is possible beside the sums of benches and nations and what is listed. */
    double[] range(ShownNations shown, Predicate<String> at, int nation) {
      List<LinearConstraint> known = new ArrayList<>();
      int nations = counts.get(0).length / OUTCOMES;
      for (int each = 0; each < OUTCOMES; each++) {
        int outcome = each;
        for (String bench : benches) {
          known.add(sum(bench::equals, place -> place / nations == outcome));
        }
        for (int n = 0; n < nations; n++) {
          int nth = outcome * nations + n;
          known.add(sum(bench -> true, place -> place == nth));
        }
      }
      for (int each = 0; each < nations; each++) {
        int n = each;
        for (String of : courtsAndJudges()) {
          boolean isListed =
              listed(shown, of).contains(n)
                  || (cells.courts().contains(of.strip())
                      && shown.ofNation(n).contains(cells.courts().indexOf(of.strip())));
          if (isListed) {
            known.add(
                sum(bench -> (" " + bench + " ").contains(of), place -> place % nations == n));
          }
        }
      }
      LinearObjectiveFunction target =
          new LinearObjectiveFunction(ones(at, place -> place % nations == nation), 0);
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

    /** The places of a bench's counts are outcome by outcome. */
    private LinearConstraint sum(Predicate<String> at, Predicate<Integer> places) {
      double[] ones = ones(at, places);
      long total = 0;
      for (int i = 0; i < ones.length; i++) {
        int width = counts.get(0).length;
        total += ones[i] > 0 ? counts.get(i / width)[i % width] : 0;
      }
      return new LinearConstraint(ones, Relationship.EQ, total);
    }

    private double[] ones(Predicate<String> at, Predicate<Integer> places) {
      int width = counts.get(0).length;
      double[] ones = new double[benches.size() * width];
      Arrays.setAll(ones, i -> at.test(benches.get(i / width)) && places.test(i % width) ? 1 : 0);
      return ones;
    }
  }
}
