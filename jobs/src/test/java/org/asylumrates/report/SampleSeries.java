package org.asylumrates.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/** Rows of monthly, quarterly and effects for {@link SampleFigures}, from a formula. */
final class SampleSeries {
  private SampleSeries() {}

  static List<String> monthly() {
    List<String> rows = new ArrayList<>();
    for (YearMonth m = YearMonth.of(2012, 1);
        m.isBefore(YearMonth.of(2022, 1));
        m = m.plusMonths(1)) {
      double trend =
          m.isBefore(YearMonth.of(2018, 6)) ? 0.42 - 0.0008 * (m.getYear() - 2012) * 12 : 0.29;
      long n =
          900
              + 300L * (m.getYear() - 2012)
              - (m.getYear() == 2020 ? 2600 : 0)
              + 37L * m.getMonthValue();
      long x = Math.round(n * (trend + 0.02 * Math.sin(m.getMonthValue() * 1.7)));
      Interval wilson = Proportion.wilson(x, n);
      rows.add(
          String.join(
              ",",
              "trac-merits",
              m.toString(),
              n + "",
              x + "",
              (double) x / n + "",
              wilson.low() + "",
              wilson.high() + ""));
    }
    return rows;
  }

  static List<String> quarterly() {
    List<String> rows = new ArrayList<>();
    String[] names = {
      "CH,China",
      "ES,El Salvador",
      "GT,Guatemala",
      "HA,Haiti",
      "HO,Honduras",
      "IN,India",
      "MX,Mexico",
      "NA,Netherlands Antilles"
    };
    for (int i = 0; i < names.length; i++) {
      for (YearMonth q = YearMonth.of(2015, 1);
          q.isBefore(YearMonth.of(2021, 1));
          q = q.plusMonths(3)) {
        long n = i == 7 && q.getYear() == 2017 ? 3 : 120 + 60L * i;
        long x =
            Math.round(
                n
                    * (0.15
                        + 0.07 * i
                        + (q.isBefore(YearMonth.of(2018, 6)) ? 0.06 : 0)
                        + 0.02 * Math.sin(q.getMonthValue())));
        Interval wilson = Proportion.wilson(x, n);
        String numbers =
            n < SampleRates.RATE_NEEDS
                ? ",,,too-few"
                : (double) x / n + "," + wilson.low() + "," + wilson.high() + ",";
        rows.add(String.join(",", "trac-merits", names[i], q.toString(), n + "", x + "", numbers));
      }
    }
    return rows;
  }

  static List<String> effects() {
    return List.of(
        "matter-of-a-b,before-after,all,MAIN,-0.072,-0.078,-0.066,0.00001,\"difference of rates, -1 to 1\",,\"Persons, Wilson and Newcombe\",95% interval,two-sided,0.00002,0.01",
        "matter-of-a-b,before-after,all,SHORT,-0.041,-0.059,-0.022,0.0004,\"difference of rates, -1 to 1\",,Same season a year before,95% interval,two-sided,0.0004,0.03",
        "matter-of-a-b,difference-in-differences,exposed nationalities,SHORT,,,,,percentage points,not-estimable,Used as a stand-in because the records do not state the ground,,,,");
  }
}
