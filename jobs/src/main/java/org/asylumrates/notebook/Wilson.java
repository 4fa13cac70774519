package org.asylumrates.notebook;

import org.asylumrates.charts.Estimate;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;

/** A rate with Wilson's interval, as charts take it. */
public final class Wilson {
  private Wilson() {}

  /** So many granted of so many decisions, of which there is at least one. */
  public static Estimate of(long granted, long decisions) {
    Interval interval = Proportion.wilson(granted, decisions);
    return new Estimate((double) granted / decisions, interval.low(), interval.high(), decisions);
  }
}
