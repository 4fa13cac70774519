package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;
import org.asylumrates.stats.ProportionDifference;

/**
 * The rows of people before and after, joined: one comparison for each group, sex and value of a
 * characteristic.
 */
record People(Edition edition) {
  static final String ALL = "all";

  /**
   * One sex of a group, or a value of a characteristic among them.
   *
   * @param group its code
   * @param sex its code, or {@link #ALL}
   * @param value the value for people
   * @param row its rates; named by group and sex, or by group and value
   */
  record Part(String group, String sex, String value, Comparison row) {}

  /** The parts of a characteristic, by group, sex and value. */
  List<Part> of(String characteristic) {
    Map<List<String>, List<CsvRow>> parts = new LinkedHashMap<>();
    for (CsvRow row : edition.results().people()) {
      if (row.text("characteristic").equals(characteristic)) {
        parts
            .computeIfAbsent(
                List.of(row.text("group"), row.text("sex"), row.text("value")),
                key -> new ArrayList<>())
            .add(row);
      }
    }
    return parts.entrySet().stream()
        .map(part -> part(part.getKey(), part.getValue()))
        .sorted(Comparator.comparingInt((Part part) -> place(part)).thenComparing(Part::sex))
        .toList();
  }

  /** Exposed nationalities as the study lists them, all of them together, everybody else. */
  private int place(Part part) {
    List<String> nationalities = edition.study().exposure().nationalities();
    int place = nationalities.indexOf(part.group());
    return place >= 0 ? place : nationalities.size() + (part.group().equals(Keys.EXPOSED) ? 0 : 1);
  }

  private Part part(List<String> key, List<CsvRow> rows) {
    CsvRow row = rows.get(0);
    String characteristic = row.text("characteristic");
    Words words = edition.words();
    String value = value(row, characteristic);
    String name =
        characteristic.equals(ALL)
            ? words.say("key.country-and-sex", group(row), sex(row))
            : words.say("people.part", group(row), value);
    Optional<Rate> before = side(rows, Period.BEFORE);
    Optional<Rate> after = side(rows, Period.AFTER);
    return new Part(
        key.get(0),
        key.get(1),
        value,
        new Comparison(String.join("/", key), name, before, after, change(before, after)));
  }

  private static Optional<Rate> side(List<CsvRow> rows, Period period) {
    return rows.stream()
        .filter(row -> row.text("period").equals(period.code()))
        .findFirst()
        .map(
            row ->
                new Rate(
                    row.text("definition"),
                    "people",
                    row.text("group"),
                    row.text("group_name"),
                    row.text("period"),
                    row.count("decisions"),
                    row.count("granted"),
                    Rate.estimate(row),
                    row.text("status")));
  }

  private static Optional<Change> change(Optional<Rate> before, Optional<Rate> after) {
    if (before.flatMap(Rate::estimate).isEmpty() || after.flatMap(Rate::estimate).isEmpty()) {
      return Optional.empty();
    }
    ProportionDifference difference =
        ProportionDifference.of(
            after.get().granted().orElseThrow(),
            after.get().decisions().orElseThrow(),
            before.get().granted().orElseThrow(),
            before.get().decisions().orElseThrow());
    return Optional.of(
        new Change(
            before.get().definition(),
            "people",
            before.get().key(),
            difference.difference(),
            difference.interval().low(),
            difference.interval().high(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  private String sex(CsvRow row) {
    String sex = row.text("sex");
    return sex.equals(ALL)
        ? edition.words().say("people.all")
        : edition.results().name(Breakdown.SEX, sex);
  }

  private String group(CsvRow row) {
    return switch (row.text("group")) {
      case Keys.EXPOSED -> edition.words().say("people.exposed");
      case Keys.OTHERS -> edition.words().say("people.others");
      default -> edition.names().country(row.text("group"), row.text("group_name"));
    };
  }

  private String value(CsvRow row, String characteristic) {
    String original = row.text("value_name");
    if (Keys.isUnknown(row.text("value"))) {
      return edition.words().say("key.unknown");
    }
    return Breakdown.byId(characteristic)
        .map(breakdown -> edition.names().key(breakdown, row.text("value"), original))
        .orElseGet(() -> edition.words().named("family", row.text("value"), original));
  }
}
