package org.asylumrates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An attack on the counts by nationality and sex in grant-rates.csv: by the sums of nationalities
 * and of sexes, by outcomes, and by definitions that are part of one another.
 */
final class PairAttack {
  static final List<String> OUTCOMES = List.of("granted", "other_relief", "denied", "other");
  private static final String PAIR = "nationality-sex";

  /** A definition and one that is part of it, for the outcomes for which that is so. */
  private static final Map<List<String>, List<String>> PARTS =
      Map.of(
          List.of("trac-merits", "trac-merits-present"), OUTCOMES,
          List.of("trac-merits", "latest-merits"), OUTCOMES,
          List.of("any-protection", "trac-merits"), List.of("granted", "denied"));

  private final List<NamedCsvRecord> rows;
  private final boolean isWithheld;
  private final CountAttack attack = new CountAttack();
  private final Set<String> nationalities = new TreeSet<>();
  private final Set<String> sexes = new TreeSet<>();

  private PairAttack(List<NamedCsvRecord> rows, boolean isWithheld) {
    this.rows = rows;
    this.isWithheld = isWithheld;
  }

  /**
   * What follows from published rows.
   *
   * @param rows of grant-rates.csv
   * @param uncovered counts that are known beside them, by name
   */
  static CountAttack on(List<NamedCsvRecord> rows, Map<String, Long> uncovered) {
    PairAttack attack = new PairAttack(rows, false);
    uncovered.forEach(attack.attack::known);
    return attack.run();
  }

  /** What would follow from the other rows if none by nationality and sex were published. */
  static CountAttack onSumsAlone(List<NamedCsvRecord> rows) {
    return new PairAttack(rows, true).run();
  }

  private CountAttack run() {
    read();
    for (String period : List.of("before", "after")) {
      tie(period);
    }
    attack.run();
    return attack;
  }

  /** How a count is called: an outcome, or decisions. */
  static String name(String definition, String period, String key, String count) {
    return String.join(" ", definition, period, key, count);
  }

  static String name(NamedCsvRecord row, String count) {
    return name(row.getField("definition"), row.getField("period"), row.getField("key"), count);
  }

  static boolean isHidden(NamedCsvRecord row) {
    return row.getField("breakdown").equals(PAIR) && row.getField("status").equals("suppressed");
  }

  private void read() {
    for (NamedCsvRecord row : rows) {
      String breakdown = row.getField("breakdown");
      if (breakdown.equals("nationality")) {
        nationalities.add(row.getField("key"));
      } else if (breakdown.equals("sex")) {
        sexes.add(row.getField("key"));
      } else if (!breakdown.equals(PAIR)) {
        continue;
      }
      for (String count : OUTCOMES) {
        String name = breakdown.equals("sex") ? ofSex(row, count) : name(row, count);
        if (isHidden(row) || (isWithheld && breakdown.equals(PAIR))) {
          attack.unknown(name);
        } else {
          attack.known(name, Long.parseLong(row.getField(count)));
        }
      }
    }
  }

  private static String ofSex(NamedCsvRecord row, String count) {
    return name(
        row.getField("definition"), row.getField("period"), "/" + row.getField("key"), count);
  }

  private void tie(String period) {
    List<String> definitions =
        List.of(
            "trac-merits",
            "latest-merits",
            "eoir-initial",
            "any-protection",
            "trac-merits-present");
    for (String definition : definitions) {
      for (String outcome : OUTCOMES) {
        for (String nationality : nationalities) {
          sum(
              sexes.stream().map(s -> name(definition, period, nationality + "/" + s, outcome)),
              name(definition, period, nationality, outcome));
        }
        for (String sex : sexes) {
          sum(
              nationalities.stream().map(n -> name(definition, period, n + "/" + sex, outcome)),
              name(definition, period, "/" + sex, outcome));
        }
      }
    }
    for (String nationality : nationalities) {
      for (String sex : sexes) {
        tie(definitions, period, nationality + "/" + sex);
      }
    }
  }

  private void tie(List<String> definitions, String period, String key) {
    for (String definition : definitions) {
      String decisions = name(definition, period, key, "decisions");
      attack.unknown(decisions);
      attack.sum(OUTCOMES.stream().map(o -> name(definition, period, key, o)).toList(), decisions);
    }
    PARTS.forEach(
        (both, outcomes) ->
            outcomes.forEach(
                outcome ->
                    attack.atMost(
                        name(both.get(1), period, key, outcome),
                        name(both.get(0), period, key, outcome))));
    for (String outcome : List.of("granted", "other_relief")) {
      String all = name("trac-merits", period, key, outcome);
      attack.atMost(all, name("trac-merits-present", period, key, outcome));
    }
  }

  private void sum(Stream<String> names, String whole) {
    List<String> parts = names.toList();
    parts.forEach(isWithheld ? attack::unknown : attack::absent);
    attack.absent(whole);
    attack.sum(parts, whole);
  }
}
