package org.asylumrates.stats.models;

import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.Proportion;

/**
 * Decisions of one judge in one month that share what a comparison of exposed with unexposed claims
 * sees of them. A month that holds the event has cells of both periods.
 *
 * @param judge any number, one for each judge
 * @param month any number that rises with time, one for each month
 * @param claim whether the event could touch these claims
 * @param period on which side of the event they were decided
 * @param covariates the values of what is held fixed besides, as many in every cell
 * @param granted how many of them are grants
 * @param n how many decisions there are
 */
public record ExposureCell(
    int judge, int month, Claim claim, Period period, double[] covariates, long granted, long n) {
  /** Whether the event could touch a claim. */
  public enum Claim {
    /** It could. */
    EXPOSED,
    /** It could not. */
    UNEXPOSED
  }

  /** On which side of the event. */
  public enum Period {
    /** Before its day. */
    BEFORE,
    /** On its day or after. */
    AFTER
  }

  public ExposureCell {
    Proportion.requireCounts(granted, n);
  }

  boolean isExposed() {
    return claim == Claim.EXPOSED;
  }

  boolean isAfter() {
    return period == Period.AFTER;
  }

  BeforeAfter counts() {
    return isAfter() ? new BeforeAfter(granted, n, 0, 0) : new BeforeAfter(0, 0, granted, n);
  }
}
