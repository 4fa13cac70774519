package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decisions of one period by nationality, court and judge. Nationalities, courts and judges are
 * known by their places among the sorted codes.
 */
final class NationCells {
  /** The place of whoever decides under a code that stands for no one judge. */
  static final int NOBODY = -1;

  private static final String REAL = "false";

  /** Between a court and a judge; no code has it. */
  private static final char BETWEEN = '\n';

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

  private final List<String> nations;
  private final List<String> courts;
  private final List<String> judges;
  private final List<Bench> benches = new ArrayList<>();
  private final List<List<Bench>> ofNation = new ArrayList<>();
  private final List<List<Bench>> ofCourt = new ArrayList<>();
  private final List<List<Bench>> ofJudge = new ArrayList<>();
  private final long[][] byCourt;
  private final long[][] byJudge;

  /** Cells by bench, which is a court, and a real judge if there is one. */
  private NationCells(Map<String, Map<String, Long>> cells) {
    TreeSet<String> ofNations = new TreeSet<>();
    TreeSet<String> ofCourts = new TreeSet<>();
    TreeSet<String> ofJudges = new TreeSet<>();
    cells.forEach(
        (bench, of) -> {
          ofNations.addAll(of.keySet());
          ofCourts.add(court(bench));
          judge(bench).ifPresent(ofJudges::add);
        });
    nations = List.copyOf(ofNations);
    courts = List.copyOf(ofCourts);
    judges = List.copyOf(ofJudges);
    nations.forEach(nation -> ofNation.add(new ArrayList<>()));
    courts.forEach(court -> ofCourt.add(new ArrayList<>()));
    judges.forEach(judge -> ofJudge.add(new ArrayList<>()));
    byCourt = new long[courts.size()][nations.size()];
    byJudge = new long[judges.size()][nations.size()];
    Map<String, Integer> nation = places(nations);
    Map<String, Integer> court = places(courts);
    Map<String, Integer> judge = places(judges);
    cells.forEach(
        (bench, of) ->
            add(
                court.getOrDefault(court(bench), 0),
                judge(bench).map(judge::get).orElse(NOBODY),
                of.keySet().stream().mapToInt(n -> nation.getOrDefault(n, 0)).toArray(),
                of.values().stream().mapToLong(Long::longValue).toArray()));
  }

  private static String court(String bench) {
    int end = bench.indexOf(BETWEEN);
    return end < 0 ? bench : bench.substring(0, end);
  }

  private static Optional<String> judge(String bench) {
    int end = bench.indexOf(BETWEEN);
    return end < 0 ? Optional.empty() : Optional.of(bench.substring(end + 1));
  }

  /**
   * The cells of a period.
   *
   * @param counts by nationality, court, judge and whether the judge is nobody
   * @param period the period's place
   */
  static NationCells of(KeyCounts counts, int period) {
    TreeMap<String, Map<String, Long>> cells = new TreeMap<>();
    for (int i = 0; i < counts.size(); i++) {
      long n = counts.in(i, period).decisions();
      if (n > 0) {
        List<String> key = counts.key(i);
        String bench = key.get(3).equals(REAL) ? key.get(1) + BETWEEN + key.get(2) : key.get(1);
        cells.computeIfAbsent(bench, b -> new TreeMap<>()).merge(key.get(0), n, Long::sum);
      }
    }
    return new NationCells(cells);
  }

  private static Map<String, Integer> places(List<String> codes) {
    Map<String, Integer> places = new TreeMap<>();
    codes.forEach(code -> places.put(code, places.size()));
    return places;
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
    return nations;
  }

  /** The codes of courts. */
  List<String> courts() {
    return courts;
  }

  /** The codes of judges. */
  List<String> judges() {
    return judges;
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
