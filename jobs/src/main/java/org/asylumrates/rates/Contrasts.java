package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.model.Status;
import org.asylumrates.stats.FalseDiscovery;
import org.asylumrates.stats.Power;
import org.asylumrates.stats.ProportionDifference;
import org.jspecify.annotations.Nullable;

/**
 * The change of each key's grant rate from before to after (M4), with Benjamini-Hochberg q values
 * within definition and breakdown (M7). Breakdowns by time have no contrast.
 */
final class Contrasts {
  /** Keys of these fall on one side of the event. */
  private static final List<String> BY_TIME = List.of("fiscal-year", "month");

  private Contrasts() {}

  private record Group(String definition, String breakdown) {}

  private record Pair(String key, String name, Cell.Counts before, Cell.Counts after) {}

  /** Rows of Tables.BEFORE_AFTER. */
  static List<List<@Nullable Object>> rows(List<Cell> cells, long fewest) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    groups(cells)
        .forEach(
            (group, pairs) ->
                rows.addAll(
                    rows(group, pairs.values().stream().map(Contrasts::shown).toList(), fewest)));
    return rows;
  }

  private static Map<Group, Map<String, Pair>> groups(List<Cell> cells) {
    Map<Group, Map<String, Pair>> groups = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (!BY_TIME.contains(cell.breakdown())) {
        Cell.Counts none = Cell.Counts.NONE;
        boolean before = cell.period().equals(Period.BEFORE.code());
        Pair one =
            before
                ? new Pair(cell.key(), cell.name(), cell.counts(), none)
                : new Pair(cell.key(), cell.name(), none, cell.counts());
        groups
            .computeIfAbsent(new Group(cell.definition(), cell.breakdown()), g -> new TreeMap<>())
            .merge(cell.key(), one, Contrasts::both);
      }
    }
    return groups;
  }

  private static Pair both(Pair a, Pair b) {
    return new Pair(a.key, a.name, some(a.before, b.before), some(a.after, b.after));
  }

  /** A pair of which one side is withheld shows neither. */
  private static Pair shown(Pair pair) {
    boolean isWithheld = pair.before.withheld() || pair.after.withheld();
    return isWithheld
        ? new Pair(pair.key, pair.name, Cell.Counts.WITHHELD, Cell.Counts.WITHHELD)
        : pair;
  }

  /** Of a side's counts in two cells at most one holds something. */
  private static Cell.Counts some(Cell.Counts a, Cell.Counts b) {
    return a.equals(Cell.Counts.NONE) ? b : a;
  }

  private static List<List<@Nullable Object>> rows(Group group, List<Pair> pairs, long fewest) {
    double[] p = new double[pairs.size()];
    for (int i = 0; i < p.length; i++) {
      p[i] = isTested(pairs.get(i), fewest) ? difference(pairs.get(i)).pValue() : Double.NaN;
    }
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      rows.add(row(group, pairs.get(i), p[i], q[i], fewest));
    }
    return rows;
  }

  private static List<@Nullable Object> row(
      Group group, Pair pair, double p, double q, long fewest) {
    Cell.Counts before = pair.before;
    Cell.Counts after = pair.after;
    boolean enough = enough(pair, fewest);
    ProportionDifference change = difference(pair);
    return Arrays.asList(
        group.definition,
        group.breakdown,
        pair.key,
        pair.name,
        before.shown(before.decisions()),
        before.shown(before.granted()),
        before.rate(fewest),
        after.shown(after.decisions()),
        after.shown(after.granted()),
        after.rate(fewest),
        enough ? change.difference() : Double.NaN,
        enough ? change.interval().low() : Double.NaN,
        enough ? change.interval().high() : Double.NaN,
        enough ? change.riskRatio().value() : Double.NaN,
        enough ? change.oddsRatio().value() : Double.NaN,
        p,
        q,
        status(pair, enough).code(),
        enough ? detectableFall(pair) : Double.NaN);
  }

  private static Status status(Pair pair, boolean enough) {
    if (pair.before.withheld() || pair.after.withheld()) {
      return Status.SUPPRESSED;
    }
    boolean empty = pair.before.decisions() == 0 || pair.after.decisions() == 0;
    if (empty) {
      return Status.NOT_ESTIMABLE;
    }
    if (!enough) {
      return Status.TOO_FEW;
    }
    return Keys.isUnknown(pair.key) ? Status.UNKNOWN : Status.NONE;
  }

  private static ProportionDifference difference(Pair pair) {
    return ProportionDifference.of(
        pair.after.granted(),
        pair.after.decisions(),
        pair.before.granted(),
        pair.before.decisions());
  }

  /** What is not known is shown, and is no country, court or judge to be tested. */
  private static boolean isTested(Pair pair, long fewest) {
    return enough(pair, fewest) && !Keys.isUnknown(pair.key);
  }

  /** The smallest fall that would have been seen in 80% of cases (M20); NaN if none would. */
  private static double detectableFall(Pair pair) {
    double rate = (double) pair.before.granted() / pair.before.decisions();
    return Power.of(pair.before.decisions(), pair.after.decisions()).smallestFall(rate);
  }

  private static boolean enough(Pair pair, long fewest) {
    return pair.before.enough(fewest) && pair.after.enough(fewest);
  }
}
