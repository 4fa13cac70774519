package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.jspecify.annotations.Nullable;

/**
 * Who are the people of the nationalities that a study takes as exposed, and how were their claims
 * decided? Beside each of them all together, and all other people.
 */
final class People {
  private static final List<String> CHARACTERISTICS =
      List.of(
          Keys.ALL,
          Breakdown.REPRESENTED.id(),
          Breakdown.CUSTODY.id(),
          Breakdown.CLAIM_TYPE.id(),
          PeopleCounts.FAMILY,
          Breakdown.AGE.id());

  private final Study study;
  private final Period period;
  private final PeopleCounts counts;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private People(Study study, Period period, PeopleCounts counts) {
    this.study = study;
    this.period = period;
    this.counts = counts;
  }

  /**
   * Rows of EntityTables.PEOPLE; none for a study that takes no nationality as exposed.
   *
   * @param published cells of the same study as they are published
   */
  static List<List<@Nullable Object>> rows(Counted counted, Study study, List<Cell> published) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    if (!study.exposure().nationalities().isEmpty()) {
      for (Period period : Period.values()) {
        People people = new People(study, period, new PeopleCounts(counted, study, period));
        boolean[][] ofSex = people.hiddenBySex(published);
        CHARACTERISTICS.forEach(characteristic -> people.add(characteristic, ofSex));
        rows.addAll(people.rows);
      }
    }
    return rows;
  }

  /** By group and sex: hidden elsewhere, of everybody else as soon as it is of one nationality. */
  private boolean[][] hiddenBySex(List<Cell> published) {
    List<String> groups = counts.groups();
    Cell.Counts[][] cells =
        Arrays.stream(counts.by(Keys.ALL).cells())
            .map(sexes -> Arrays.stream(sexes).map(of -> sum(of)).toArray(Cell.Counts[]::new))
            .toArray(Cell.Counts[][]::new);
    boolean[][] hidden = new boolean[groups.size()][PeopleCounts.SEXES.size()];
    if (!study.breakdowns().contains(Breakdown.NATIONALITY_SEX.id())) {
      hidden = PairSuppression.alike(List.<Cell.Counts[][]>of(cells), hidden);
    }
    Set<String> suppressed = suppressed(published);
    int others = groups.size() - 1;
    for (int group = 0; group < others; group++) {
      for (int sex = 0; sex < hidden[group].length; sex++) {
        String key = groups.get(group) + Keys.PAIR + PeopleCounts.SEXES.get(sex);
        hidden[group][sex] |= suppressed.contains(key);
        hidden[others][sex] |= hidden[group][sex];
      }
    }
    return hidden;
  }

  private Set<String> suppressed(List<Cell> published) {
    return published.stream()
        .filter(cell -> cell.breakdown().equals(Breakdown.NATIONALITY_SEX.id()))
        .filter(cell -> cell.definition().equals(study.definition()))
        .filter(cell -> cell.period().equals(period.code()) && cell.counts().withheld())
        .map(Cell::key)
        .collect(Collectors.toSet());
  }

  private void add(String characteristic, boolean[][] ofSex) {
    PeopleCounts.Table table = counts.by(characteristic);
    if (table.values().isEmpty()) {
      return;
    }
    if (characteristic.equals(Keys.ALL)) {
      addGroups(characteristic, table, Hidden.bySexAlone(ofSex));
    } else {
      PeopleSuppression suppression =
          characteristic.equals(Breakdown.AGE.id())
              ? PeopleSuppression.ofPaired(table, ofSex)
              : PeopleSuppression.of(table, ofSex);
      addGroups(characteristic, table, suppression);
    }
  }

  /** Which counts go; the group after the others is all exposed together. */
  interface Hidden {
    /** Whether a group's count goes, of all sexes together. */
    boolean hides(int group, int value);

    /** Whether a group's count of a sex goes. */
    boolean hides(int group, int sex, int value);

    /** Whether everybody knows that nobody is in a cell, because a shown sum is 0. */
    boolean isEmpty(Cell.Counts[][] cells, int group, int sex, int value);

    /** What goes of counts by group and sex. */
    static Hidden bySexAlone(boolean[][] ofSex) {
      return new Hidden() {
        @Override
        public boolean hides(int group, int value) {
          return false;
        }

        @Override
        public boolean hides(int group, int sex, int value) {
          return ofSex[Math.min(group, ofSex.length - 1)][sex];
        }

        @Override
        public boolean isEmpty(Cell.Counts[][] cells, int group, int sex, int value) {
          return false;
        }
      };
    }
  }

  private void addGroups(String characteristic, PeopleCounts.Table table, Hidden hidden) {
    List<String> groups = new ArrayList<>(counts.groups());
    int others = groups.size() - 1;
    List<Cell.Counts[][]> cells = new ArrayList<>(Arrays.asList(table.cells()));
    cells.add(PeopleSuppression.sum(cells.subList(0, others)));
    groups.add(Keys.EXPOSED);
    for (int group = 0; group < groups.size(); group++) {
      Cell.Counts[][] bySex = cells.get(group);
      Cell.Counts[] all = PeopleSuppression.overSexes(bySex);
      for (int value = 0; value < all.length; value++) {
        List<String> key = List.of(groups.get(group), characteristic, table.values().get(value));
        add(key, Keys.ALL, hidden.hides(group, value) ? Cell.Counts.WITHHELD : all[value]);
        for (int sex = 0; sex < bySex.length; sex++) {
          boolean goes =
              hidden.hides(group, sex, value) && !hidden.isEmpty(bySex, group, sex, value);
          add(key, PeopleCounts.SEXES.get(sex), goes ? Cell.Counts.WITHHELD : bySex[sex][value]);
        }
      }
    }
  }

  private void add(List<String> key, String sex, Cell.Counts n) {
    if (n.withheld() || n.decisions() > 0) {
      String value = key.get(2);
      boolean isKnown = !Keys.isUnknown(value) && !Keys.isUnknown(sex);
      List<@Nullable Object> row = new ArrayList<>();
      row.add(study.definition());
      row.add(key.get(0));
      row.add(groupName(key.get(0)));
      row.add(sex);
      row.add(key.get(1));
      row.add(value);
      row.add(valueName(key.get(1), value));
      row.add(period.code());
      Status remark = isKnown ? Status.NONE : Status.UNKNOWN;
      row.addAll(RateColumns.of(n, study.thresholds().rate(), remark));
      rows.add(row);
    }
  }

  private String groupName(String group) {
    return switch (group) {
      case Keys.EXPOSED -> "All exposed nationalities";
      case Keys.OTHERS -> "All other people";
      default -> counts.name(group);
    };
  }

  private static String valueName(String characteristic, String value) {
    return switch (value) {
      case Keys.ALL -> Breakdown.ALL.title();
      case PeopleCounts.ALONE -> "Alone";
      case PeopleCounts.FAMILY -> "With family";
      default ->
          KeyNames.of(Breakdown.byId(characteristic).map(Breakdown::nameColumn).orElse(""), value);
    };
  }

  private static Cell.Counts sum(Cell.Counts[] counts) {
    return Arrays.stream(counts).reduce(Cell.Counts.NONE, Cell.Counts::plus);
  }
}
