package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/** Made-up rows of the tables behind the pages of judges, courts, countries and people. */
final class SampleEntities {
  private static final String[] KEYS = {
    "all,all,All decisions",
    "nationality,GT,Guatemala",
    "court,NYC,NEW YORK CITY",
    "judge,J1,\"Example, Judge 1\""
  };

  private SampleEntities() {}

  /** Fiscal years 2014 to 2021; the judge has too few decisions in one of them. */
  static List<String> yearly() {
    List<String> rows = new ArrayList<>();
    for (String key : KEYS) {
      for (int year = 2014; year <= 2021; year++) {
        long n = key.startsWith("judge") && year == 2016 ? 12 : 90L + 10L * (year - 2014);
        rows.add("trac-merits,%s,FY%d,%s".formatted(key, year, numbers(n, n * 4 / 10, 25)));
      }
    }
    return rows;
  }

  static List<String> mix() {
    List<String> rows = new ArrayList<>();
    for (String key : KEYS) {
      for (String period : List.of("before", "after")) {
        String at = "trac-merits,%s,%s,".formatted(key, period);
        if (!key.startsWith("nationality")) {
          rows.add(at + "nationality,GT,Guatemala,60,0.6,");
          rows.add(at + "nationality,OTHER,All others,40,0.4,");
        } else {
          rows.add(at + "court,NYC,NEW YORK CITY,100,1.0,");
        }
        rows.add(at + "represented,true,With a lawyer,70,0.7,");
        rows.add(at + "represented,false,Without a lawyer,30,0.3,");
      }
    }
    return rows;
  }

  static List<String> people() {
    List<String> rows = new ArrayList<>();
    for (String group : List.of("GT,Guatemala", "EXPOSED,Exposed", "OTHERS,Others")) {
      for (String sex : List.of("all", "F", "M")) {
        for (String value :
            List.of(
                "all,all,All",
                "family,alone,Alone",
                "family,family,In a family",
                "represented,true,With a lawyer",
                "age,18-24,18 to 24")) {
          for (String period : List.of("before", "after")) {
            long n = 400;
            rows.add(
                "trac-merits,%s,%s,%s,%s,%s"
                    .formatted(
                        group,
                        sex,
                        value,
                        period,
                        numbers(n, period.equals("before") ? 160 : 100, 10)));
          }
        }
      }
    }
    rows.add("trac-merits,GT,Guatemala,F,age,60+,60 and over,before,,,,,,suppressed");
    return rows;
  }

  private static String numbers(long n, long x, long fewest) {
    if (n < fewest) {
      return "%d,%d,,,,too-few".formatted(n, x);
    }
    Interval wilson = Proportion.wilson(x, n);
    return "%d,%d,%s,%s,%s,".formatted(n, x, (double) x / n, wilson.low(), wilson.high());
  }
}
