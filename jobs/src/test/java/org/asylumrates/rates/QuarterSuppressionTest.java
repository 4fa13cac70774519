package org.asylumrates.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Study;
import org.junit.jupiter.api.Test;

/**
 * Quarters from April 2018, in the middle of which the study's windows meet, or from others that
 * are said; each cell "granted denied". The last line is everybody else.
 */
class QuarterSuppressionTest {
  @Test
  void nothingGoesWhereNothingIsSmall() {
    assertThat(hidden("2018-04", "40 40, 50 50, 60 60", "900 900, 900 900, 900 900"))
        .containsExactly("...");
  }

  /** The window's sum would tell the smallest count if no other of the window went with it. */
  @Test
  void quarterOfAWindowTakesAnotherWithIt() {
    assertThat(hidden("2018-07", "2 3, 50 50, 40 40", "900 900, 900 900, 900 900"))
        .containsExactly("x.x");
  }

  /** April to July 2016: the windows begin in June, so that the first quarter is part of one. */
  @Test
  void quarterThatLiesAcrossTheWindowsEndLeavesDoubt() {
    assertThat(hidden("2016-04", "40 40, 2 3, 50 50", "900 900, 900 900, 900 900"))
        .containsExactly(".x.");
    assertThat(hidden("2016-04", "0 0, 2 3, 50 50", "900 900, 900 900, 900 900"))
        .containsExactly(".xx");
  }

  /** Everybody's decisions by month tell a quarter's missing count where few others are. */
  @Test
  void quarterOfFewOthersTakesACountryWithIt() {
    assertThat(hidden("2014-01", "2 3, 50 50", "60 60, 70 70", "50 50, 80 80", "1 1, 900 900"))
        .containsExactly("x.", "..", "x.");
  }

  /** July 2018 is the last quarter of FY2018; the three after it are of FY2019. */
  @Test
  void quarterOfAFiscalYearTakesAnotherOfItsYearWithIt() {
    String others = "900 900, 900 900, 900 900, 900 900";
    Study study = DecisionRows.study("nationality");
    assertThat(hidden(study, "2018-07", "20 20, 2 3, 50 50, 40 40", others))
        .containsExactly(".x.x");
    // No quarter can be safer than its year, which is published.
    assertThat(hidden(study, "2018-07", "2 3, 20 20, 50 50, 40 40", others))
        .containsExactly("x...");
  }

  /**
   * Nobody else decided in FY2018, and only one country beside; what the other has of a quarter is
   * what that one leaves, so that its whole year goes, or its sum would tell the first quarter.
   */
  @Test
  void quartersOfAYearInWhichEverybodyIsListedGoTogether() {
    Study study = DecisionRows.study("nationality");
    List<String> hidden =
        hidden(
            study,
            "2017-10",
            "1 2, 20 20, 20 20, 20 20",
            "25 25, 25 25, 25 25, 25 25",
            "0 0, 0 0, 0 0, 0 0");
    assertThat(hidden.get(0)).matches("x.*x.*");
    assertThat(hidden.get(1)).isEqualTo(hidden.get(0));
  }

  /** A study whose years begin when everything here is over. */
  private static Study withoutYears(String... breakdowns) {
    return DecisionRows.study(Optional.of(LocalDate.of(2040, 1, 1)), breakdowns);
  }

  private static List<String> hidden(String first, String... rows) {
    return hidden(withoutYears("nationality"), first, rows);
  }

  private static List<String> hidden(Study study, String first, String... rows) {
    Cell.Counts[][] cells =
        Arrays.stream(rows).map(QuarterSuppressionTest::row).toArray(Cell.Counts[][]::new);
    int countries = rows.length - 1;
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < countries; i++) {
      labels.add(new Label("C" + i, "Country " + i));
    }
    QuarterCounts counts =
        new QuarterCounts(
            labels, YearMonth.parse(first), Arrays.copyOf(cells, countries), cells[countries]);
    List<WindowSums> windows = new ArrayList<>();
    for (Label label : labels) {
      windows.add(WindowSums.of(study, label.key(), counts, inWindows(label, counts)));
    }
    return Arrays.stream(QuarterSuppression.of(counts, windows))
        .map(QuarterSuppressionTest::text)
        .toList();
  }

  /** Every whole quarter in its window; of a quarter across an end three in ten are within. */
  private static List<Cell.Counts> inWindows(Label country, QuarterCounts counts) {
    Cell.Counts before = Cell.Counts.NONE;
    Cell.Counts after = Cell.Counts.NONE;
    for (int quarter = 0; quarter < counts.quarters(); quarter++) {
      Cell.Counts n = counts.cells()[Integer.parseInt(country.key().substring(1))][quarter];
      String month = counts.month(quarter).toString();
      Cell.Counts part = new Cell.Counts(n.granted() * 3 / 10, 0, n.denied() * 3 / 10, 0);
      if (month.equals("2016-04")) {
        before = before.plus(part);
      } else if (month.equals("2018-04")) {
        after = after.plus(part);
        before =
            before.plus(
                new Cell.Counts(n.granted() - part.granted(), 0, n.denied() - part.denied(), 0));
      } else if (month.compareTo("2016-04") > 0 && month.compareTo("2018-04") < 0) {
        before = before.plus(n);
      } else if (month.compareTo("2018-04") > 0) {
        after = after.plus(n);
      }
    }
    return List.of(before, after);
  }

  private static Cell.Counts[] row(String row) {
    return Arrays.stream(row.split(", ", -1))
        .map(cell -> cell.split(" ", -1))
        .map(cell -> new Cell.Counts(Long.parseLong(cell[0]), 0, Long.parseLong(cell[1]), 0))
        .toArray(Cell.Counts[]::new);
  }

  private static String text(boolean[] cells) {
    StringBuilder text = new StringBuilder();
    for (boolean cell : cells) {
      text.append(cell ? 'x' : '.');
    }
    return text.toString();
  }
}
