package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Invents people: nationality by share, then what goes with it and with the court. */
final class PersonModel {
  private static final double[] TYPE_TOTALS =
      Draw.totals(new double[] {0.930, 0.030, 0.018, 0.008, 0.004, 0.007, 0.003});
  private static final String[] TYPES = {"RMV", "AOC", "WHO", "DEP", "EXC", "CFR", "RFR"};

  /** Credible and reasonable fear reviews decide no asylum application. */
  private static final int ASYLUM_TYPES = 5;

  private static final double[] ASYLUM_TYPE_TOTALS = Arrays.copyOf(TYPE_TOTALS, ASYLUM_TYPES);

  private final List<Nation> nations = Codes.nations();
  private final double[] totals =
      Draw.totals(nations.stream().mapToDouble(Nation::share).toArray());

  List<Nation> nations() {
    return nations;
  }

  /** Someone whose case comes to a court; the day is that of the decision or the filing. */
  Person someone(Court court, LocalDate day, boolean asylum, Draw draw) {
    Nation nation = nations.get(draw.weighted(totals));
    String custody = custody(court, draw);
    String type = TYPES[draw.weighted(asylum ? ASYLUM_TYPE_TOTALS : TYPE_TOTALS)];
    LocalDate entry = day.minusDays(draw.between(60, 400) + (long) draw.exponential(900));
    return person(nation, sex(nation, draw), age(draw), custody, type, asylum, day, entry, draw);
  }

  /** A spouse or child of someone: another person who shares court, custody and counsel. */
  Person relative(Person lead, LocalDate day, Draw draw) {
    boolean child = draw.chance(0.7);
    Person someone =
        person(
            draw.chance(0.97) ? lead.nation() : nations.get(draw.weighted(totals)),
            sex(lead.nation(), draw),
            child ? draw.between(1, 17) : age(draw),
            lead.custody(),
            lead.caseType(),
            true,
            day,
            lead.entry(),
            draw);
    return new Person(
        someone.nation(),
        someone.caseNationality(),
        someone.proceedingNationality(),
        someone.language(),
        someone.sex(),
        someone.birth(),
        lead.custody(),
        lead.caseType(),
        lead.clock(),
        lead.represented(),
        lead.entry());
  }

  private static Person person(
      Nation nation,
      String sex,
      int age,
      String custody,
      String type,
      boolean asylum,
      LocalDate day,
      LocalDate entry,
      Draw draw) {
    String code = nation.code();
    double gap = draw.uniform();
    String recorded = draw.chance(0.12) ? "" : sex;
    String birth = draw.chance(0.02) ? "" : draw.between(1, 12) + "/" + (day.getYear() - age);
    boolean represented = draw.chance(custody.equals("D") ? 0.50 : asylum ? 0.80 : 0.45);
    return new Person(
        nation,
        gap < 0.004 ? "" : code,
        gap > 0.997 ? "" : gap > 0.995 ? "??" : code,
        nation.language(),
        recorded,
        birth,
        custody,
        type,
        asylum ? clock(custody, draw) : "",
        represented,
        entry);
  }

  private static String custody(Court court, Draw draw) {
    double at = draw.uniform();
    if (at < (court.detained() ? 0.85 : 0.03)) {
      return "D";
    }
    return at > 0.87 ? "R" : "N";
  }

  private static String sex(Nation nation, Draw draw) {
    return draw.chance(nation.profile().equals("northern") ? 0.50 : 0.42) ? "F" : "M";
  }

  private static int age(Draw draw) {
    return 18 + (int) Math.min(60, draw.exponential(14));
  }

  private static String clock(String custody, Draw draw) {
    double at = draw.uniform();
    if (at < 0.02) {
      return "";
    }
    if (custody.equals("D")) {
      return "E";
    }
    return at < 0.32 ? "I" : at < 0.33 ? "J" : "E";
  }
}
