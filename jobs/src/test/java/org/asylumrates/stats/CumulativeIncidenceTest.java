package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.asylumrates.stats.CumulativeIncidence.End;
import org.asylumrates.stats.CumulativeIncidence.FollowUp;
import org.asylumrates.stats.CumulativeIncidence.Incidence;
import org.asylumrates.stats.CumulativeIncidence.Standing;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
  private static final List<End> ENDS = List.copyOf(EnumSet.allOf(End.class));

  /** With nobody lost, an incidence is a plain share with the plain error of a share. */
  @Test
  void withoutLossesItIsTheShareOfTheCohort() {
    List<FollowUp> cohort =
        List.of(
            new FollowUp(10, End.GRANTED, 30),
            new FollowUp(20, End.DENIED, 50),
            new FollowUp(90, End.OTHER, 20));
    Standing standing = CumulativeIncidence.of(cohort).at(60);
    assertThat(standing.atRisk()).isEqualTo(20);
    assertThat(standing.granted().share()).isCloseTo(0.3, within(1e-15));
    assertThat(standing.granted().error()).isCloseTo(Math.sqrt(0.3 * 0.7 / 100), within(1e-14));
    assertThat(standing.denied().error()).isCloseTo(Math.sqrt(0.5 * 0.5 / 100), within(1e-14));
    assertThat(standing.other()).isEqualTo(new Incidence(0, 0));
    assertThat(standing.pending()).isCloseTo(0.2, within(1e-15));
  }

  /**
   * By hand: half are granted; of the half left one is lost, so a denial of the next counts all.
   */
  @Test
  void whoIsLostIsTakenToFareLikeTheOthers() {
    List<FollowUp> cohort =
        List.of(
            new FollowUp(1, End.GRANTED, 2),
            new FollowUp(2, End.PENDING, 1),
            new FollowUp(3, End.DENIED, 1));
    Standing last = CumulativeIncidence.of(cohort).at(3);
    assertThat(last.denied().share()).isCloseTo(0.5, within(1e-15));
    assertThat(last.pending()).isZero();
  }

  /** The errors against the definition: everybody's influence carried along one by one. */
  @Test
  void errorsAreThoseOfEverybodysInfluence() {
    SplittableRandom random = new SplittableRandom(1978);
    for (int i = 0; i < 40; i++) {
      List<FollowUp> cohort = new ArrayList<>();
      for (int person = 0; person < 60; person++) {
        End end = ENDS.get(random.nextInt(ENDS.size()));
        cohort.add(new FollowUp(random.nextInt(30), end, 1));
      }
      cohort.add(new FollowUp(30, End.PENDING, 1));
      CumulativeIncidence incidences = CumulativeIncidence.of(cohort);
      for (int days = 0; days <= 30; days += 5) {
        Standing standing = incidences.at(days);
        assertThat(standing.granted().error())
            .isCloseTo(jackknife(cohort, End.GRANTED, days), within(1e-13));
        assertThat(standing.other().error())
            .isCloseTo(jackknife(cohort, End.OTHER, days), within(1e-13));
        double all =
            standing.granted().share() + standing.denied().share() + standing.other().share();
        assertThat(all + standing.pending()).isCloseTo(1, within(1e-13));
      }
    }
  }

  @Test
  void whoIsNotFollowedIsNotKnown() {
    CumulativeIncidence pending = CumulativeIncidence.of(List.of(new FollowUp(9, End.PENDING, 4)));
    assertThat(pending.at(9).granted().share()).isZero();
    assertThat(pending.at(9).granted().error()).isNaN();
    assertThat(pending.at(9).pending()).isEqualTo(1);
    assertThat(pending.at(10))
        .isEqualTo(
            new Standing(
                10, 0, Incidence.UNKNOWN, Incidence.UNKNOWN, Incidence.UNKNOWN, Double.NaN));
    assertThat(CumulativeIncidence.of(List.of()).at(0).pending()).isNaN();
  }

  @Test
  void refusesNegativeTimes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FollowUp(-1, End.GRANTED, 1))
        .withMessage("Negative: -1 days, 1 people");
  }

  private static double jackknife(List<FollowUp> cohort, End end, int days) {
    double waiting = 1;
    double[] moveWaiting = new double[cohort.size()];
    double[] moveIncidence = new double[cohort.size()];
    for (int day = 0; day <= days; day++) {
      int now = day;
      double atRisk = cohort.stream().filter(p -> p.days() >= now).count();
      double ended = cohort.stream().filter(p -> p.days() == now && p.end() != End.PENDING).count();
      double own = cohort.stream().filter(p -> p.days() == now && p.end() == end).count();
      for (int i = 0; i < cohort.size(); i++) {
        FollowUp person = cohort.get(i);
        double risk = person.days() >= day ? 1 : 0;
        double end1 = person.days() == day && person.end() != End.PENDING ? 1 : 0;
        double own1 = person.days() == day && person.end() == end ? 1 : 0;
        double moveHazard = (end1 - risk * ended / atRisk) / atRisk;
        double moveOwn = (own1 - risk * own / atRisk) / atRisk;
        moveIncidence[i] += moveWaiting[i] * own / atRisk + waiting * moveOwn;
        moveWaiting[i] = moveWaiting[i] * (1 - ended / atRisk) - waiting * moveHazard;
      }
      waiting *= 1 - ended / atRisk;
    }
    double squares = 0;
    for (double move : moveIncidence) {
      squares += move * move;
    }
    return Math.sqrt(squares);
  }
}
