package org.asylumrates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An attack on the nationalities of courts and judges in case-mix.csv, in one period: by the
 * decisions and grants of each court, judge, judge in a court and nationality in grant-rates.csv.
 */
final class CaseMixAttack {
  private static final String NOBODY = "(none)";

  private final String period;
  private final CountAttack attack = new CountAttack();
  private final Map<String, Map<String, Long>> sums = new HashMap<>();

  private CaseMixAttack(String period) {
    this.period = period;
  }

  /**
   * What follows from published rows.
   *
   * @param mix of case-mix.csv; none for what the sums tell by themselves
   * @param uncovered counts that are known beside them, by name
   */
  static CountAttack on(
      String period,
      List<NamedCsvRecord> rates,
      List<NamedCsvRecord> mix,
      Map<String, Long> uncovered) {
    CaseMixAttack attack = new CaseMixAttack(period);
    attack.readSums(rates);
    attack.readMix(mix);
    uncovered.forEach(attack.attack::known);
    attack.tie();
    attack.attack.run();
    return attack.attack;
  }

  /** How the count of a court or judge and a nationality is called. */
  static String name(String breakdown, String key, String nationality) {
    return breakdown + " " + key + " " + nationality;
  }

  private void readSums(List<NamedCsvRecord> rates) {
    for (NamedCsvRecord row : rates) {
      if (row.getField("definition").equals("trac-merits")
          && row.getField("period").equals(period)
          && Set.of("court", "judge", "court-judge", "nationality")
              .contains(row.getField("breakdown"))) {
        long granted = Long.parseLong(row.getField("granted"));
        long rest = Long.parseLong(row.getField("decisions")) - granted;
        of(row.getField("breakdown")).put(count(row.getField("key"), "granted"), granted);
        of(row.getField("breakdown")).put(count(row.getField("key"), "rest"), rest);
      }
    }
    // Whoever of a court is no judge's was decided under a code that stands for no one judge.
    Map<String, Long> rest = new HashMap<>(of("court"));
    of("court-judge").forEach((key, n) -> rest.merge(key.replaceAll("/\\w*", ""), -n, Long::sum));
    rest.forEach((court, n) -> of("court-judge").put(court.replace(" ", "/" + NOBODY + " "), n));
  }

  private static String count(String key, String count) {
    return key + " " + count;
  }

  private Map<String, Long> of(String breakdown) {
    return sums.computeIfAbsent(breakdown, b -> new HashMap<>());
  }

  private void readMix(List<NamedCsvRecord> mix) {
    for (NamedCsvRecord row : mix) {
      String breakdown = row.getField("breakdown");
      String by = row.getField("characteristic");
      String key = row.getField("key");
      String value = row.getField("value");
      boolean isPair = by.equals("court") || (by.equals("nationality") && !breakdown.equals("all"));
      if (isPair && row.getField("period").equals(period) && !value.equals("OTHER")) {
        long n = Long.parseLong(row.getField("decisions"));
        attack.known(
            by.equals("court") ? name("court", value, key) : name(breakdown, key, value), n);
      }
    }
  }

  private void tie() {
    Map<String, List<String>> parts = new HashMap<>();
    Map<String, Set<String>> asked = new HashMap<>();
    of("court-judge")
        .forEach(
            (bench, n) -> {
              String count = bench.replaceAll(".* ", "");
              String court = bench.replaceAll("/.*", "");
              String judge = bench.replaceAll(".*/| .*", "");
              for (String nation : nations()) {
                String cell = count(name("bench", bench, nation), count);
                attack.unknown(cell);
                add(parts, bench, cell);
                add(parts, count("nation " + nation, count), cell);
                ask(parts, asked, name("court", court, nation), cell);
                if (!judge.equals(NOBODY)) {
                  ask(parts, asked, name("judge", judge, nation), cell);
                }
              }
            });
    of("court-judge").forEach(attack::known);
    of("nationality").forEach((nation, n) -> attack.known("nation " + nation, n));
    parts.forEach((whole, of) -> attack.sum(of, whole));
    asked.forEach(
        (cell, counts) -> {
          attack.unknown(cell);
          attack.sum(List.copyOf(counts), cell);
          // Nobody sees more of a nationality than there are.
          for (String count : counts) {
            String nation = cell.replaceAll(".* ", "");
            attack.atMost(count, count("nation " + nation, count.replaceAll(".* ", "")));
          }
        });
    tieWholes(asked.keySet());
  }

  /** All nationalities of a court or judge are its decisions. */
  private void tieWholes(Set<String> cells) {
    Map<String, List<String>> wholes = new HashMap<>();
    cells.forEach(cell -> add(wholes, cell.substring(0, cell.lastIndexOf(' ')), cell));
    wholes.forEach(
        (whole, of) -> {
          String[] words = whole.split(" ", -1);
          Map<String, Long> counts = of(words[0]);
          attack.known(
              whole,
              counts.getOrDefault(count(words[1], "granted"), 0L)
                  + counts.getOrDefault(count(words[1], "rest"), 0L));
          attack.sum(of, whole);
        });
  }

  private Set<String> nations() {
    return of("nationality").keySet().stream()
        .map(key -> key.replaceAll(" .*", ""))
        .collect(Collectors.toSet());
  }

  /** What is asked for is the sum of its outcomes, and each of them that of benches. */
  private void ask(
      Map<String, List<String>> parts, Map<String, Set<String>> asked, String whole, String cell) {
    String count = count(whole, cell.replaceAll(".* ", ""));
    attack.unknown(count);
    add(parts, count, cell);
    asked.computeIfAbsent(whole, w -> new HashSet<>()).add(count);
  }

  private static void add(Map<String, List<String>> parts, String whole, String part) {
    parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(part);
  }
}
