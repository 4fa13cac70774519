package org.asylumrates.stats.mix;

import org.asylumrates.stats.BeforeAfter;

/**
 * What one unit, such as a judge, adds to the change of the whole rate.
 *
 * @param status whether the unit decided in both periods
 * @param shareBefore of all decisions before
 * @param shareAfter of all decisions after
 * @param rateBefore NaN for an entrant
 * @param rateAfter NaN for a leaver
 * @param within a stayer's change of rate at its average share, else 0
 * @param between a stayer's change of share at its average rate, held against the reference, else 0
 * @param entry an entrant's share at its rate, held against the reference, else 0
 * @param exit a leaver's share at its rate, held against the reference and with the sign turned,
 *     else 0
 */
public record Component(
    Status status,
    double shareBefore,
    double shareAfter,
    double rateBefore,
    double rateAfter,
    double within,
    double between,
    double entry,
    double exit) {
  /** Whether a unit decided in both periods, only after, only before, or never. */
  public enum Status {
    STAYER,
    ENTRANT,
    LEAVER,
    ABSENT
  }

  /**
   * The components of one unit.
   *
   * @param unit its counts
   * @param whole the counts of all units together, with decisions in both periods
   */
  static Component of(BeforeAfter unit, BeforeAfter whole) {
    double reference = (whole.rateBefore() + whole.rateAfter()) / 2;
    double s0 = (double) unit.n0() / whole.n0();
    double s1 = (double) unit.n1() / whole.n1();
    double r0 = unit.rateBefore();
    double r1 = unit.rateAfter();
    Status status = status(unit);
    boolean stays = status == Status.STAYER;
    return new Component(
        status,
        s0,
        s1,
        r0,
        r1,
        stays ? (s0 + s1) / 2 * (r1 - r0) : 0,
        stays ? (s1 - s0) * ((r0 + r1) / 2 - reference) : 0,
        status == Status.ENTRANT ? s1 * (r1 - reference) : 0,
        status == Status.LEAVER ? -s0 * (r0 - reference) : 0);
  }

  private static Status status(BeforeAfter unit) {
    if (unit.isInBoth()) {
      return Status.STAYER;
    }
    if (unit.n1() > 0) {
      return Status.ENTRANT;
    }
    return unit.n0() > 0 ? Status.LEAVER : Status.ABSENT;
  }

  /** The variance of the within term with its share held fixed; 0 of any but a stayer. */
  double withinVariance(BeforeAfter unit) {
    if (status != Status.STAYER) {
      return 0;
    }
    double share = (shareBefore + shareAfter) / 2;
    double before = rateBefore * (1 - rateBefore) / unit.n0();
    double after = rateAfter * (1 - rateAfter) / unit.n1();
    return share * share * (before + after);
  }
}
