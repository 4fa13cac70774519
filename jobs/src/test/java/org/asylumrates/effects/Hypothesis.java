package org.asylumrates.effects;

import org.asylumrates.stats.Interval;

/** The confirmatory questions, and where the job puts the answers. */
enum Hypothesis {
  /** Did the same judges' rates change? */
  H1("H1 change within judges"),
  /** Did exposed nationalities fall more? */
  H2("H2 exposed nationalities"),
  /** Did labelled claims fall more? */
  H3("H3 labelled claims");

  private final String words;

  Hypothesis(String words) {
    this.words = words;
  }

  /** How the confirmatory rows name it. */
  String words() {
    return words;
  }

  /** What is planted for it. */
  double planted(DrawnDecisions drawn) {
    return switch (this) {
      case H1 -> drawn.plantedWithinJudges();
      case H2 -> drawn.plantedByNationality();
      case H3 -> drawn.plantedByLabel();
    };
  }

  /** Whether a world has nothing that its test should find. */
  boolean isNull(World world) {
    return this == H1 ? world.isFlat() : world.isWithoutEffect();
  }

  /**
   * One answer to it.
   *
   * @param planted what should be found
   * @param estimate what was found
   * @param interval its 95% interval
   * @param p the p-value of record, before Holm
   * @param adjusted after Holm
   */
  record Answer(double planted, double estimate, Interval interval, double p, double adjusted) {
    boolean covers() {
      return interval.low() <= planted && planted <= interval.high();
    }
  }
}
