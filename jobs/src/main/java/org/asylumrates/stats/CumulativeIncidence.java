package org.asylumrates.stats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Of people who filed in one period, what share had been granted, denied, otherwise closed or was
 * still waiting so many days later? Rates by date of decision mix fast and slow cases, so they may
 * move with nobody changing a mind; these do not.
 *
 * <p>The estimate of Aalen and Johansen with three competing ends; who still waited when the
 * records end is censored, after the decisions of that day. Standard errors by the infinitesimal
 * jackknife, as {@code survival::survfit} gives them.
 *
 * <p>Later than anybody was followed nothing is known: NaN. If nobody's case ended, the incidences
 * are 0 as long as somebody was followed, but without an error.
 *
 * <p>Sources: Aalen and Johansen, Scandinavian Journal of Statistics 5:141 (1978); Efron, The
 * Jackknife, the Bootstrap and Other Resampling Plans (1982), chapter 6.
 */
public final class CumulativeIncidence {
  /** How a case stood when it was last seen. */
  public enum End {
    GRANTED,
    DENIED,
    OTHER,
    /** Still waiting when the records end. */
    PENDING
  }

  /**
   * People whose cases were last seen after the same time, in the same state.
   *
   * @param days from filing to the end, or to the end of the records; 0 or more
   * @param end how the cases stood
   * @param people how many
   */
  public record FollowUp(int days, End end, long people) {
    public FollowUp {
      if (days < 0 || people < 0) {
        throw new IllegalArgumentException("Negative: " + days + " days, " + people + " people");
      }
    }
  }

  /**
   * A share of the cohort.
   *
   * @param share 0 to 1
   * @param error its standard error
   */
  public record Incidence(double share, double error) {
    static final Incidence UNKNOWN = new Incidence(Double.NaN, Double.NaN);
  }

  /**
   * The cohort after some time; the shares add up to 1.
   *
   * @param days from filing
   * @param atRisk people whose cases had not ended before that day, and who were followed until it
   * @param granted the share granted by then
   * @param denied the share denied by then
   * @param other the share otherwise closed by then
   * @param pending the share still waiting
   */
  public record Standing(
      int days,
      long atRisk,
      Incidence granted,
      Incidence denied,
      Incidence other,
      double pending) {}

  private final NavigableMap<Integer, Map<End, Long>> exits = new TreeMap<>();

  private CumulativeIncidence(List<FollowUp> cohort) {
    for (FollowUp group : cohort) {
      if (group.people() > 0) {
        exits
            .computeIfAbsent(group.days(), days -> new EnumMap<>(End.class))
            .merge(group.end(), group.people(), Long::sum);
      }
    }
  }

  /** The incidences of one cohort, in groups of any order. */
  public static CumulativeIncidence of(List<FollowUp> cohort) {
    return new CumulativeIncidence(cohort);
  }

  /** Where the cohort stood so many days after filing. */
  public Standing at(int days) {
    long atRisk = people(exits.tailMap(days, true));
    if (atRisk == 0) {
      return new Standing(
          days, 0, Incidence.UNKNOWN, Incidence.UNKNOWN, Incidence.UNKNOWN, Double.NaN);
    }
    IncidenceCurve granted = curve(End.GRANTED, days);
    return new Standing(
        days,
        atRisk,
        incidence(granted),
        incidence(curve(End.DENIED, days)),
        incidence(curve(End.OTHER, days)),
        granted.waiting());
  }

  private IncidenceCurve curve(End end, int days) {
    IncidenceCurve curve = new IncidenceCurve(people(exits));
    exits
        .headMap(days, true)
        .values()
        .forEach(
            day -> {
              long all = day.values().stream().mapToLong(people -> people).sum();
              long pending = day.getOrDefault(End.PENDING, 0L);
              curve.pass(day.getOrDefault(end, 0L), all - pending, pending);
            });
    return curve;
  }

  private Incidence incidence(IncidenceCurve curve) {
    boolean ended =
        exits.values().stream().anyMatch(day -> day.size() > 1 || !day.containsKey(End.PENDING));
    return new Incidence(curve.incidence(), ended ? curve.error() : Double.NaN);
  }

  private static long people(Map<Integer, Map<End, Long>> exits) {
    return exits.values().stream()
        .flatMap(day -> day.values().stream())
        .mapToLong(people -> people)
        .sum();
  }
}
