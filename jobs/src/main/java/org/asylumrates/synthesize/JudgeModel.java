package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invents the judges: when they come, move and leave, how they lean and how much they decide. */
final class JudgeModel {
  /** Spread of the judges' leans on the logit scale. */
  static final double SPREAD = 0.75;

  /** What the hiring wave of 2018 and 2019 adds to the logit of a grant. */
  static final double WAVE_LEAN = -0.45;

  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
  private static final LocalDate STILL = LocalDate.of(2099, 12, 31);
  private static final LocalDate NEW_CODE = LocalDate.of(2017, 7, 1);

  private final List<Court> courts;
  private final double[] totals;

  JudgeModel(List<Court> courts) {
    this.courts = courts;
    this.totals = Draw.totals(courts.stream().mapToDouble(Court::weight).toArray());
  }

  /** Judges in the order of their numbers; the first of them anchor one court each. */
  List<Judge> judges(int count, Draw draw) {
    List<Judge> judges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      judges.add(i < courts.size() ? anchor(i, draw) : other(i, draw));
    }
    return judges;
  }

  private Judge anchor(int index, Draw draw) {
    List<Judge.Stint> stints = List.of(new Judge.Stint(courts.get(index), LONG_AGO, STILL));
    return judge(index, false, stints, draw);
  }

  private Judge other(int index, Draw draw) {
    double at = draw.uniform();
    boolean wave = at >= 0.50 && at < 0.80;
    LocalDate first = arrival(at, draw);
    LocalDate last = draw.chance(0.35) ? first.plusDays(draw.between(900, 4500)) : STILL;
    if (last.isBefore(DecisionDays.FIRST.plusYears(4))) {
      last = last.plusYears(22);
    }
    Court home = courts.get(draw.weighted(totals));
    Court next = courts.get(draw.weighted(totals));
    LocalDate move = first.isBefore(DecisionDays.FIRST) ? DecisionDays.FIRST : first;
    move = move.plusDays(draw.between(500, 2500));
    boolean moves = draw.chance(0.15) && !next.equals(home) && move.isBefore(last);
    List<Judge.Stint> stints =
        moves
            ? List.of(
                new Judge.Stint(home, first, move.minusDays(1)), new Judge.Stint(next, move, last))
            : List.of(new Judge.Stint(home, first, last));
    return judge(index, wave, stints, draw);
  }

  /** A third sat before the records begin; three in ten come with the wave of 2018 and 2019. */
  private static LocalDate arrival(double at, Draw draw) {
    if (at < 0.35) {
      return LONG_AGO.plusDays(draw.between(0, 7000));
    }
    if (at < 0.50) {
      return draw.day(LocalDate.of(2012, 6, 1), LocalDate.of(2017, 12, 31));
    }
    if (at < 0.80) {
      return draw.day(LocalDate.of(2018, 1, 15), LocalDate.of(2019, 12, 31));
    }
    return draw.day(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));
  }

  private static Judge judge(int index, boolean wave, List<Judge.Stint> stints, Draw draw) {
    double lean = SPREAD * draw.normal() + (wave ? WAVE_LEAN : 0);
    double volume = StrictMath.exp(0.45 * draw.normal());
    String code = index == 0 ? "DA" : code(index);
    String former = index == 0 ? "VDA" : code;
    return new Judge(index + 1, code, former, NEW_CODE, lean, volume, wave, stints);
  }

  /** Three letters of which the first is always Q, so that nobody's initials come out. */
  private static String code(int index) {
    return "Q" + (char) ('A' + index / 26) + (char) ('A' + index % 26);
  }
}
