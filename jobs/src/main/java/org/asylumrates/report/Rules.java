package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Figures.Rule;

/** What pages say about a rule besides its own words. */
final class Rules {
  private Rules() {}

  /** Which of the four rates a rule of ours feeds, such as {@code R1}; empty for another's rule. */
  static String rate(Rule rule) {
    return Definition.byId(rule.id()).map(Definition::rate).orElse("");
  }

  /** The days on the sides that a rule has, in a sentence or two. */
  static String days(Rule rule) {
    List<String> days = new ArrayList<>();
    if (!rule.beforeLabel().isBlank()) {
      days.add("Before: " + rule.beforeLabel() + ".");
    }
    if (!rule.afterLabel().isBlank()) {
      days.add("After: " + rule.afterLabel() + ".");
    }
    return String.join(" ", days);
  }
}
