package org.asylumrates.stats.mix;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asylumrates.stats.BeforeAfter;

/**
 * Of the change of a rate, how much is the same judges deciding differently, how much is cases
 * moving between judges, how much judges who came, and how much judges who left? The form of
 * Griliches and Regev, whose four terms add up to the change exactly.
 *
 * <p>With s a unit's share of decisions, r its rate, and the reference the mean of the two whole
 * rates: within is the sum over stayers of (s0 + s1) / 2 (r1 - r0), between that of (s1 - s0) ((r0
 * + r1) / 2 - reference), entry the sum over entrants of s1 (r1 - reference), exit minus the sum
 * over leavers of s0 (r0 - reference). What is entry and what between depends on the reference: say
 * which it is. All terms are differences of rates, so percentage points over 100.
 *
 * <p>A period without decisions leaves every term NaN.
 *
 * <p>Sources: Griliches and Regev, Journal of Econometrics 65:175 (1995); Melitz and Polanec, RAND
 * Journal of Economics 46:362 (2015) on entry and exit.
 *
 * @param whole all units together
 * @param within stayers deciding differently
 * @param between decisions moving between stayers
 * @param entry those who decided only after
 * @param exit those who decided only before
 * @param withinError the standard error of within, the mix held fixed and decisions independent
 * @param stayers units that decided in both periods
 * @param entrants units that decided only after
 * @param leavers units that decided only before
 * @param entrantShare the share of decisions after that entrants made
 * @param leaverShare the share of decisions before that leavers made
 */
public record Decomposition(
    BeforeAfter whole,
    double within,
    double between,
    double entry,
    double exit,
    double withinError,
    int stayers,
    int entrants,
    int leavers,
    double entrantShare,
    double leaverShare) {
  /** The decomposition over units; one without decisions changes nothing. */
  public static Decomposition of(List<BeforeAfter> units) {
    BeforeAfter whole = BeforeAfter.sum(units);
    List<Component> parts = components(units);
    double variance = 0;
    for (int i = 0; i < units.size(); i++) {
      variance += parts.get(i).withinVariance(units.get(i));
    }
    boolean none = !whole.isInBoth();
    return new Decomposition(
        whole,
        none ? Double.NaN : sum(parts, Component::within),
        none ? Double.NaN : sum(parts, Component::between),
        none ? Double.NaN : sum(parts, Component::entry),
        none ? Double.NaN : sum(parts, Component::exit),
        none ? Double.NaN : Math.sqrt(variance),
        count(parts, Component.Status.STAYER),
        count(parts, Component.Status.ENTRANT),
        count(parts, Component.Status.LEAVER),
        share(parts, Component.Status.ENTRANT, Component::shareAfter),
        share(parts, Component.Status.LEAVER, Component::shareBefore));
  }

  /** What each unit adds, in the order of the units. */
  public static List<Component> components(List<BeforeAfter> units) {
    BeforeAfter whole = BeforeAfter.sum(units);
    return units.stream().map(unit -> Component.of(unit, whole)).toList();
  }

  /** The rate after minus the rate before; NaN if a period has no decisions. */
  public double change() {
    return whole.rateAfter() - whole.rateBefore();
  }

  private static double sum(List<Component> parts, ToDoubleFunction<Component> term) {
    double sum = 0;
    for (Component part : parts) {
      sum += term.applyAsDouble(part);
    }
    return sum;
  }

  private static int count(List<Component> parts, Component.Status status) {
    return (int) parts.stream().filter(part -> part.status() == status).count();
  }

  private static double share(
      List<Component> parts, Component.Status status, ToDoubleFunction<Component> share) {
    return sum(parts.stream().filter(part -> part.status() == status).toList(), share);
  }
}
