package org.asylumrates.decisions;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.asylumrates.columns.Codes;

/** What follows from a code, worked out once for each code rather than for each row. */
final class Derived {
  private final IntFunction<String> source;
  private final UnaryOperator<String> rule;
  private final Codes target;
  private int[] known = new int[0];

  /**
   * A rule from one numbered text to another.
   *
   * @param source the texts that the rule starts from, by number
   * @param target numbers of the texts that it gives
   */
  Derived(IntFunction<String> source, Codes target, UnaryOperator<String> rule) {
    this.source = source;
    this.target = target;
    this.rule = rule;
  }

  /** The number of what follows from the text of a number. */
  int of(int number) {
    if (number >= known.length) {
      int before = known.length;
      known = Arrays.copyOf(known, Math.max(64, 2 * (number + 1)));
      Arrays.fill(known, before, known.length, -1);
    }
    if (known[number] < 0) {
      known[number] = target.of(rule.apply(source.apply(number)));
    }
    return known[number];
  }
}
