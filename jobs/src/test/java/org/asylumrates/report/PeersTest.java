package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.asylumrates.charts.DatedEstimate;
import org.asylumrates.charts.Estimate;
import org.junit.jupiter.api.Test;

class PeersTest {
  /** Eleven rates 0, 0.1 to 1: quantile(0:10 / 10, c(.1, .5, .9)) in R is 0.1, 0.5, 0.9. */
  @Test
  void decilesAreThoseOfR() {
    List<DatedEstimate> years = Peers.of(judges(11, 2018));
    assertThat(years).hasSize(1);
    assertThat(years.get(0).from()).isEqualTo(YearMonth.of(2017, 10));
    Estimate middle = years.get(0).estimate();
    assertThat(middle.low()).isCloseTo(0.1, within(1e-12));
    assertThat(middle.rate()).isCloseTo(0.5, within(1e-12));
    assertThat(middle.high()).isCloseTo(0.9, within(1e-12));
    assertThat(middle.decisions()).isEqualTo(11 * 40);
  }

  @Test
  void ofFewerThanTenThereIsNone() {
    assertThat(Peers.of(judges(9, 2018))).isEmpty();
  }

  @Test
  void neitherTheUnknownNorThoseWithoutARateCount() {
    List<YearPoint> points = new ArrayList<>(judges(9, 2018));
    points.add(point("UNKNOWN", 2018, Optional.of(new Estimate(0.5, 0.4, 0.6, 40))));
    points.add(point("QZZ", 2018, Optional.empty()));
    assertThat(Peers.of(points)).isEmpty();
    points.add(point("QZY", 2018, Optional.of(new Estimate(0.5, 0.4, 0.6, 40))));
    assertThat(Peers.of(points)).hasSize(1);
  }

  private static List<YearPoint> judges(int n, int year) {
    List<YearPoint> points = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double rate = i / 10.0;
      points.add(point("Q" + i, year, Optional.of(new Estimate(rate, rate, rate, 40))));
    }
    return points;
  }

  private static YearPoint point(String key, int year, Optional<Estimate> rate) {
    return new YearPoint("judge", key, year, OptionalLong.of(40), OptionalLong.empty(), rate);
  }
}
