package org.asylumrates.rates;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.claims.CaseWords;
import org.asylumrates.model.Outcome;

/**
 * Counts one part of the decisions. Of most families only the number of rows is needed; the rows of
 * those with several decisions in a group are handed on.
 */
final class CountTask implements Scan.Summary<Counted> {
  private static final long serialVersionUID = 1L;

  private final CountPlan plan;
  private final Shared<RepeatedFamilies> repeated;
  private final Shared<CaseWords> labels;

  /**
   * A task.
   *
   * @param plan what is counted
   * @param repeated families with several decisions in a group
   * @param labels the words of labelled cases
   */
  CountTask(CountPlan plan, Shared<RepeatedFamilies> repeated, Shared<CaseWords> labels) {
    this.plan = plan;
    this.repeated = repeated;
    this.labels = labels;
  }

  @Override
  public Counted of(int part, Iterator<Chosen> batches) {
    Pass pass = new Pass(plan, repeated.value(), labels.value());
    while (batches.hasNext()) {
      pass.add(batches.next());
    }
    return pass.counted();
  }

  /** The one pass of a task over its rows. */
  private static final class Pass {
    private final CountPlan plan;
    private final RepeatedFamilies repeated;
    private final Grouping grouping;
    private final TextColumn outcomes =
        new TextColumn(CountPlan.OUTCOME, Slots.OUTCOMES.stream().map(Outcome::code).toList());
    private final Counter throughout;
    private final Counter own;
    private final Counter within;
    private final Counter breakdowns;
    private final FamilyRows shared;
    private final FamilyRows alone;
    private final FamilyRows together = new FamilyRows(1);
    private final FamilyRows members = new FamilyRows(0);
    private int[] slots = new int[0];
    private int[] windowSlots = new int[0];

    Pass(CountPlan plan, RepeatedFamilies repeated, CaseWords labels) {
      this.plan = plan;
      this.repeated = repeated;
      this.grouping = new Grouping(plan.windows());
      this.throughout = plan.throughout();
      this.own = plan.own();
      this.within = plan.within();
      this.breakdowns = plan.breakdowns(labels);
      this.shared = new FamilyRows(plan.breakdowns().size());
      this.alone = new FamilyRows(plan.breakdowns().size());
    }

    void add(Chosen all) {
      int[] groups = grouping.read(all);
      slot(all, groups);
      throughout.add(all, slots);
      int definition = Slots.place(plan.definition());
      Chosen ofOwn = all.where(row -> Slots.definition(groups[row]) == definition);
      own.add(ofOwn, slots);
      Chosen ofOwnWithin = ofOwn.where(i -> Slots.isWithin(groups[ofOwn.row(i)]));
      within.add(ofOwnWithin, windowSlots);
      Chosen inWindows = all.where(row -> Slots.isWithin(groups[row]));
      breakdowns.add(inWindows, slots);
      handOn(inWindows, groups);
      handOnTogether(ofOwnWithin, groups);
    }

    private void slot(Chosen all, int[] groups) {
      if (slots.length < all.size()) {
        slots = new int[all.size()];
        windowSlots = new int[all.size()];
      }
      outcomes.read(all);
      if (outcomes.size() > Slots.OUTCOMES.size()) {
        throw new IllegalStateException(
            "No outcome is called " + outcomes.texts(Slots.OUTCOMES.size()));
      }
      int[] codes = outcomes.codes();
      for (int row = 0; row < all.size(); row++) {
        slots[row] = Slots.slot(groups[row], codes[row]);
        windowSlots[row] = Slots.ofWindow(slots[row]);
      }
    }

    private void handOn(Chosen within, int[] groups) {
      ColumnVector families = within.column(FamilyTask.FAMILY);
      boolean nulls = families.hasNull();
      Handed none = new Handed(within.size());
      Handed several = new Handed(within.size());
      for (int i = 0; i < within.size(); i++) {
        int row = within.row(i);
        if (nulls && families.isNullAt(row)) {
          none.add(0, groups[row], i);
        } else if (repeated.contains(groups[row], families.getLong(row))) {
          several.add(families.getLong(row), groups[row], i);
        }
      }
      none.to(alone, breakdowns.tallies());
      several.to(shared, breakdowns.tallies());
    }

    private void handOnTogether(Chosen rows, int[] groups) {
      ColumnVector families = rows.column(FamilyTask.FAMILY);
      ColumnVector cases = rows.column(RidersColumn.CASE);
      boolean nulls = families.hasNull() || cases.hasNull();
      Handed several = new Handed(rows.size());
      Handed who = new Handed(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        int row = rows.row(i);
        if (!(nulls && (families.isNullAt(row) || cases.isNullAt(row)))
            && repeated.contains(groups[row], families.getLong(row))) {
          several.add(families.getLong(row), windowSlots[row], i);
          who.add(cases.getLong(row), windowSlots[row], i);
        }
      }
      who.to(members, List.of());
      int people = CountPlan.PERSON_FAMILY;
      several.to(together, within.tallies().subList(people, people + 1));
    }

    Counted counted() {
      return new Counted(
          throughout.counted(),
          own.counted(),
          within.counted(),
          breakdowns.counted(),
          shared,
          alone,
          together,
          members);
    }
  }

  /** Rows of one batch that are handed on. */
  private static final class Handed {
    private final long[] families;
    private final int[] groups;
    private final int[] places;
    private int rows;

    Handed(int most) {
      families = new long[most];
      groups = new int[most];
      places = new int[most];
    }

    void add(long family, int group, int place) {
      families[rows] = family;
      groups[rows] = group;
      places[rows++] = place;
    }

    void to(FamilyRows all, List<Tally> tallies) {
      all.add(families, groups, tallies, places, rows);
    }
  }
}
