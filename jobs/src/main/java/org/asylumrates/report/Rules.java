package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/** What pages say about a rule besides its own words. */
final class Rules {
  private Rules() {}

  /** Which of the four rates a rule of ours feeds, such as {@code R1}; empty for another's rule. */
  static String rate(Rule rule) {
    return Definition.byId(rule.id()).map(Definition::rate).orElse("");
  }

  /** The days on the sides that a rule has, in a sentence or two. */
  static String days(Words words, Rule rule) {
    List<String> days = new ArrayList<>();
    for (Period period : Period.values()) {
      if (!Sentences.days(words, rule, period).isBlank()) {
        days.add(Sentences.daysOf(words, rule, period));
      }
    }
    return String.join(" ", days);
  }
}
