package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.asylumrates.stats.ProportionDifference;

/** Rows of grant-rates and before-after for {@link SampleFigures}, from a formula. */
final class SampleRates {
  static final long RATE_NEEDS = 10;

  private final List<String> rates = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();

  SampleRates() {
    breakdowns();
  }

  List<String> rates() {
    return rates;
  }

  List<String> changes() {
    return changes;
  }

  private void breakdowns() {
    String[] definitions = {
      "trac-merits", "latest-merits", "eoir-initial", "any-protection", "trac-merits-present"
    };
    for (int i = 0; i < definitions.length; i++) {
      row(
          definitions[i],
          "all",
          "all",
          "All decisions",
          48_000 - 900 * i,
          0.36,
          61_000,
          i == 2 ? 0.37 : 0.29);
    }
    keys(
        "ground",
        "political-opinion,Political opinion",
        "particular-social-group,Particular social group",
        "UNKNOWN,UNKNOWN");
    keys("subground", "domestic-violence,Domestic violence", "gang,Gang violence", "family,Family");
    countries();
    keys("region", "northern-triangle,Northern Triangle", "other,All other countries");
    keys("nationality-sex", "GT/F,\"Guatemala, women\"", "GT/M,\"Guatemala, men\"");
    rates.add(
        "trac-merits,nationality-sex,NA/F,\"Netherlands Antilles, women\",before,,,,,,,,,suppressed");
    rates.add(
        "trac-merits,nationality-sex,NA/F,\"Netherlands Antilles, women\",after,,,,,,,,,suppressed");
    courtsAndJudges();
    keys("circuit", "5,Fifth", "9,Ninth", "UNKNOWN,UNKNOWN");
    keys("sex", "F,Female", "M,Male", "UNKNOWN,UNKNOWN");
    keys("age", "0-17,0 to 17", "18-24,18 to 24", "25-34,25 to 34", "35-44,35 to 44");
    keys("represented", "false,Without a lawyer", "true,With a lawyer");
    keys("custody", "D,Detained", "N,Never detained", "R,Released");
    keys("claim-type", "affirmative,Affirmative", "defensive,Defensive", "unknown,Not known");
    for (int year = 2016; year <= 2018; year++) {
      side("trac-merits", "fiscal-year", "FY" + year, "FY" + year, "before", 9000 + year, 0.4);
    }
    for (int year = 2018; year <= 2020; year++) {
      side("trac-merits", "fiscal-year", "FY" + year, "FY" + year, "after", 9000 + year, 0.3);
    }
  }

  private void countries() {
    String[] names = {
      "ES,El Salvador",
      "GT,Guatemala",
      "HO,Honduras",
      "MX,Mexico",
      "CH,China",
      "IN,India",
      "VE,Venezuela",
      "HA,Haiti",
      "CU,Cuba",
      "NU,Nicaragua",
      "EC,Ecuador",
      "CO,Colombia",
      "CM,Cameroon",
      "NP,Nepal",
      "BG,Bangladesh",
      "PE,Peru",
      "IV,Côte d’Ivoire",
      "DC,\"Congo, Democratic Republic of the\"",
      "TU,Türkiye",
      "RU,Russia",
      "UP,Ukraine",
      "ET,Ethiopia",
      "ER,Eritrea",
      "SO,Somalia",
      "NI,Nigeria",
      "GH,Ghana",
      "PK,Pakistan",
      "AF,Afghanistan",
      "SY,Syria",
      "NA,Netherlands Antilles",
      "QQ," + SampleFigures.HOSTILE,
      "UNKNOWN,UNKNOWN"
    };
    for (int i = 0; i < names.length; i++) {
      String[] parts = names[i].split(",", 2);
      int before = parts[0].equals("NA") ? 3 : 9000 / (i + 1);
      double base = 0.1 + 0.7 * ((i * 37) % 23) / 23;
      row(
          "trac-merits",
          "nationality",
          parts[0],
          parts[1],
          before,
          base,
          before + 100 - 3L * i,
          base * (i % 5 == 0 ? 1.1 : 0.75));
    }
  }

  private void courtsAndJudges() {
    String[] courts = {
      "NYC,New York City",
      "SFR,San Francisco",
      "MIA,Miami",
      "HOU,Houston",
      "ATL,Atlanta",
      "UNKNOWN,UNKNOWN"
    };
    int judge = 0;
    for (int c = 0; c < courts.length; c++) {
      String[] court = courts[c].split(",", 2);
      double base = 0.6 - 0.1 * c;
      row(
          "trac-merits",
          "court",
          court[0],
          court[1],
          6000 - 700L * c,
          base,
          7000 - 500L * c,
          base - 0.05);
      for (int j = 0; j < 8; j++) {
        judge++;
        String code = "J" + judge;
        String name = "\"Example, Judge " + (judge == 7 ? "<b>7</b>" : judge) + "\"";
        double own = Math.min(0.97, Math.max(0.02, base + 0.06 * (j - 3.5)));
        long before = 20 + 37L * ((judge * 7) % 19);
        row("trac-merits", "judge", code, name, before, own, before + 25, own * 0.85);
        row(
            "trac-merits",
            "court-judge",
            court[0] + "/" + code,
            name,
            before,
            own,
            before + 25,
            own * 0.85);
      }
    }
  }

  private void keys(String breakdown, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      String[] parts = keys[i].split(",", 2);
      double base = 0.45 - 0.08 * i;
      row(
          "trac-merits",
          breakdown,
          parts[0],
          parts[1],
          12_000 - 2500L * i,
          base,
          14_000 - 2400L * i,
          base * 0.8);
    }
  }

  private void row(
      String definition,
      String breakdown,
      String key,
      String name,
      long before,
      double rateBefore,
      long after,
      double rateAfter) {
    long x0 = side(definition, breakdown, key, name, "before", before, rateBefore);
    long x1 = side(definition, breakdown, key, name, "after", after, rateAfter);
    boolean few = before < RATE_NEEDS || after < RATE_NEEDS;
    ProportionDifference d = ProportionDifference.of(x1, after, x0, before);
    String numbers =
        few
            ? ",,,,,,,"
            : String.format(
                Locale.ROOT,
                "%s,%s,%s,0.8,0.7,0.01,0.02",
                d.difference(),
                d.interval().low(),
                d.interval().high());
    changes.add(
        String.join(
            ",",
            definition,
            breakdown,
            key,
            name,
            before + "",
            x0 + "",
            rate(x0, before),
            after + "",
            x1 + "",
            rate(x1, after),
            few ? ",,,,,," : numbers,
            few ? "too-few" : "",
            few ? "" : "0.05"));
  }

  private long side(
      String definition,
      String breakdown,
      String key,
      String name,
      String period,
      long n,
      double rate) {
    long x = Math.round(n * rate);
    Interval wilson = Proportion.wilson(x, n);
    String numbers = n < RATE_NEEDS ? ",," : rate(x, n) + "," + wilson.low() + "," + wilson.high();
    rates.add(
        String.join(
            ",",
            definition,
            breakdown,
            key,
            name,
            period,
            n + "",
            x + "",
            n / 50 + "",
            n - x - n / 50 + "",
            "0",
            numbers,
            n < RATE_NEEDS ? "too-few" : ""));
    return x;
  }

  private static String rate(long x, long n) {
    return n < RATE_NEEDS ? "" : Double.toString((double) x / n);
  }
}
