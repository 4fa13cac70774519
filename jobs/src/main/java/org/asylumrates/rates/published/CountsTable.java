package org.asylumrates.rates.published;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.asylumrates.model.Period;

/** The format {@code counts}; its columns are described in data/published/README.md. */
final class CountsTable {
  private CountsTable() {}

  static List<PublishedRow> read(List<Figure> figures) {
    return figures.stream().map(CountsTable::row).toList();
  }

  private static PublishedRow row(Figure f) {
    f.requireRate("grant_rate");
    f.requireRate("rate");
    PublishedRow.Numbers numbers =
        new PublishedRow.Numbers(
            f.count("decisions"),
            f.count("granted"),
            f.count("other_relief"),
            f.count("denied"),
            f.count("other"));
    requireParts(f, numbers);
    return new PublishedRow(
        f.text("source"),
        f.text("source_date"),
        f.text("definition"),
        f.text("breakdown"),
        f.text("key"),
        f.text("name"),
        period(f),
        f.text("period_label"),
        numbers,
        f.row().findField("note").orElse("").strip());
  }

  private static void requireParts(Figure f, PublishedRow.Numbers n) {
    long parts =
        Stream.of(n.granted(), n.otherRelief(), n.denied(), n.other())
            .mapToLong(count -> count.orElse(0))
            .sum();
    OptionalLong decisions = n.decisions();
    if (decisions.isPresent() && parts > decisions.getAsLong()) {
      throw f.wrong("decisions", "its parts add up to %d, a rate above 1".formatted(parts));
    }
  }

  private static Period period(Figure f) {
    return Stream.of(Period.values())
        .filter(p -> p.code().equals(f.text("period")))
        .findFirst()
        .orElseThrow(() -> f.wrong("period", "it must be before or after"));
  }
}
