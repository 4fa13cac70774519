package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The planted truth: the probability that a judge who decides a claim on its merits grants asylum.
 * A logit that adds the leans of judge, court, nationality and claim to what the person brings, a
 * trend, and the effect of Matter of A-B- while it is law.
 */
final class GrantModel {
  static final double INTERCEPT = -1.05;
  static final double REPRESENTED = 1.10;
  static final double DETAINED = -0.70;
  static final double AFFIRMATIVE = 0.35;

  /** What the ruling adds for exposed claims, and nothing for others. */
  static final double EFFECT = -0.80;

  /** What a decision after a remand adds: the Board sent the case back for a reason. */
  static final double REMAND = 0.60;

  /** Matter of A-B-, 27 I&N Dec. 316 (A.G. 2018). */
  static final LocalDate RULED = LocalDate.of(2018, 6, 11);

  /** Vacated by 28 I&N Dec. 307 (A.G. 2021). */
  static final LocalDate VACATED = LocalDate.of(2021, 6, 16);

  /** Reinstated by Matter of S-S-F-M-, 29 I&N Dec. 207 (A.G. 2025). */
  static final LocalDate REINSTATED = LocalDate.of(2025, 9, 2);

  /** Days and heights of the trend on the logit scale; straight lines between them. */
  static final LocalDate[] TREND_DAYS = {
    LocalDate.of(2012, 1, 1),
    LocalDate.of(2017, 1, 1),
    LocalDate.of(2020, 12, 31),
    LocalDate.of(2021, 12, 31),
    LocalDate.of(2024, 12, 31),
    LocalDate.of(2026, 7, 31)
  };

  static final double[] TREND = {0.25, 0.00, -0.20, 0.15, 0.05, -0.55};

  private GrantModel() {}

  /** Whether the ruling is law on a day. */
  static boolean inForce(LocalDate day) {
    return !day.isBefore(REINSTATED) || (!day.isBefore(RULED) && day.isBefore(VACATED));
  }

  /** The chance of a grant, and what it would be had the ruling never come. */
  static Odds odds(Person person, Claim claim, Court court, Judge judge, LocalDate day) {
    double without =
        INTERCEPT
            + person.nation().lean()
            + claim.lean()
            + court.lean()
            + judge.lean()
            + (person.represented() ? REPRESENTED : 0)
            + (person.custody().equals("D") ? DETAINED : 0)
            + (person.clock().equals("I") ? AFFIRMATIVE : 0)
            + trend(day);
    boolean applies = claim.exposed() && inForce(day);
    return new Odds(claim.exposed(), without + (applies ? EFFECT : 0), without);
  }

  static double trend(LocalDate day) {
    int next = 1;
    while (next < TREND.length - 1 && day.isAfter(TREND_DAYS[next])) {
      next++;
    }
    double whole = TREND_DAYS[next - 1].until(TREND_DAYS[next], ChronoUnit.DAYS);
    double part = TREND_DAYS[next - 1].until(day, ChronoUnit.DAYS) / whole;
    return TREND[next - 1] + Math.min(1, part) * (TREND[next] - TREND[next - 1]);
  }

  static double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
