package org.asylumrates.report;

import java.util.List;
import java.util.Optional;
import org.asylumrates.language.Words;

/**
 * How many rows moved which way. Each way of putting it is a sentence of its own, because languages
 * order and bend their words differently.
 *
 * @param lower changes whose interval lies below zero
 * @param higher changes whose interval lies above zero
 * @param unclear changes whose interval holds zero
 */
record Tally(long lower, long higher, long unclear) {
  /** The tally of the rows whose change is known; empty if there is none. */
  static Optional<Tally> of(List<Comparison> rows) {
    List<Change> changes = rows.stream().flatMap(row -> row.change().stream()).toList();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    long lower = changes.stream().filter(c -> c.high() < 0).count();
    long higher = changes.stream().filter(c -> c.low() > 0).count();
    return Optional.of(new Tally(lower, higher, changes.size() - lower - higher));
  }

  /** The tally in at most 15 words, about rows that a plural noun names. */
  String said(Words words, String noun) {
    long all = lower + higher + unclear;
    if (all == 1) {
      return one(words);
    }
    if (all == 2 && Math.max(lower, Math.max(higher, unclear)) == 2) {
      return both(words, noun);
    }
    String n = words.count(all);
    if (lower == all) {
      return words.say("tally.all.lower", n, noun);
    }
    if (higher == all) {
      return words.say("tally.all.higher", n, noun);
    }
    if (unclear == all) {
      return words.say("tally.all.unclear", n, noun);
    }
    return mixed(words, n, noun);
  }

  private String one(Words words) {
    if (unclear == 1) {
      return words.say("tally.one.unclear");
    }
    return lower == 1 ? words.say("tally.one.lower") : words.say("tally.one.higher");
  }

  private String both(Words words, String noun) {
    if (unclear > 0) {
      return words.say("tally.both.unclear", noun);
    }
    return lower > 0 ? words.say("tally.both.lower", noun) : words.say("tally.both.higher", noun);
  }

  private String mixed(Words words, String n, String noun) {
    String down = words.count(lower);
    String up = words.count(higher);
    String open = words.count(unclear);
    if (unclear == 0) {
      return words.say("tally.lower-higher", down, n, noun, up);
    }
    if (higher == 0) {
      return words.say("tally.lower-unclear", down, n, noun, open);
    }
    return lower == 0
        ? words.say("tally.higher-unclear", up, n, noun, open)
        : words.say("tally.lower-higher-unclear", down, n, noun, up, open);
  }
}
