package org.asylumrates.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The named rules that make decisions from applications. Every published figure carries the id of
 * one of them. What each rule does stands in the class of the same name in {@code decisions}.
 */
public enum Definition {
  TRAC_MERITS(
      "trac-merits",
      "R1",
      "Merits decisions",
      "Each proceeding in which a judge granted or denied asylum. Rate: granted / (granted + other"
          + " relief + denied)."),
  LATEST_MERITS(
      "latest-merits",
      "R1",
      "Latest merits decision of each case",
      "Of each case's merits decisions only the latest. Rate: granted / (granted + other relief +"
          + " denied)."),
  EOIR_INITIAL(
      "eoir-initial",
      "R2",
      "Initial case completions",
      "Each case's first completed removal, deportation, exclusion or asylum-only proceeding, if its"
          + " asylum application got any disposition. Rate: granted / (granted + denied + other)."),
  ANY_PROTECTION(
      "any-protection",
      "R3",
      "Any protection",
      "Each proceeding in which asylum, withholding or Convention against Torture relief was granted"
          + " or denied. Rate: any of them granted / (granted + denied)."),
  TRAC_MERITS_PRESENT(
      "trac-merits-present",
      "R4",
      "Merits decisions without denials in absentia",
      "As merits decisions, leaving out denials of people who were not at their hearing.");

  private final String id;
  private final String rate;
  private final String title;
  private final String rule;

  Definition(String id, String rate, String title, String rule) {
    this.id = id;
    this.rate = rate;
    this.title = title;
    this.rule = rule;
  }

  /** The id in tables and options, such as {@code trac-merits}. */
  public String id() {
    return id;
  }

  /** The rate this definition feeds: R1 merits, R2 all completions, R3 protection, R4 present. */
  public String rate() {
    return rate;
  }

  /** A short name for people. */
  public String title() {
    return title;
  }

  /** The rule in one or two sentences. */
  public String rule() {
    return rule;
  }

  /** The definition with this id, if there is one. */
  public static Optional<Definition> byId(String id) {
    return Stream.of(values()).filter(d -> d.id.equals(id)).findFirst();
  }

  /** All ids, in order of importance. */
  public static List<String> ids() {
    return Stream.of(values()).map(Definition::id).toList();
  }
}
