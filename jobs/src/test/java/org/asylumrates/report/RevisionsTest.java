package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.asylumrates.charts.Estimate;
import org.asylumrates.report.Revisions.Kind;
import org.junit.jupiter.api.Test;

/** What became of the figures of the edition before. */
class RevisionsTest {
  @Test
  void onlyWhatDiffersIsListed() {
    Revisions revisions =
        Revisions.between(
            "2026-07-01",
            List.of(rate("GT", 100, 40), rate("ES", 50, 20), rate("XX", 7, 1)),
            List.of(rate("GT", 100, 40), rate("ES", 52, 20), rate("HO", 9, 3)));
    assertThat(revisions.rows())
        .extracting(Revisions.Revision::key, Revisions.Revision::kind)
        .containsExactly(tuple("ES", Kind.REVISED), tuple("HO", Kind.NEW), tuple("XX", Kind.GONE));
  }

  @Test
  void theTableHoldsBothValuesWithAllTheirDigits() {
    Revisions revisions =
        Revisions.between("then", List.of(rate("ES", 50, 20)), List.of(rate("ES", 60, 20)));
    assertThat(revisions.csv().lines().skip(1))
        .containsExactly(
            "then,trac-merits,nationality,ES,ES,before,revised,50,20,0.4,60,20,0.3333333333333333");
  }

  private static Rate rate(String key, long n, long x) {
    double rate = (double) x / n;
    return new Rate(
        "trac-merits",
        "nationality",
        key,
        key,
        "before",
        OptionalLong.of(n),
        OptionalLong.of(x),
        Optional.of(new Estimate(rate, rate, rate, n)),
        "");
  }
}
