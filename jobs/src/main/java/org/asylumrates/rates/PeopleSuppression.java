package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which counts of people by group, sex and a characteristic must go so that no applicant can be
 * worked out (M21)? Where a nationality's count by sex is suppressed elsewhere, everything of that
 * sex goes for it, for all exposed nationalities together and for all others.
 *
 * <p>By sex and a characteristic the same cells go for every exposed nationality and for all of
 * them together, so that none tells of another; what each one's sums by sex and by the
 * characteristic then leave possible is audited for it alone. By age, which nationalities are
 * paired with too, the sums by nationality and by age are taken as known, and what goes there goes
 * for every nationality and each sex.
 */
final class PeopleSuppression implements People.Hidden {
  private final int others;
  private final boolean[][] ofSex;
  private final boolean[][] ofValue;
  private final boolean[][] forExposed;
  private final boolean[][] forOthers;

  /**
   * What goes of a table.
   *
   * @param ofSex by group and sex, where the group's count by sex is not shown elsewhere
   * @param ofValue by group and value, where it is not shown for all sexes together
   */
  private PeopleSuppression(PeopleCounts.Table table, boolean[][] ofSex, boolean[][] ofValue) {
    this.others = table.cells().length - 1;
    this.ofSex = ofSex;
    this.ofValue = ofValue;
    boolean[] anySex = any(ofSex);
    boolean[] anyValue = any(ofValue);
    List<Cell.Counts[][]> exposed =
        new ArrayList<>(Arrays.asList(table.cells()).subList(0, others));
    exposed.add(sum(exposed));
    this.forExposed = PairSuppression.alike(exposed, given(anySex, anyValue));
    this.forOthers =
        PairSuppression.alike(
            List.<Cell.Counts[][]>of(table.cells()[others]), given(anySex, ofValue[others]));
  }

  /** What goes of a characteristic that may stand beside a nationality. */
  static PeopleSuppression of(PeopleCounts.Table table, boolean[][] ofSex) {
    boolean[][] none = new boolean[ofSex.length][table.values().size()];
    return new PeopleSuppression(table, ofSex, none);
  }

  /**
   * What goes of a characteristic that may not, such as age: the same values for every group, so
   * that all exposed together are as safe as each of them.
   */
  static PeopleSuppression ofPaired(PeopleCounts.Table table, boolean[][] ofSex) {
    int others = table.cells().length - 1;
    Cell.Counts[][] groups =
        Arrays.stream(table.cells())
            .map(PeopleSuppression::overSexes)
            .toArray(Cell.Counts[][]::new);
    List<Cell.Counts[][]> exposed = Arrays.asList(table.cells()).subList(0, others);
    Cell.Counts[][] sides = {overSexes(sum(exposed)), groups[others]};
    boolean[] known = new boolean[table.values().size()];
    boolean[] hidden = known;
    do {
      known = hidden;
      boolean[] byGroup =
          any(PairSuppression.alike(List.<Cell.Counts[][]>of(groups), each(known, groups.length)));
      hidden =
          any(PairSuppression.alike(List.<Cell.Counts[][]>of(sides), each(byGroup, sides.length)));
    } while (!Arrays.equals(hidden, known));
    return new PeopleSuppression(table, ofSex, each(hidden, groups.length));
  }

  private static boolean[][] each(boolean[] values, int groups) {
    return Stream.generate(values::clone).limit(groups).toArray(boolean[][]::new);
  }

  @Override
  public boolean hides(int group, int value) {
    return ofValue[isAllExposed(group) ? others : group][value];
  }

  @Override
  public boolean hides(int group, int sex, int value) {
    return group == others ? forOthers[sex][value] : forExposed[sex][value];
  }

  @Override
  public boolean isEmpty(Cell.Counts[][] cells, int group, int sex, int value) {
    int like = isAllExposed(group) ? others : group;
    boolean noSex = !ofSex[like][sex] && decisions(cells[sex]) == 0;
    boolean noValue = !ofValue[like][value] && overSexes(cells)[value].decisions() == 0;
    return noSex || noValue;
  }

  private boolean isAllExposed(int group) {
    return group > others;
  }

  private boolean[][] given(boolean[] sexes, boolean[] values) {
    boolean[][] given = new boolean[sexes.length][values.length];
    for (int sex = 0; sex < sexes.length; sex++) {
      for (int value = 0; value < values.length; value++) {
        given[sex][value] = sexes[sex] || values[value];
      }
    }
    return given;
  }

  private static boolean[] any(boolean[][] ofGroups) {
    boolean[] any = new boolean[ofGroups[0].length];
    for (boolean[] of : ofGroups) {
      for (int i = 0; i < any.length; i++) {
        any[i] |= of[i];
      }
    }
    return any;
  }

  /** Some tables added up. */
  static Cell.Counts[][] sum(List<Cell.Counts[][]> tables) {
    Cell.Counts[][] sum = new Cell.Counts[tables.get(0).length][];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = tables.get(0)[i].clone();
      for (Cell.Counts[][] table : tables.subList(1, tables.size())) {
        for (int j = 0; j < sum[i].length; j++) {
          sum[i][j] = sum[i][j].plus(table[i][j]);
        }
      }
    }
    return sum;
  }

  /** The counts by value of all sexes together. */
  static Cell.Counts[] overSexes(Cell.Counts[][] bySex) {
    Cell.Counts[] sum = bySex[0].clone();
    for (Cell.Counts[] sex : Arrays.asList(bySex).subList(1, bySex.length)) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] = sum[i].plus(sex[i]);
      }
    }
    return sum;
  }

  private static long decisions(Cell.Counts[] counts) {
    return Arrays.stream(counts).mapToLong(Cell.Counts::decisions).sum();
  }
}
