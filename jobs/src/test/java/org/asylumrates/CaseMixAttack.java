package org.asylumrates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An attack on the nationalities of courts and judges in case-mix.csv, in one period: by the
 * decisions of each court, judge, judge in a court and nationality in grant-rates.csv.
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
        sums.computeIfAbsent(row.getField("breakdown"), b -> new HashMap<>())
            .put(row.getField("key"), Long.parseLong(row.getField("decisions")));
      }
    }
    // Whoever of a court is no judge's was decided under a code that stands for no one judge.
    Map<String, Long> rest = new HashMap<>(of("court"));
    of("court-judge").forEach((key, n) -> rest.merge(key.replaceAll("/.*", ""), -n, Long::sum));
    rest.forEach((court, n) -> of("court-judge").put(court + "/" + NOBODY, n));
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
    Set<String> asked = new HashSet<>();
    of("court-judge")
        .forEach(
            (bench, n) -> {
              String court = bench.replaceAll("/.*", "");
              String judge = bench.replaceAll(".*/", "");
              for (String nation : of("nationality").keySet()) {
                String cell = name("bench", bench, nation);
                attack.unknown(cell);
                add(parts, bench, cell);
                add(parts, "nation " + nation, cell);
                add(parts, name("court", court, nation), cell);
                asked.add(name("court", court, nation));
                if (!judge.equals(NOBODY)) {
                  add(parts, name("judge", judge, nation), cell);
                  asked.add(name("judge", judge, nation));
                }
              }
            });
    asked.forEach(attack::unknown);
    // Nobody sees more of a nationality than there are.
    asked.forEach(cell -> attack.atMost(cell, "nation " + cell.replaceAll(".* ", "")));
    of("court-judge").forEach(attack::known);
    of("nationality").forEach((nation, n) -> attack.known("nation " + nation, n));
    parts.forEach((whole, of) -> attack.sum(of, whole));
  }

  private static void add(Map<String, List<String>> parts, String whole, String part) {
    parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(part);
  }
}
