package org.asylumrates.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.job.Json;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Study;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.asylumrates.stats.ProportionDifference;

/**
 * A folder of made-up figures in the exact shape that the rates stage writes, with the names and
 * keys that break careless pages. Counts follow from a formula, so that every run gives the same.
 */
final class SampleFigures {
  static final String HOSTILE = "<script>alert('x')</script>";
  private static final long RATE_NEEDS = 10;

  private final Path folder;
  private final List<String> rates = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();

  private SampleFigures(Path folder) {
    this.folder = folder;
  }

  /** Writes a full folder under all five definitions. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    SampleFigures sample = new SampleFigures(folder);
    sample.breakdowns();
    sample.table(Tables.GRANT_RATES, sample.rates);
    sample.table(Tables.BEFORE_AFTER, sample.changes);
    sample.table(Tables.MONTHLY, monthly());
    sample.table(Tables.QUARTERLY, quarterly());
    sample.table(Tables.EFFECTS, effects());
    sample.table(
        Tables.FLOW,
        List.of("ingest,rows read,150000", "repair,duplicate key,120", "decisions,no date,4321"));
    sample.table(
        Tables.QUALITY,
        List.of(
            "B_TblProceeding,lines read,,150000",
            "B_TblProceeding,typed rows,,149870",
            "B_TblProceeding,kept aside: unreadable-key,,10",
            "B_TblProceeding,kept aside: duplicate-key,,120",
            "B_TblProceeding,issue: implausible-date,COMP_DATE,17"));
    sample.table(
        Tables.RECONCILIATION,
        List.of("\"Decisions, FY2018\",TRAC report 539,trac-merits,42224,40101,-2123"));
    Files.writeString(folder.resolve(Figures.FILE), Json.write(figures()));
    return folder;
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
      "QQ," + HOSTILE,
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
            few ? "too-few" : ""));
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

  private static List<String> monthly() {
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

  private static List<String> quarterly() {
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
            n < RATE_NEEDS
                ? ",,,too-few"
                : (double) x / n + "," + wilson.low() + "," + wilson.high() + ",";
        rows.add(String.join(",", "trac-merits", names[i], q.toString(), n + "", x + "", numbers));
      }
    }
    return rows;
  }

  private static List<String> effects() {
    return List.of(
        "matter-of-a-b,before-after,all,MAIN,-0.072,-0.078,-0.066,0.00001,\"difference of rates, -1 to 1\",,\"Persons, Wilson and Newcombe\"",
        "matter-of-a-b,before-after,all,SHORT,-0.041,-0.059,-0.022,0.0004,\"difference of rates, -1 to 1\",,Same season a year before",
        "matter-of-a-b,difference-in-differences,exposed nationalities,SHORT,,,,,percentage points,not-estimable,Used as a stand-in because the records do not state the ground");
  }

  private void table(Table table, List<String> rows) throws IOException {
    String header = String.join(",", table.columnNames());
    Files.writeString(
        folder.resolve(CsvFile.name(table)), header + "\n" + String.join("\n", rows) + "\n");
  }

  static Figures figures() {
    List<Figures.Rule> rules =
        List.of(
            rule(
                "trac-merits",
                "Merits decisions",
                "Each proceeding in which a judge granted or denied asylum. Rate: granted / (granted + other relief + denied)."),
            rule(
                "latest-merits",
                "Latest merits decision of each case",
                "Of each case's merits decisions only the latest."),
            rule(
                "eoir-initial",
                "Initial case completions",
                "Each case's first completed proceeding. Rate: granted / (granted + denied + other)."),
            rule(
                "any-protection",
                "Any protection",
                "Each proceeding in which any protection was granted or denied."),
            rule(
                "trac-merits-present",
                "Merits decisions without denials in absentia",
                "As merits decisions, leaving out denials in absentia."));
    return new Figures(
        "2026-08-01",
        Optional.of(LocalDate.of(2026, 8, 1)),
        true,
        "0.1.0+test",
        study(),
        "ab".repeat(32),
        rules,
        List.of(
            new Figures.SourceFile("EOIR Case Data/A_TblCase.csv", 123_456_789, "cd".repeat(32))),
        List.of(
            "The release lacks tbl_RepsAssigned; representation comes from the case. " + HOSTILE));
  }

  private static Figures.Rule rule(String id, String title, String rule) {
    return new Figures.Rule(
        id,
        title,
        rule,
        "11 Jun 2016 to 10 Jun 2018",
        "11 Jun 2018 to 29 Feb 2020",
        "EOIR case data, release of 1 August 2026");
  }

  static Study study() {
    return new Study(
        "matter-of-a-b",
        "Before and after Matter of A-B-",
        new Study.Event(
            LocalDate.of(2018, 6, 11),
            "Matter of A-B-",
            "27 I&N Dec. 316 (A.G. 2018)",
            "The Attorney General ruled that claims of domestic violence or gang violence by private actors will generally not qualify for asylum."),
        "trac-merits",
        new Study.Days(LocalDate.of(2016, 6, 11), LocalDate.of(2018, 6, 10)),
        new Study.Days(LocalDate.of(2018, 6, 11), LocalDate.of(2020, 2, 29)),
        Map.of(
            "MAIN",
            new Study.Window(
                new Study.Days(LocalDate.of(2017, 6, 11), LocalDate.of(2018, 6, 10)),
                new Study.Days(LocalDate.of(2018, 6, 11), LocalDate.of(2019, 6, 10)))),
        List.of("all", "nationality", "judge"),
        new Study.Thresholds(RATE_NEEDS, 25, 100),
        new Study.Exposure(List.of("ES", "GT", "HO"), List.of("gang")),
        List.of("AB0", "CASTRO", "AB1", "QUOTA_EFF", "SHUTDOWN1", "LEA2", "COVID", "AB2", "AB3"));
  }
}
