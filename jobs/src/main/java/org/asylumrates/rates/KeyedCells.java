package org.asylumrates.rates;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Period;

/**
 * The cells of one breakdown. What was counted apart may be one key for people: nationalities of a
 * region, a code with two names; and a set of words is several.
 */
final class KeyedCells {
  /** Of two names of a key the later one, by its bytes in UTF-8. */
  static final BinaryOperator<String> LATER =
      BinaryOperator.maxBy(
          Comparator.comparing(
              name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));

  private final Breakdown breakdown;
  private final KeyCounts counts;
  private final List<List<Label>> labels = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  KeyedCells(Breakdown breakdown, KeyCounts counts) {
    this.breakdown = breakdown;
    this.counts = counts;
    for (int counted = 0; counted < counts.size(); counted++) {
      labels.add(BreakdownKeys.labels(breakdown, counts.key(counted)));
      labels.get(counted).forEach(label -> numbers.putIfAbsent(label.key(), numbers.size()));
    }
  }

  /**
   * The cells that have decisions, in no order.
   *
   * @param families the families with several decisions
   * @param which the place of the breakdown among those that were counted
   */
  List<Cell> cells(SharedFamilies families, int which) {
    long[] surplus = families.surplus(which, keysOf(), numbers.size());
    List<Cell> cells = new ArrayList<>();
    for (Definition definition : Definition.values()) {
      for (Period period : Period.values()) {
        int group = Slots.group(definition, period);
        sums(group)
            .forEach(
                (key, sum) -> {
                  long off = surplus[number(key) * Slots.GROUPS + group];
                  cells.add(
                      new Cell(
                          definition.id(),
                          breakdown.id(),
                          key,
                          sum.name,
                          period.code(),
                          sum.counts,
                          OptionalLong.of(sum.counts.decisions() - off)));
                });
      }
    }
    return cells;
  }

  /** The decisions of one key in one group. */
  private record Sum(String name, Cell.Counts counts) {
    Sum plus(Sum other) {
      return new Sum(LATER.apply(name, other.name), counts.plus(other.counts));
    }
  }

  private Map<String, Sum> sums(int group) {
    Map<String, Sum> sums = new HashMap<>();
    for (int counted = 0; counted < counts.size(); counted++) {
      Cell.Counts n = counts.in(counted, group);
      if (n.decisions() > 0) {
        for (Label label : labels.get(counted)) {
          sums.merge(label.key(), new Sum(label.name(), n), Sum::plus);
        }
      }
    }
    return sums;
  }

  private int[][] keysOf() {
    return labels.stream()
        .map(all -> all.stream().mapToInt(label -> number(label.key())).toArray())
        .toArray(int[][]::new);
  }

  private int number(String key) {
    return Objects.requireNonNull(numbers.get(key));
  }
}
