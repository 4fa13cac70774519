package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Courts and their judges over time. About one judge per 600 cases, so that a typical judge has
 * more than a hundred decisions; each court has one judge who stays throughout.
 */
final class Bench {
  /** Codes that stand for no person, as the courts use them, with their names. */
  static final Map<String, String> PSEUDO =
      Map.of(
          "AAA", "<ALL JUDGES>",
          "CLR", "CLERICAL TRANSFER CODE",
          "VIS", "VISITING JUDGE 1",
          "VID", "VIDEO",
          "MC1", "MASTER CALENDAR");

  private static final List<String> PSEUDO_CODES = PSEUDO.keySet().stream().sorted().toList();
  private static final double UNSIGNED = 0.009;
  private static final double PSEUDO_SHARE = 0.004;
  private static final int CASES_PER_JUDGE = 600;
  private static final int FEWEST_JUDGES = 30;
  private static final int MOST_JUDGES = 500;

  private final List<Court> courts;
  private final List<Judge> judges;
  private final Map<Court, List<Judge>> byCourt = new HashMap<>();
  private final double[] courtTotals;

  private Bench(List<Court> courts, List<Judge> judges) {
    this.courts = courts;
    this.judges = judges;
    this.courtTotals = Draw.totals(courts.stream().mapToDouble(Court::weight).toArray());
    for (Judge judge : judges) {
      for (Judge.Stint stint : judge.stints()) {
        List<Judge> there = byCourt.computeIfAbsent(stint.court(), c -> new ArrayList<>());
        if (!there.contains(judge)) {
          there.add(judge);
        }
      }
    }
  }

  /** The bench for a release of this size; the busiest courts come first, small ones later. */
  static Bench of(long cases, Draw draw) {
    int judges = (int) Math.max(FEWEST_JUDGES, Math.min(MOST_JUDGES, cases / CASES_PER_JUDGE));
    List<Court> all = Codes.courts();
    List<Court> courts = all.subList(0, Math.max(8, Math.min(all.size(), 2 * judges / 5)));
    return new Bench(courts, new JudgeModel(courts).judges(judges, draw));
  }

  List<Court> courts() {
    return courts;
  }

  List<Judge> judges() {
    return judges;
  }

  /** The court to which a case comes. */
  Court court(Draw draw) {
    return courts.get(draw.weighted(courtTotals));
  }

  /** The judge who decides at a court on a day: one of those who sit there then, by volume. */
  Judge judge(Court court, LocalDate day, Draw draw) {
    List<Judge> there = byCourt.getOrDefault(court, List.of());
    double[] totals = new double[there.size()];
    double total = 0;
    for (int i = 0; i < totals.length; i++) {
      Judge judge = there.get(i);
      total += sits(judge, court, day) ? judge.volume() : 0;
      totals[i] = total;
    }
    return there.get(draw.weighted(totals));
  }

  /** What stands in IJ_CODE for a judge: mostly the code, rarely nothing or a pseudo-judge. */
  static String signature(Judge judge, LocalDate day, Draw draw) {
    double at = draw.uniform();
    if (at < UNSIGNED) {
      return "";
    }
    return at < UNSIGNED + PSEUDO_SHARE ? draw.pick(PSEUDO_CODES) : judge.codeOn(day);
  }

  private static boolean sits(Judge judge, Court court, LocalDate day) {
    for (Judge.Stint stint : judge.stints()) {
      if (stint.court().equals(court) && stint.covers(day)) {
        return true;
      }
    }
    return false;
  }
}
