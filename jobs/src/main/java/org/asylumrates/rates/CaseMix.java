package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.jspecify.annotations.Nullable;

/**
 * Whose cases does a judge or a court decide, and how and where were those of a nationality
 * decided? Decisions of the study's own definition within its windows.
 *
 * <p>Lawyers, custody and how a claim began are shown in full. Nationalities of courts and judges,
 * and courts of nationalities, are listed as far as {@link ShownNations} allows; the rest is {@code
 * OTHER}.
 */
final class CaseMix {
  private static final List<Period> PERIODS = List.of(Period.values());
  private static final List<Breakdown> MIX =
      List.of(Breakdown.REPRESENTED, Breakdown.CUSTODY, Breakdown.CLAIM_TYPE);

  private final Study study;

  /** What keys are called, by breakdown. */
  private final Map<Breakdown, Map<String, String>> names = new HashMap<>();

  /** Decisions by breakdown, key, period, characteristic and value. */
  private final Map<List<String>, Long> counts = new HashMap<>();

  /** Decisions by breakdown and key, and by breakdown, key and period. */
  private final Map<List<String>, Long> totals = new HashMap<>();

  private CaseMix(Study study) {
    this.study = study;
  }

  /** Rows of EntityTables.CASE_MIX, in no order. */
  static List<List<@Nullable Object>> rows(Counted counted, Study study) {
    CaseMix mix = new CaseMix(study);
    mix.count(Breakdown.COURT, counted.within().get(CountPlan.COURT_MIX));
    mix.count(Breakdown.JUDGE, counted.within().get(CountPlan.JUDGE_MIX));
    mix.count(Breakdown.NATIONALITY, counted.within().get(CountPlan.PERSON_MIX));
    for (Period period : PERIODS) {
      mix.list(
          period,
          NationCells.of(
              counted.within().get(CountPlan.NATIONALITY_COURT_JUDGE), Slots.place(period)));
    }
    return mix.rows();
  }

  private void count(Breakdown breakdown, KeyCounts keys) {
    Map<String, String> called = names.computeIfAbsent(breakdown, b -> new HashMap<>());
    for (int i = 0; i < keys.size(); i++) {
      List<String> texts = keys.key(i);
      called.merge(texts.get(0), texts.get(1), KeyedCells.LATER);
      List<String> mix = texts.subList(texts.size() - MIX.size(), texts.size());
      for (Period period : PERIODS) {
        long n = keys.in(i, Slots.place(period)).decisions();
        count(breakdown, texts.get(0), period, mix, n);
        if (breakdown == Breakdown.NATIONALITY) {
          count(Breakdown.ALL, Keys.ALL, period, mix, n);
        }
      }
    }
  }

  private void count(Breakdown breakdown, String key, Period period, List<String> mix, long n) {
    if (n == 0) {
      return;
    }
    for (int i = 0; i < MIX.size(); i++) {
      put(breakdown, key, period, MIX.get(i), mix.get(i), n);
    }
    totals.merge(List.of(breakdown.id(), key), n, Long::sum);
    totals.merge(List.of(breakdown.id(), key, period.code()), n, Long::sum);
  }

  private void put(
      Breakdown breakdown, String key, Period period, Breakdown by, String value, long n) {
    if (n > 0) {
      List<String> place = List.of(breakdown.id(), key, period.code(), by.id(), value);
      counts.merge(place, n, Long::sum);
    }
  }

  private void list(Period period, List<NationCells> layers) {
    NationCells cells = layers.get(0);
    ShownNations shown =
        ShownNations.of(
            layers,
            new ShownNations.Large(
                court -> isLarge(Breakdown.COURT, cells.courts().get(court)),
                judge -> isLarge(Breakdown.JUDGE, cells.judges().get(judge)),
                nation -> isLarge(Breakdown.NATIONALITY, cells.nations().get(nation))));
    List<String> nations = cells.nations();
    for (int court = 0; court < cells.courts().size(); court++) {
      Listing listing = new Listing(Breakdown.COURT, cells.courts().get(court), period);
      listing.put(Breakdown.NATIONALITY, nations, cells.byCourt()[court], shown.ofCourt(court));
    }
    for (int judge = 0; judge < cells.judges().size(); judge++) {
      Listing listing = new Listing(Breakdown.JUDGE, cells.judges().get(judge), period);
      listing.put(Breakdown.NATIONALITY, nations, cells.byJudge()[judge], shown.ofJudge(judge));
    }
    for (int nation = 0; nation < nations.size(); nation++) {
      Listing listing = new Listing(Breakdown.NATIONALITY, nations.get(nation), period);
      listing.put(Breakdown.COURT, cells.courts(), cells.ofCourts(nation), shown.ofNation(nation));
    }
    // Of the whole country nothing is left out: each count stands in grant-rates by itself.
    for (int nation = 0; nation < nations.size(); nation++) {
      put(
          Breakdown.ALL,
          Keys.ALL,
          period,
          Breakdown.NATIONALITY,
          nations.get(nation),
          cells.total(nation));
    }
    for (int court = 0; court < cells.courts().size(); court++) {
      long n = Arrays.stream(cells.byCourt()[court]).sum();
      put(Breakdown.ALL, Keys.ALL, period, Breakdown.COURT, cells.courts().get(court), n);
    }
  }

  /** Whose nationalities or courts are listed. */
  private final class Listing {
    private final Breakdown breakdown;
    private final String key;
    private final Period period;

    Listing(Breakdown breakdown, String key, Period period) {
      this.breakdown = breakdown;
      this.key = key;
      this.period = period;
    }

    /** Some counts by their names, and the rest of all of them as one. */
    void put(Breakdown by, List<String> values, long[] all, List<Integer> listed) {
      long rest = Arrays.stream(all).sum();
      for (int place : listed) {
        CaseMix.this.put(breakdown, key, period, by, values.get(place), all[place]);
        rest -= all[place];
      }
      CaseMix.this.put(breakdown, key, period, by, Keys.OTHER, rest);
    }
  }

  private boolean isLarge(Breakdown breakdown, String key) {
    return breakdown == Breakdown.ALL
        || totals.getOrDefault(List.of(breakdown.id(), key), 0L) >= study.thresholds().judgeTotal();
  }

  private List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    counts.forEach(
        (place, n) -> {
          Breakdown breakdown = Breakdown.byId(place.get(0)).orElseThrow();
          Breakdown by = Breakdown.byId(place.get(3)).orElseThrow();
          String value = place.get(4);
          if (isLarge(breakdown, place.get(1))) {
            rows.add(
                Arrays.asList(
                    study.definition(),
                    breakdown.id(),
                    place.get(1),
                    name(breakdown, place.get(1)),
                    place.get(2),
                    by.id(),
                    value,
                    name(by, value),
                    n,
                    (double) n / totals.getOrDefault(place.subList(0, 3), n),
                    (Keys.isUnknown(value) ? Status.UNKNOWN : Status.NONE).code()));
          }
        });
    return rows;
  }

  private String name(Breakdown breakdown, String key) {
    if (breakdown == Breakdown.ALL) {
      return Breakdown.ALL.title();
    }
    if (key.equals(Keys.OTHER)) {
      return "All others";
    }
    return MIX.contains(breakdown)
        ? KeyNames.of(breakdown.nameColumn(), key)
        : names.getOrDefault(breakdown, Map.of()).getOrDefault(key, key);
  }
}
