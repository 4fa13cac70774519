package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;

/**
 * Decisions of the study's own definition in one period by group of nationalities, sex, and value
 * of a characteristic.
 */
final class PeopleCounts {
  static final String ALONE = "alone";
  static final String FAMILY = "family";
  static final List<String> SEXES = List.of("F", "M", Keys.UNKNOWN);

  private static final int NATIONALITY = 0;
  private static final int NAME = 1;
  private static final int SEX = 2;

  private final Counted counted;
  private final int period;

  /** Exposed nationalities as the study lists them, then everybody else. */
  private final List<String> groups;

  private final Map<String, String> names = new HashMap<>();

  /**
   * Decisions by one characteristic.
   *
   * @param values its values that have decisions, sorted
   * @param cells by group, sex and value
   */
  record Table(List<String> values, Cell.Counts[][][] cells) {}

  PeopleCounts(Counted counted, Study study, Period period) {
    this.counted = counted;
    this.period = Slots.place(period);
    this.groups = new ArrayList<>(study.exposure().nationalities());
    groups.add(Keys.OTHERS);
    KeyCounts people = counted.within().get(CountPlan.PERSON_FAMILY);
    for (int i = 0; i < people.size(); i++) {
      names.merge(people.key(i).get(NATIONALITY), people.key(i).get(NAME), KeyedCells.LATER);
    }
  }

  List<String> groups() {
    return groups;
  }

  /** What a nationality is called. */
  String name(String nationality) {
    return names.getOrDefault(nationality, nationality);
  }

  /** By a characteristic, of which {@code all} has but one value. */
  Table by(String characteristic) {
    if (characteristic.equals(FAMILY)) {
      return families();
    }
    if (characteristic.equals(Keys.ALL)) {
      return of(CountPlan.PERSON_AGE, texts -> Keys.ALL);
    }
    if (characteristic.equals(Breakdown.AGE.id())) {
      return of(CountPlan.PERSON_AGE, texts -> texts.get(SEX + 1));
    }
    List<String> mix =
        List.of(Breakdown.REPRESENTED.id(), Breakdown.CUSTODY.id(), Breakdown.CLAIM_TYPE.id());
    int place = SEX + 1 + mix.indexOf(characteristic);
    return of(CountPlan.PERSON_MIX, texts -> texts.get(place));
  }

  private Table of(int which, Function<List<String>, String> value) {
    KeyCounts keys = counted.within().get(which);
    Adding adding = new Adding();
    for (int i = 0; i < keys.size(); i++) {
      adding.add(keys.key(i), value.apply(keys.key(i)), keys.in(i, period));
    }
    return adding.table();
  }

  /** Everybody is alone but for those whose family has others, and those of no known family. */
  private Table families() {
    KeyCounts people = counted.within().get(CountPlan.PERSON_FAMILY);
    boolean isTold =
        IntStream.range(0, people.size())
            .anyMatch(i -> riders(people, i).equals(RidersColumn.RIDES));
    Adding adding = new Adding();
    for (int i = 0; i < people.size(); i++) {
      boolean isKnown = isTold && !riders(people, i).equals(Keys.UNKNOWN);
      adding.add(people.key(i), isKnown ? ALONE : Keys.UNKNOWN, people.in(i, period));
    }
    FamilyRows rows = counted.together();
    Set<Long> several = withSeveral(rows);
    for (int row = 0; row < rows.size(); row++) {
      boolean isKnown = !riders(people, rows.key(row, 0)).equals(Keys.UNKNOWN);
      if (isKnown && isHere(rows, row) && several.contains(rows.family(row))) {
        List<String> person = people.key(rows.key(row, 0));
        Cell.Counts one = Cell.Counts.ofOne(Slots.outcome(rows.group(row)));
        adding.add(person, FAMILY, one);
        adding.add(person, ALONE, Cell.Counts.NONE.less(one));
      }
    }
    return adding.table();
  }

  /** Families of which more than one person has a decision; one may have two by herself. */
  private Set<Long> withSeveral(FamilyRows rows) {
    Map<Long, Long> first = new HashMap<>();
    Set<Long> several = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      if (isHere(rows, row)) {
        long person = counted.members().family(row);
        if (first.merge(rows.family(row), person, (a, b) -> a) != person) {
          several.add(rows.family(row));
        }
      }
    }
    return several;
  }

  private boolean isHere(FamilyRows rows, int row) {
    return Slots.period(rows.group(row)) == period;
  }

  private static String riders(KeyCounts people, int number) {
    return people.key(number).get(SEX + 1);
  }

  /** Counts on their way into a table. */
  private final class Adding {
    private final Map<List<String>, Cell.Counts> counts = new HashMap<>();
    private final TreeSet<String> values = new TreeSet<>();

    void add(List<String> person, String value, Cell.Counts n) {
      String nationality = person.get(NATIONALITY);
      String group = groups.contains(nationality) ? nationality : Keys.OTHERS;
      counts.merge(List.of(group, person.get(SEX), value), n, Cell.Counts::plus);
    }

    Table table() {
      counts.forEach(
          (place, n) -> {
            if (n.decisions() > 0) {
              values.add(place.get(2));
            }
          });
      List<String> sorted = List.copyOf(values);
      Cell.Counts[][][] cells = new Cell.Counts[groups.size()][SEXES.size()][sorted.size()];
      for (int group = 0; group < groups.size(); group++) {
        for (int sex = 0; sex < SEXES.size(); sex++) {
          for (int value = 0; value < sorted.size(); value++) {
            List<String> place = List.of(groups.get(group), SEXES.get(sex), sorted.get(value));
            cells[group][sex][value] = counts.getOrDefault(place, Cell.Counts.NONE);
          }
        }
      }
      return new Table(sorted, cells);
    }
  }
}
