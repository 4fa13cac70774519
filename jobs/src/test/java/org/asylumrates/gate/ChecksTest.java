package org.asylumrates.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.gate.Profile.ColumnProfile;
import org.asylumrates.gate.Profile.TableProfile;
import org.asylumrates.gate.Revisions.Count;
import org.asylumrates.gate.Revisions.Revision;
import org.asylumrates.gate.TableDifference.KeyCounts;
import org.asylumrates.model.ReleaseTable;
import org.junit.jupiter.api.Test;

/** Measures and the shipped thresholds, each value worked out by hand. */
class ChecksTest {
  private static final LocalDate OLD = LocalDate.of(2026, 8, 1);

  @Test
  void equalTablesMeasureZero() {
    TableProfile profile = proceedings(1000, 900, "2026-07-30", 400, 3);
    assertThat(checks(profile, profile, KeyCounts.NONE, Map.of()))
        .isNotEmpty()
        .allSatisfy(
            check -> {
              assertThat(check.measured()).as(check.alarm()).isZero();
              assertThat(check.broken()).as(check.alarm()).isFalse();
            });
  }

  @Test
  void aSingleRowLessIsTooMuch() {
    List<Check> checks =
        checks(
            proceedings(100_000, 0, "2026-07-30", 0, 0),
            proceedings(99_999, 0, "2026-07-30", 0, 0),
            new KeyCounts(0, 0, 1, 0, 0),
            Map.of());
    assertThat(check(checks, Measure.ROWS_LOST, "").broken()).isTrue();
    assertThat(check(checks, Measure.KEYS_REMOVED, "").measured()).isEqualTo(1e-5);
    assertThat(check(checks, Measure.KEYS_REMOVED, "").broken()).isFalse();
  }

  /** Rows that could not be read are still in the release: 150 gone, of which 60 are aside. */
  @Test
  void rowsKeptAsideHaveNotVanished() {
    TableProfile profile = proceedings(100_000, 0, "2026-07-30", 0, 0);
    List<Check> some = checks(profile, profile, new KeyCounts(150, 0, 150, 60, 0), Map.of());
    assertThat(check(some, Measure.KEYS_REMOVED, "").measured()).isEqualTo(0.0009);
    assertThat(check(some, Measure.KEYS_REMOVED, "").broken()).isFalse();
    List<Check> all = checks(profile, profile, new KeyCounts(150, 0, 150, 0, 0), Map.of());
    assertThat(check(all, Measure.KEYS_REMOVED, "").broken()).isTrue();
  }

  /** 40.0 % blank before; 42.0 % is two points and stands, 42.1 % does not. */
  @Test
  void sharesOfBlanksMayMoveByTwoPoints() {
    TableProfile was = proceedings(1000, 600, "2026-07-30", 0, 0);
    assertThat(
            check(
                    checks(
                        was, proceedings(1000, 580, "2026-07-30", 0, 0), KeyCounts.NONE, Map.of()),
                    Measure.NULL_RATE,
                    "IJ_CODE")
                .broken())
        .isFalse();
    Check tooMuch =
        check(
            checks(was, proceedings(1000, 579, "2026-07-30", 0, 0), KeyCounts.NONE, Map.of()),
            Measure.NULL_RATE,
            "IJ_CODE");
    assertThat(tooMuch.measured()).isCloseTo(0.021, within(1e-12));
    assertThat(tooMuch.broken()).isTrue();
    assertThat(tooMuch.alarm())
        .isEqualTo(
            "B_TblProceeding, IJ_CODE, has another share of blanks: 2.10 points, at most 2.00 points");
  }

  /** 3 of 600 codes unknown before; 9 of 600 are a point more. */
  @Test
  void moreUnknownCodesAreAnAlarmAndFewerAreNot() {
    TableProfile was = proceedings(1000, 600, "2026-07-30", 0, 3);
    Check more =
        check(
            checks(was, proceedings(1000, 600, "2026-07-30", 0, 9), KeyCounts.NONE, Map.of()),
            Measure.UNKNOWN_CODES,
            "IJ_CODE");
    assertThat(more.measured()).isCloseTo(0.01, within(1e-12));
    assertThat(more.rows()).isEqualTo(6);
    assertThat(more.broken()).isTrue();
    Check fewer =
        check(
            checks(was, proceedings(1000, 600, "2026-07-30", 0, 0), KeyCounts.NONE, Map.of()),
            Measure.UNKNOWN_CODES,
            "IJ_CODE");
    assertThat(fewer.measured()).isZero();
  }

