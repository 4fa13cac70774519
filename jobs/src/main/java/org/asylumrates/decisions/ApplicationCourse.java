package org.asylumrates.decisions;

/**
 * One case's application for asylum as its proceedings tell it: when it was filed, how and when it
 * ended, and where the case stood last. The end is the latest merits decision, else the latest
 * completion that disposed of the application in another way.
 */
final class ApplicationCourse {
  private static final int NONE = ApplicationIndex.NO_DAY;

  private FiledProceeding last;
  private FiledProceeding end;
  private boolean ended;
  private int filed;

  ApplicationCourse(FiledProceeding first) {
    this.last = first;
    this.end = first;
    this.ended = first.ended();
    this.filed = first.filed();
  }

  /** Adds another proceeding of the case. */
  ApplicationCourse plus(FiledProceeding next) {
    filed = next.filed() == NONE ? filed : ApplicationIndex.earlier(filed, next.filed());
    if (later(next, last, Integer.MAX_VALUE)) {
      last = next;
    }
    if (next.ended() && (!ended || outranks(next, end))) {
      end = next;
      ended = true;
    }
    return this;
  }

  /** Merits decisions outrank other ends; among equals the latest. */
  private static boolean outranks(FiledProceeding next, FiledProceeding end) {
    return next.decided() == end.decided() ? later(next, end, NONE) : next.decided();
  }

  private static boolean later(FiledProceeding next, FiledProceeding other, int undated) {
    int day = next.day() == NONE ? undated : next.day();
    int otherDay = other.day() == NONE ? undated : other.day();
    return day == otherDay ? next.id() > other.id() : day > otherDay;
  }

  /**
   * The proceeding in which the case stood last; one that is not completed comes after all others.
   */
  FiledProceeding last() {
    return last;
  }

  /** Day of the earliest receipt, or NO_DAY. */
  int filed() {
    return filed;
  }

  /** Day of its end, or NO_DAY. */
  int endDay() {
    return ended ? end.day() : NONE;
  }

  /** granted, denied, other or pending. */
  String end() {
    if (!ended) {
      return "pending";
    }
    if ((end.flags() & ApplicationFlags.ASYLUM_GRANTED) != 0) {
      return "granted";
    }
    return end.decided() ? "denied" : "other";
  }
}
