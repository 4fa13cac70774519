package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.asylumrates.stats.CumulativeIncidence;
import org.asylumrates.stats.CumulativeIncidence.End;
import org.asylumrates.stats.CumulativeIncidence.FollowUp;
import org.asylumrates.stats.CumulativeIncidence.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Of people who filed in a half-year, what share had been granted, denied, otherwise closed or was
 * still waiting some years later (M25)? Rates by date of decision mix fast and slow cases and may
 * move with nobody changing a mind; these do not. Rows of EffectTables.COHORTS.
 */
final class Cohorts {
  private static final List<End> ENDS = List.of(End.GRANTED, End.DENIED, End.OTHER, End.PENDING);
  private static final List<Integer> YEARS = List.of(1, 2, 3, 4, 5, 7, 10);
  private static final double DAYS_A_YEAR = 365.25;

  /** Cohorts of fewer people are left out, as a share of them would tell of single persons. */
  private static final long FEWEST = 100;

  private Cohorts() {}

  static List<List<@Nullable Object>> rows(String study, FollowUps followed) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map.Entry<Integer, Map<FollowUps.Key, Long>> cohort : followed.cohorts().entrySet()) {
      long people = cohort.getValue().values().stream().mapToLong(n -> n).sum();
      if (people < FEWEST) {
        continue;
      }
      List<FollowUp> groups = new ArrayList<>();
      cohort
          .getValue()
          .forEach((key, n) -> groups.add(new FollowUp(key.days(), ENDS.get(key.end()), n)));
      CumulativeIncidence incidence = CumulativeIncidence.of(groups);
      for (int years : YEARS) {
        Standing standing = incidence.at((int) Math.round(years * DAYS_A_YEAR));
        if (standing.atRisk() > 0) {
          rows.add(row(study, name(cohort.getKey()), years, people, standing));
        }
      }
    }
    return rows;
  }

  private static List<@Nullable Object> row(
      String study, String cohort, long years, long people, Standing standing) {
    return Arrays.asList(
        study,
        cohort,
        years,
        people,
        standing.atRisk(),
        standing.granted().share(),
        standing.granted().error(),
        standing.denied().share(),
        standing.denied().error(),
        standing.other().share(),
        standing.other().error(),
        standing.pending());
  }

  private static String name(int halfYear) {
    return "%dH%d".formatted(halfYear / 2, halfYear % 2 + 1);
  }
}