  @Test
  void theLatestCompletionMayNotGoBack() {
    List<Check> checks =
        checks(
            proceedings(1000, 0, "2026-07-30", 0, 0),
            proceedings(1000, 0, "2026-07-28", 0, 0),
            KeyCounts.NONE,
            Map.of());
    Check back = check(checks, Measure.LATEST_COMPLETION, "COMP_DATE");
    assertThat(back.measured()).isEqualTo(2);
    assertThat(back.broken()).isTrue();
  }

  /** Of 400 completed proceedings two crossed: half a percent. */
  @Test
  void crossingsAreAShareOfCompletedProceedings() {
    TableProfile profile = proceedings(1000, 0, "2026-07-30", 400, 0);
    List<Check> checks =
        checks(
            profile,
            profile,
            new KeyCounts(0, 0, 0, 0, 5),
            Map.of(
                BearingChange.DATE_TO_AFTER, 1L,
                BearingChange.DATE_TO_BEFORE, 1L,
                BearingChange.JUDGE, 3L));
    assertThat(check(checks, Measure.CROSSINGS, "COMP_DATE").measured()).isEqualTo(0.005);
    assertThat(check(checks, Measure.CROSSINGS, "COMP_DATE").rows()).isEqualTo(2);
    assertThat(check(checks, Measure.CROSSINGS, "COMP_DATE").broken()).isTrue();
    assertThat(check(checks, Measure.JUDGES, "IJ_CODE").measured()).isEqualTo(0.0075);
    assertThat(check(checks, Measure.JUDGES, "IJ_CODE").broken()).isFalse();
  }

  @Test
  void onlyFiscalYearsThatWereOverAreJudged() {
    Checks checks = new Checks(Thresholds.shipped());
    checks.revisions(
        List.of(
            new Revision("trac-merits", 2019, new Count(1000, 300), new Count(985, 300)),
            new Revision("trac-merits", 2025, new Count(1000, 300), new Count(1100, 300)),
            new Revision("trac-merits", 2026, new Count(1000, 300), new Count(2000, 900)),
            new Revision("trac-merits", 1999, new Count(10, 3), new Count(10, 9))),
        OLD);
    Check rate = check(checks.all(), Measure.RATE_REVISED, "FY2025");
    // 300 / 1000 and 300 / 1100.
    assertThat(rate.measured()).isCloseTo(0.3 - 3.0 / 11, within(1e-12));
    assertThat(rate.broken()).isTrue();
    Check lost = check(checks.all(), Measure.DECISIONS_LOST, "FY2019");
    assertThat(lost.measured()).isEqualTo(0.015);
    assertThat(lost.broken()).isTrue();
    assertThat(checks.all()).hasSize(2);
  }

  @Test
  void aTableThatIsAbsentNowIsAnAlarm() {
    Checks checks = new Checks(Thresholds.shipped());
    checks.absent(proceedings(7, 0, "2026-07-30", 0, 0));
    assertThat(checks.all()).singleElement().matches(Check::broken);
  }

  private static List<Check> checks(
      TableProfile was, TableProfile is, KeyCounts keys, Map<BearingChange, Long> bearing) {
    Checks checks = new Checks(Thresholds.shipped());
    checks.table(
        was,
        is,
        HeaderChange.of(was, is),
        new TableDifference(ReleaseTable.PROCEEDINGS, keys, Map.of(), bearing, List.of()));
    return checks.all();
  }

  private static Check check(List<Check> checks, Measure measure, String item) {
    return checks.stream()
        .filter(c -> c.measure() == measure && c.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  /** A table with one coded column. */
  private static TableProfile proceedings(
      long rows, long values, String latest, long completed, long unknown) {
    return new TableProfile(
        "B_TblProceeding",
        rows,
        completed,
        Optional.of(LocalDate.parse(latest)),
        List.of(new ColumnProfile("IJ_CODE", values, Optional.of(3L), Optional.of(unknown))));
  }
}
