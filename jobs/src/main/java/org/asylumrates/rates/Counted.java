package org.asylumrates.rates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the rates need to know of some decisions: of one task's, or of all.
 *
 * @param throughout counts of all decisions, by the columns of {@link CountPlan#throughout}
 * @param own counts of the study's own definition, by the columns of {@link CountPlan#own}
 * @param within counts of it within the study's windows, by those of {@link CountPlan#within}
 * @param breakdowns counts within the study's windows by each of its breakdowns
 * @param shared the decisions of families with several in a group
 * @param alone the decisions of no known family
 * @param together those of {@code shared} under the study's own definition, each with its slot of
 *     the windows for a group, by {@link CountPlan#PERSON_FAMILY}
 * @param members of each of {@code together} the case in place of the family
 */
record Counted(
    List<KeyCounts> throughout,
    List<KeyCounts> own,
    List<KeyCounts> within,
    List<KeyCounts> breakdowns,
    FamilyRows shared,
    FamilyRows alone,
    FamilyRows together,
    FamilyRows members)
    implements Serializable {

  /** What counters have counted, without the rows of families. */
  static Counted of(Counter throughout, Counter own, Counter within, Counter breakdowns) {
    int keys = breakdowns.tallies().size();
    return new Counted(
        throughout.counted(),
        own.counted(),
        within.counted(),
        breakdowns.counted(),
        new FamilyRows(keys),
        new FamilyRows(keys),
        new FamilyRows(1),
        new FamilyRows(0));
  }

  /** These with others of the same study; these are changed. */
  Counted plus(Counted others) {
    add(throughout, others.throughout);
    add(own, others.own);
    int[] people = add(within, others.within).get(CountPlan.PERSON_FAMILY);
    together.add(others.together, List.of(people));
    members.add(others.members, List.of());
    List<int[]> numbers = add(breakdowns, others.breakdowns);
    shared.add(others.shared, numbers);
    alone.add(others.alone, numbers);
    return this;
  }

  private static List<int[]> add(List<KeyCounts> ours, List<KeyCounts> others) {
    List<int[]> numbers = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      numbers.add(ours.get(i).add(others.get(i)));
    }
    return numbers;
  }
}
