package org.asylumrates.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

  /** Groups of one sex and one value, in the order of the table. */
  record Part(String group, String sex, String value, Comparison row) {}

  /** The parts of a characteristic, named for people. */
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
    List<Part> all = new ArrayList<>();
    parts.forEach(
        (key, rows) ->
            all.add(new Part(key.get(0), key.get(1), key.get(2), comparison(key, rows))));
    return all;
  }

  private Comparison comparison(List<String> key, List<CsvRow> rows) {
    Optional<Rate> before = side(rows, Period.BEFORE);
    Optional<Rate> after = side(rows, Period.AFTER);
    return new Comparison(
        String.join("/", key), name(rows.get(0)), before, after, change(before, after));
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

  private String name(CsvRow row) {
    String group = group(row);
    String sex = row.text("sex");
    String who =
        sex.equals(ALL)
            ? group
            : edition
                .words()
                .say("key.country-and-sex", group, edition.results().name(Breakdown.SEX, sex));
    String characteristic = row.text("characteristic");
    return characteristic.equals(ALL)
        ? who
        : edition.words().say("people.part", who, value(row, characteristic));
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
