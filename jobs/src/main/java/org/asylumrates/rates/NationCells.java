package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Decisions of one period by nationality, court and judge: all of them, or those of one outcome.
 * Nationalities, courts and judges are known by their places among the sorted codes.
 */
final class NationCells {
  /** The place of whoever decides under a code that stands for no one judge. */
  static final int NOBODY = -1;

  private static final String REAL = "false";

  /** A court, and a real judge if there is one. */
  private record Seat(String court, Optional<String> judge) {
    static final Comparator<Seat> ORDER =
        Comparator.comparing(Seat::court).thenComparing(seat -> seat.judge().orElse(""));
  }

  /**
   * Whom one judge decided about in one court.
   *
   * @param place among all benches
   * @param judge the judge's place, or {@link #NOBODY}
   * @param nations whose decisions there are, in order
   * @param counts how many of each
   */
  record Bench(int place, int court, int judge, int[] nations, long[] counts) {
    /** The decisions of people of a nationality. */
    long of(int nation) {
      int at = Arrays.binarySearch(nations, nation);
      return at < 0 ? 0 : counts[at];
    }
  }

  /** The sorted codes, and the place of each. */
  private record Codes(List<String> list, Map<String, Integer> places) {
    static Codes of(Collection<String> some) {
      SortedSet<String> sorted = new TreeSet<>(some);
      Map<String, Integer> places = new HashMap<>();
      sorted.forEach(code -> places.put(code, places.size()));
      return new Codes(List.copyOf(sorted), places);
    }

    int place(String code) {
      return Objects.requireNonNull(places.get(code), code);
    }
  }

  /** The codes of all three. */
  private record Axes(Codes nations, Codes courts, Codes judges) {}

  private final Axes axes;
  private final List<Bench> benches = new ArrayList<>();
  private final List<List<Bench>> ofNation = new ArrayList<>();
  private final List<List<Bench>> ofCourt = new ArrayList<>();
  private final List<List<Bench>> ofJudge = new ArrayList<>();
  private final long[][] byCourt;
  private final long[][] byJudge;

  private NationCells(Axes axes, Map<Seat, Map<String, Long>> cells) {
    this.axes = axes;
    axes.nations.list.forEach(nation -> ofNation.add(new ArrayList<>()));
    axes.courts.list.forEach(court -> ofCourt.add(new ArrayList<>()));
    axes.judges.list.forEach(judge -> ofJudge.add(new ArrayList<>()));
    byCourt = new long[axes.courts.list.size()][axes.nations.list.size()];
    byJudge = new long[axes.judges.list.size()][axes.nations.list.size()];
    cells.forEach(
        (seat, of) ->
            add(
                axes.courts.place(seat.court()),
                seat.judge().map(axes.judges::place).orElse(NOBODY),
                of.keySet().stream().mapToInt(axes.nations::place).toArray(),
                of.values().stream().mapToLong(Long::longValue).toArray()));
  }

  /**
   * The cells of a period: all decisions first, then those of each outcome, with the same places.
   *
   * @param counts by nationality, court, judge and whether the judge is nobody
   * @param period the period's place
   */
  static List<NationCells> of(KeyCounts counts, int period) {
    Map<Seat, Map<String, Cell.Counts>> cells = new TreeMap<>(Seat.ORDER);
    for (int i = 0; i < counts.size(); i++) {
      Cell.Counts n = counts.in(i, period);
      if (n.decisions() > 0) {
        List<String> key = counts.key(i);
        Optional<String> judge =
            key.get(3).equals(REAL) ? Optional.of(key.get(2)) : Optional.empty();
        cells
            .computeIfAbsent(new Seat(key.get(1), judge), seat -> new TreeMap<>())
            .merge(key.get(0), n, Cell.Counts::plus);
      }
    }
    Axes axes =
        new Axes(
            Codes.of(cells.values().stream().flatMap(of -> of.keySet().stream()).toList()),
            Codes.of(cells.keySet().stream().map(Seat::court).toList()),
            Codes.of(cells.keySet().stream().flatMap(seat -> seat.judge().stream()).toList()));
    List<NationCells> all = new ArrayList<>();
    all.add(layer(axes, cells, Cell.Counts::decisions));
    PairTable.OUTCOMES.forEach(outcome -> all.add(layer(axes, cells, outcome)));
    return all;
  }

  private static NationCells layer(
      Axes axes, Map<Seat, Map<String, Cell.Counts>> cells, ToLongFunction<Cell.Counts> outcome) {
    Map<Seat, Map<String, Long>> layer = new TreeMap<>(Seat.ORDER);
    cells.forEach(
        (seat, of) ->
            of.forEach(
                (nation, n) -> {
                  long count = outcome.applyAsLong(n);
                  if (count > 0) {
                    layer.computeIfAbsent(seat, s -> new TreeMap<>()).put(nation, count);
                  }
                }));
    return new NationCells(axes, layer);
  }

  private void add(int court, int judge, int[] ofNations, long[] counts) {
    Bench bench = new Bench(benches.size(), court, judge, ofNations, counts);
    benches.add(bench);
    ofCourt.get(court).add(bench);
    if (judge != NOBODY) {
      ofJudge.get(judge).add(bench);
    }
    for (int i = 0; i < ofNations.length; i++) {
      ofNation.get(ofNations[i]).add(bench);
      byCourt[court][ofNations[i]] += counts[i];
      if (judge != NOBODY) {
        byJudge[judge][ofNations[i]] += counts[i];
      }
    }
  }

  /** The codes of nationalities. */
  List<String> nations() {
    return axes.nations.list;
  }

  /** The codes of courts. */
  List<String> courts() {
    return axes.courts.list;
  }

  /** The codes of judges. */
  List<String> judges() {
    return axes.judges.list;
  }

  /** The benches that decided about people of a nationality. */
  List<Bench> ofNation(int nation) {
    return ofNation.get(nation);
  }

  List<Bench> ofCourt(int court) {
    return ofCourt.get(court);
  }

  List<Bench> ofJudge(int judge) {
    return ofJudge.get(judge);
  }

  /** Decisions by court and nationality. */
  long[][] byCourt() {
    return byCourt;
  }

  /** Decisions by judge and nationality. */
  long[][] byJudge() {
    return byJudge;
  }

  /** The decisions of a nationality by court. */
  long[] ofCourts(int nation) {
    return Arrays.stream(byCourt).mapToLong(court -> court[nation]).toArray();
  }

  /** The decisions of a nationality in all courts. */
  long total(int nation) {
    return Arrays.stream(ofCourts(nation)).sum();
  }
}
