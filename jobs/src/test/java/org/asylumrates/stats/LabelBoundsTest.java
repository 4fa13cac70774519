package org.asylumrates.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelBoundsTest {
  /** Every way of giving out the missing labels lies within the bounds, and some reach them. */
  @Test
  void boundsAreReachedAndNeverPassed() {
    SplittableRandom random = new SplittableRandom(1990);
    for (int i = 0; i < 60; i++) {
      GroundLabels labels = labels(random, 6);
      double low = 2;
      double high = -2;
      for (long granted = 0; granted <= labels.unlabelledGranted(); granted++) {
        for (long denied = 0; denied <= labels.unlabelledDenied(); denied++) {
          GroundLabels told = told(labels, granted, denied);
          assertThat(labels.exposedRate().contains(told.completeCaseRate())).isTrue();
          assertThat(told.gap().low()).isEqualTo(told.gap().high());
          low = Math.min(low, told.gap().low());
          high = Math.max(high, told.gap().low());
        }
      }
      assertThat(labels.gap().low()).isEqualTo(low);
      assertThat(labels.gap().high()).isEqualTo(high);
      assertThat(labels.exposedRate().contains(labels.missingAtRandomRate())).isTrue();
    }
  }

  @Test
  void withoutMissingLabelsTheBoundsMeet() {
    GroundLabels after = new GroundLabels(20, 75, 70, 75, 0, 0);
    GroundLabels before = new GroundLabels(40, 60, 80, 70, 0, 0);
    LabelBounds bounds = LabelBounds.of(after, before);
    double change = 20 / 95.0 - 0.4;
    double gap = change - (70 / 145.0 - 80 / 150.0);
    assertThat(bounds.change().low()).isCloseTo(change, within(1e-15));
    assertThat(bounds.change().high()).isEqualTo(bounds.change().low());
    assertThat(bounds.difference().low()).isCloseTo(gap, within(1e-15));
    assertThat(bounds.isSignIdentified()).isTrue();
    assertThat(ImbensManski.of(after).criticalValue()).isCloseTo(1.959963984540054, within(1e-12));
  }

  @Test
  void manyMissingLabelsLeaveEvenTheSignOpen() {
    LabelBounds bounds =
        LabelBounds.of(
            new GroundLabels(20, 75, 70, 75, 60, 60), new GroundLabels(40, 60, 80, 70, 60, 60));
    assertThat(bounds.isSignIdentified()).isFalse();
    assertThat(bounds.change().contains(20 / 95.0 - 0.4)).isTrue();
  }

  @Test
  void nothingLabelledLeavesEverythingOpen() {
    GroundLabels nothing = new GroundLabels(0, 0, 0, 0, 0, 0);
    assertThat(nothing.exposedRate()).isEqualTo(new Interval(0, 1));
    assertThat(nothing.gap()).isEqualTo(Interval.NONE);
    assertThat(nothing.unlabelledShare()).isNaN();
    assertThat(nothing.missingAtRandomRate()).isNaN();
    LabelBounds bounds = LabelBounds.of(nothing, new GroundLabels(1, 1, 1, 1, 0, 0));
    assertThat(bounds.change()).isEqualTo(new Interval(-0.5, 0.5));
    assertThat(bounds.difference()).isEqualTo(Interval.NONE);
    assertThat(bounds.isSignIdentified()).isFalse();
    assertThat(ImbensManski.of(nothing).interval()).isEqualTo(Interval.NONE);
  }

  /** Far apart, only one end can be wrong: 1.645 errors instead of 1.96. */
  @Test
  void wideBoundsNeedAOneSidedQuantile() {
    ImbensManski sure = ImbensManski.of(new GroundLabels(500, 500, 0, 0, 9000, 9000));
    assertThat(sure.criticalValue()).isCloseTo(1.6448536269514722, within(1e-12));
    assertThat(sure.interval().contains(sure.bounds().low())).isTrue();
    assertThat(sure.interval().contains(sure.bounds().high())).isTrue();
  }

  /** VanderWeele and Ding (2017): 3.9 (1.8, 8.7) needs 7.26, and its limit 3.0. */
  @Test
  void eValueIsThatOfThePublishedExample() {
    EValue value = EValue.of(new Ratio(3.9, new Interval(1.8, 8.7)));
    assertThat(value.estimate()).isCloseTo(7.26, within(5e-3));
    assertThat(value.limit()).isCloseTo(3.0, within(5e-3));
    EValue turned = EValue.of(new Ratio(1 / 3.9, new Interval(1 / 8.7, 1 / 1.8)));
    assertThat(turned.estimate()).isCloseTo(value.estimate(), within(1e-13));
    assertThat(turned.limit()).isCloseTo(value.limit(), within(1e-13));
  }

  @Test
  void ratiosWithoutAnIntervalHaveNoLimit() {
    EValue none = EValue.of(new Ratio(0, Interval.NONE));
    assertThat(none.estimate()).isInfinite();
    assertThat(none.limit()).isNaN();
    assertThat(EValue.ofCommonOutcome(Ratio.UNDEFINED).estimate()).isNaN();
    assertThat(EValue.of(new Ratio(0.9, new Interval(0.5, 1.2))).limit()).isEqualTo(1);
  }

  @Test
  void refusesNegativeCounts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroundLabels(1, 1, 1, 1, -1, 0))
        .withMessage("Counts must be 0 or more");
  }

  private static GroundLabels told(GroundLabels labels, long granted, long denied) {
    return new GroundLabels(
        labels.exposedGranted() + granted,
        labels.exposedDenied() + denied,
        labels.unexposedGranted() + labels.unlabelledGranted() - granted,
        labels.unexposedDenied() + labels.unlabelledDenied() - denied,
        0,
        0);
  }

  private static GroundLabels labels(SplittableRandom random, int most) {
    return new GroundLabels(
        1 + random.nextLong(most),
        1 + random.nextLong(most),
        1 + random.nextLong(most),
        1 + random.nextLong(most),
        random.nextLong(most),
        random.nextLong(most));
  }
}
