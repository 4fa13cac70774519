package org.asylumrates.rates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/**
 * Numbers of decisions by key and slot: what one task counted, or several together. A key is the
 * texts of the columns that make it, and has a number.
 */
final class KeyCounts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int GRANTED = Slots.OUTCOMES.indexOf(Outcome.GRANTED);
  private static final int OTHER_RELIEF = Slots.OUTCOMES.indexOf(Outcome.OTHER_RELIEF);
  private static final int DENIED = Slots.OUTCOMES.indexOf(Outcome.DENIED);
  private static final int OTHER = Slots.OUTCOMES.indexOf(Outcome.OTHER);

  private final ArrayList<List<String>> keys;
  private final HashMap<List<String>, Integer> numbers = new HashMap<>();
  private final int width;
  private long[] counts;

  KeyCounts(List<List<String>> keys, int[] counts, int width) {
    this.keys = new ArrayList<>(keys);
    for (int number = 0; number < keys.size(); number++) {
      numbers.put(keys.get(number), number);
    }
    this.counts = Arrays.stream(counts).asLongStream().toArray();
    this.width = width;
  }

  /** How many keys there are. */
  int size() {
    return keys.size();
  }

  /** The texts of a key. */
  List<String> key(int number) {
    return keys.get(number);
  }

  /** Adds others to these; gives the number that each of their keys has here. */
  int[] add(KeyCounts others) {
    int[] ours = new int[others.size()];
    for (int theirs = 0; theirs < ours.length; theirs++) {
      ours[theirs] = number(others.key(theirs));
      for (int slot = 0; slot < width; slot++) {
        counts[ours[theirs] * width + slot] += others.counts[theirs * width + slot];
      }
    }
    return ours;
  }

  private int number(List<String> key) {
    Integer number = numbers.putIfAbsent(key, keys.size());
    if (number != null) {
      return number;
    }
    keys.add(key);
    if (keys.size() * width > counts.length) {
      counts = Arrays.copyOf(counts, 2 * keys.size() * width);
    }
    return keys.size() - 1;
  }

  /** The outcomes of a key's decisions in one group; group 0 where groups are not told apart. */
  Cell.Counts in(int number, int group) {
    int first = number * width + Slots.slot(group, 0);
    return new Cell.Counts(
        counts[first + GRANTED],
        counts[first + OTHER_RELIEF],
        counts[first + DENIED],
        counts[first + OTHER]);
  }

  /** The outcomes of a key's decisions under a definition, whenever they were made. */
  Cell.Counts under(int number, Definition definition) {
    Cell.Counts sum = Cell.Counts.NONE;
    for (int period = 0; period <= Slots.OUTSIDE; period++) {
      sum = sum.plus(in(number, Slots.group(Slots.place(definition), period)));
    }
    return sum;
  }
}
