package org.asylumrates.charts;

import java.time.LocalDate;

/**
 * A dated rule on a time axis.
 *
 * @param date its day
 * @param label a few words; the date is added to them
 * @param weight whether it is the event that the chart is about
 */
public record Event(LocalDate date, String label, Weight weight) {
  /** How strongly an event is drawn. */
  public enum Weight {
    /** The event of the study: accented, and it divides before from after. */
    MAIN,
    /** Another event that a reader must know of. */
    OTHER
  }

  public Event {
    if (label.isBlank()) {
      throw new IllegalArgumentException("The event of " + date + " has no label");
    }
  }

  /** The event of the study. */
  public static Event main(LocalDate date, String label) {
    return new Event(date, label, Weight.MAIN);
  }

  /** Another event. */
  public static Event other(LocalDate date, String label) {
    return new Event(date, label, Weight.OTHER);
  }
}
