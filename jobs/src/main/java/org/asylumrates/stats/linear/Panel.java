package org.asylumrates.stats.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The cells of a linear model, sorted by unit, time and regressors so that sums do not depend on
 * the order in which cells arrive, with units and times numbered from 0 without gaps.
 */
public final class Panel {
  private static final Comparator<PanelCell> ORDER =
      Comparator.comparingInt(PanelCell::unit)
          .thenComparingInt(PanelCell::time)
          .thenComparing(PanelCell::regressors, Arrays::compare);

  private final List<PanelCell> cells;
  private final int regressors;
  private final int[] unit;
  private final int[] time;
  private final int[] start;
  private final int times;

  private Panel(List<PanelCell> cells, int regressors) {
    this.cells = cells;
    this.regressors = regressors;
    this.unit = ranks(cells, PanelCell::unit);
    this.time = ranks(cells, PanelCell::time);
    this.times = Arrays.stream(time).max().orElse(-1) + 1;
    this.start = starts(unit);
  }

  /**
   * The panel of these cells, those without decisions left out.
   *
   * @param regressors how many regressors each cell has; another number in a cell throws {@link
   *     IllegalArgumentException}
   */
  public static Panel of(int regressors, List<PanelCell> cells) {
    for (PanelCell cell : cells) {
      if (cell.regressors().length != regressors) {
        throw new IllegalArgumentException(
            "A cell has %d regressors, not %d".formatted(cell.regressors().length, regressors));
      }
    }
    List<PanelCell> sorted = cells.stream().filter(cell -> cell.n() > 0).sorted(ORDER).toList();
    return new Panel(sorted, regressors);
  }

  /** How many decisions the cells hold. */
  public long decisions() {
    return cells.stream().mapToLong(PanelCell::n).sum();
  }

  /** How many units have decisions. */
  public int units() {
    return start.length - 1;
  }

  /** How many times have decisions. */
  public int times() {
    return times;
  }

  int size() {
    return cells.size();
  }

  int regressors() {
    return regressors;
  }

  PanelCell cell(int at) {
    return cells.get(at);
  }

  int unit(int at) {
    return unit[at];
  }

  int time(int at) {
    return time[at];
  }

  /** Where the cells of a unit begin; those of the last one end at {@code start(units())}. */
  int start(int unit) {
    return start[unit];
  }

  private static int[] ranks(List<PanelCell> cells, ToIntFunction<PanelCell> key) {
    int[] keys = cells.stream().mapToInt(key).toArray();
    int[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
    return Arrays.stream(keys).map(value -> Arrays.binarySearch(distinct, value)).toArray();
  }

  private static int[] starts(int[] unit) {
    int units = unit.length == 0 ? 0 : unit[unit.length - 1] + 1;
    int[] start = new int[units + 1];
    for (int value : unit) {
      start[value + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    return start;
  }
}
