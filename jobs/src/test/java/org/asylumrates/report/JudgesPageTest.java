package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study.Thresholds;
import org.junit.jupiter.api.Test;

/** Which judges are shown. The thresholds are TRAC's: 100 decisions in all, 25 in a period. */
class JudgesPageTest {
  private static final Thresholds THRESHOLDS = new Thresholds(10, 25, 100);
  private static final List<Period> BOTH = List.of(Period.values());

  @Test
  void judgesNeedBothThresholds() {
    Comparison enough = judge("A", 25, 75);
    List<Comparison> all = List.of(enough, judge("B", 24, 200), judge("C", 40, 59));
    assertThat(JudgesPage.enough(all, BOTH, THRESHOLDS)).containsExactly(enough);
  }

  @Test
  void aPeriodThatTheTableLacksIsNotAskedFor() {
    Comparison before = judge("A", 120, 0);
    assertThat(JudgesPage.enough(List.of(before), List.of(Period.BEFORE), THRESHOLDS))
        .containsExactly(before);
    assertThat(JudgesPage.enough(List.of(before), BOTH, THRESHOLDS)).isEmpty();
  }

  @Test
  void judgesStandByNameAndTheUnknownOneNowhere() {
    List<Comparison> all =
        List.of(
            judge("b Judge", 100, 100), judge(Keys.UNKNOWN, 900, 900), judge("A Judge", 99, 99));
    assertThat(JudgesPage.enough(all, BOTH, THRESHOLDS))
        .extracting(Comparison::name)
        .containsExactly("A Judge", "b Judge");
  }

  private static Comparison judge(String name, long before, long after) {
    return new Comparison(name, name, side(name, before), side(name, after), Optional.empty());
  }

  private static Optional<Rate> side(String name, long decisions) {
    return decisions == 0
        ? Optional.empty()
        : Optional.of(
            new Rate(
                "trac-merits",
                "judge",
                name,
                name,
                "before",
                OptionalLong.of(decisions),
                OptionalLong.of(0),
                Optional.empty(),
                ""));
  }
}
