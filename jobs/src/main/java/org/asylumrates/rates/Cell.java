package org.asylumrates.rates;

import java.util.OptionalLong;
import org.asylumrates.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of one key in one period, by outcome.
 *
 * @param definition id of the rule that made them
 * @param breakdown id of the breakdown
 * @param key the record's own code, or UNKNOWN
 * @param name the key for people
 * @param period before or after
 * @param counts how many, by outcome
 * @param families how many families the decisions belong to; empty if that is not known
 */
public record Cell(
    String definition,
    String breakdown,
    String key,
    String name,
    String period,
    Counts counts,
    OptionalLong families) {

  /** A cell whose number of families is not known. */
  public Cell(
      String definition, String breakdown, String key, String name, String period, Counts counts) {
    this(definition, breakdown, key, name, period, counts, OptionalLong.empty());
  }

  /** The same cell with no number left in it. */
  Cell suppressed() {
    return new Cell(definition, breakdown, key, name, period, Counts.WITHHELD);
  }

  /** The same cell without its number of families. */
  Cell withoutFamilies() {
    return new Cell(definition, breakdown, key, name, period, counts);
  }

  /**
   * Decisions by outcome; their sum is the rate's denominator.
   *
   * @param withheld whether they are withheld, by us or by the publisher of a table, so that no
   *     number is known
   */
  public record Counts(long granted, long otherRelief, long denied, long other, boolean withheld) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);
    public static final Counts WITHHELD = new Counts(0, 0, 0, 0, true);

    public Counts(long granted, long otherRelief, long denied, long other) {
      this(granted, otherRelief, denied, other, false);
    }

    /** These and others together; withheld if one of them is. */
    Counts plus(Counts others) {
      return new Counts(
          granted + others.granted,
          otherRelief + others.otherRelief,
          denied + others.denied,
          other + others.other,
          withheld || others.withheld);
    }

    /** These without others that are among them. */
    Counts less(Counts others) {
      return new Counts(
          granted - others.granted,
          otherRelief - others.otherRelief,
          denied - others.denied,
          other - others.other,
          withheld || others.withheld);
    }

    /** One decision. */
    static Counts ofOne(Outcome outcome) {
      return switch (outcome) {
        case GRANTED -> new Counts(1, 0, 0, 0);
        case OTHER_RELIEF -> new Counts(0, 1, 0, 0);
        case DENIED -> new Counts(0, 0, 1, 0);
        case OTHER -> new Counts(0, 0, 0, 1);
      };
    }

    long decisions() {
      return granted + otherRelief + denied + other;
    }

    /** Whether there are decisions enough for a rate. */
    boolean enough(long fewest) {
      return !withheld && decisions() >= Math.max(1, fewest);
    }

    /** Granted / decisions where there are enough, else NaN. */
    double rate(long fewest) {
      return enough(fewest) ? (double) granted / decisions() : Double.NaN;
    }

    /** A count as a table shows it: null where it is withheld. */
    @Nullable Long shown(long count) {
      return withheld ? null : count;
    }
  }
}
