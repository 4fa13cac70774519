package org.asylumrates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An attack on people.csv: by sums over sexes, values and groups, and by what grant-rates.csv says
 * of nationalities, sexes, nationalities by sex, and ages.
 */
final class PeopleAttack {
  private static final List<String> EXPOSED = List.of("ES", "GT", "HO");
  private static final List<String> GROUPS = List.of("ES", "GT", "HO", "EXPOSED", "OTHERS");
  private static final List<String> SEXES = List.of("F", "M", "UNKNOWN");
  private static final List<String> COUNTS = List.of("granted", "rest");
  private static final String ALL = "all";

  private final CountAttack attack = new CountAttack();
  private final Map<String, Set<String>> values;
  private final boolean isWithheld;

  private PeopleAttack(boolean isWithheld, Map<String, Set<String>> values) {
    this.isWithheld = isWithheld;
    this.values = values;
  }

  /**
   * What follows from published rows.
   *
   * @param values of each characteristic
   */
  static CountAttack on(
      List<NamedCsvRecord> people, List<NamedCsvRecord> rates, Map<String, Set<String>> values) {
    return new PeopleAttack(false, values).run(people, rates);
  }

  /** What would follow if no row of people.csv of a sex or an age were published. */
  static CountAttack onSumsAlone(
      List<NamedCsvRecord> people, List<NamedCsvRecord> rates, Map<String, Set<String>> values) {
    return new PeopleAttack(true, values).run(people, rates);
  }

  static String name(
      String period, String group, String sex, String by, String value, String count) {
    return String.join(" ", period, group, sex, by, value, count);
  }

  private CountAttack run(List<NamedCsvRecord> people, List<NamedCsvRecord> rates) {
    rates.forEach(this::readRate);
    people.forEach(this::readPeople);
    for (String period : List.of("before", "after")) {
      values.forEach((by, of) -> COUNTS.forEach(count -> tie(period, by, of, count)));
    }
    attack.run();
    return attack;
  }

  private void readRate(NamedCsvRecord row) {
    if (!row.getField("definition").equals("trac-merits")) {
      return;
    }
    String period = row.getField("period");
    String key = row.getField("key");
    String[] keys = key.split("/", -1);
    switch (row.getField("breakdown")) {
      case "nationality" -> read(row, period, key, ALL, ALL, ALL);
      case "nationality-sex" -> read(row, period, keys[0], keys[1], ALL, ALL);
      case "sex" -> read(row, period, "ALL", key, ALL, ALL);
      case "age" -> read(row, period, "ALL", ALL, "age", key);
      case "all" -> read(row, period, "ALL", ALL, ALL, ALL);
      default -> {}
    }
  }

  private void readPeople(NamedCsvRecord row) {
    String by = row.getField("characteristic");
    String sex = row.getField("sex");
    boolean isPair = !sex.equals(ALL) || by.equals("age");
    if (!(isWithheld && isPair)) {
      read(row, row.getField("period"), row.getField("group"), sex, by, row.getField("value"));
    }
  }

  private void read(
      NamedCsvRecord row, String period, String group, String sex, String by, String value) {
    String granted = name(period, group, sex, by, value, "granted");
    String rest = name(period, group, sex, by, value, "rest");
    if (row.getField("status").equals("suppressed")) {
      attack.unknown(granted);
      attack.unknown(rest);
    } else {
      long n = Long.parseLong(row.getField("granted"));
      attack.known(granted, n);
      attack.known(rest, Long.parseLong(row.getField("decisions")) - n);
    }
  }

  private void tie(String period, String by, Set<String> of, String count) {
    Set<String> sexes = new TreeSet<>(SEXES);
    sexes.add(ALL);
    for (String sex : sexes) {
      for (String value : of) {
        sum(
            EXPOSED.stream().map(g -> name(period, g, sex, by, value, count)),
            name(period, "EXPOSED", sex, by, value, count));
        if (by.equals("age") || by.equals(ALL)) {
          sum(
              Stream.of("EXPOSED", "OTHERS").map(g -> name(period, g, sex, by, value, count)),
              name(period, "ALL", sex, by, value, count));
        }
      }
    }
    for (String group : GROUPS) {
      for (String value : of) {
        sum(
            SEXES.stream().map(s -> name(period, group, s, by, value, count)),
            name(period, group, ALL, by, value, count));
      }
      for (String sex : sexes) {
        if (!by.equals(ALL)) {
          sum(
              of.stream().map(v -> name(period, group, sex, by, v, count)),
              name(period, group, sex, ALL, ALL, count));
        }
      }
    }
  }

  /** A row that is not there is of nobody, but where whole tables are held back. */
  private void sum(Stream<String> names, String whole) {
    List<String> parts = names.toList();
    Stream.concat(parts.stream(), Stream.of(whole)).forEach(this::unlessRead);
    attack.sum(parts, whole);
  }

  private void unlessRead(String name) {
    String[] words = name.split(" ", -1);
    boolean isPair = !words[2].equals(ALL) || words[3].equals("age");
    boolean isSumElsewhere = words[3].equals(ALL) && EXPOSED.contains(words[1]);
    boolean isOfAll = words[1].equals("ALL");
    boolean isUnpublished = isOfAll && !words[2].equals(ALL) && !words[3].equals(ALL);
    if (isUnpublished || (isWithheld && isPair && !isSumElsewhere && !isOfAll)) {
      attack.unknown(name);
    } else {
      attack.absent(name);
    }
  }
}
