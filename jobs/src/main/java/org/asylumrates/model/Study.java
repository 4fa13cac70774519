package org.asylumrates.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is compared with what: an event, a window on each side of it, and how figures are shown.
 *
 * @param name short name, a folder name
 * @param title for people
 * @param event the event between before and after
 * @param definition id of the primary definition
 * @param before first and last day before
 * @param after first and last day after; begins on the event's day
 * @param windows further windows for the effects, by name
 * @param breakdowns ids of the breakdowns to count
 * @param thresholds fewest decisions for a figure
 * @param exposure whose claims the event concerned
 * @param events ids of the policy events to draw on time charts
 * @param seriesFrom first day of the monthly series; the first day before, if it is not given
 * @param switches the days on which the ruling came into force, was lifted, came again and so on
 */
public record Study(
    String name,
    String title,
    Event event,
    String definition,
    Days before,
    Days after,
    Map<String, Window> windows,
    List<String> breakdowns,
    Thresholds thresholds,
    Exposure exposure,
    List<String> events,
    Optional<LocalDate> seriesFrom,
    Optional<List<LocalDate>> switches) {
  /** The first day of the monthly series. */
  public LocalDate seriesStart() {
    return seriesFrom.orElse(before.first());
  }

  /** The event: its first day counts as after. */
  public record Event(LocalDate date, String label, String citation, String says) {}

  /** Days from the first to the last, both included. */
  public record Days(LocalDate first, LocalDate last) {
    /** Whether a day lies within. */
    public boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** A pair of days before and after. */
  public record Window(Days before, Days after) {}

  /**
   * Fewest decisions.
   *
   * @param rate for a rate
   * @param judgePeriod for a judge's page and chart in each period
   * @param judgeTotal for them in total
   * @param yearly for a rate of one fiscal year; TRAC's 25 without it
   */
  public record Thresholds(long rate, long judgePeriod, long judgeTotal, Optional<Long> yearly) {
    /** TRAC shows a judge's rate of one year "only when 25 or more decisions" were made in it. */
    private static final long TRAC_YEARLY = 25;

    /** Thresholds of a study that does not name one for a year. */
    public Thresholds(long rate, long judgePeriod, long judgeTotal) {
      this(rate, judgePeriod, judgeTotal, Optional.empty());
    }

    /** The decisions that a rate of one fiscal year needs. */
    public long yearlyAtLeast() {
      return yearly.orElse(TRAC_YEARLY);
    }
  }

  /** Which way the plan expects exposed claims to move against others. */
  public enum Direction {
    FALL,
    RISE
  }

  /**
   * Whose claims the event concerned.
   *
   * @param nationalities used as a stand-in for exposed claims
   * @param subgrounds the exposed ones
   * @param direction which way they were expected to move; tests are two-sided without it
   * @param announced the first day on which anybody could have filed because of the event
   * @param labelled the share of decisions with a label that each period needs for a comparison by
   *     label; half without it
   */
  public record Exposure(
      List<String> nationalities,
      List<String> subgrounds,
      Optional<Direction> direction,
      Optional<LocalDate> announced,
      Optional<Double> labelled) {
    private static final double HALF = 0.5;

    /** The share of decisions with a label that each period needs. */
    public double labelledAtLeast() {
      return labelled.orElse(HALF);
    }
  }
}
