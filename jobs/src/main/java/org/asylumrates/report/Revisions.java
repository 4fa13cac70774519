package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asylumrates.charts.Estimate;
import org.asylumrates.job.CsvTable;
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Every rate of the edition before that this one gives otherwise. Releases replace each other, and
 * a figure that somebody has quoted must be found again here with what it is now.
 *
 * @param edition the earlier edition; empty if there is none
 * @param rows the figures, in the order of the tables
 */
record Revisions(Optional<String> edition, List<Revision> rows) {
  /** No earlier edition. */
  static final Revisions NONE = new Revisions(Optional.empty(), List.of());

  /** What became of a figure. */
  enum Kind {
    REVISED,
    NEW,
    GONE;

    String code() {
      return switch (this) {
        case REVISED -> "revised";
        case NEW -> "new";
        case GONE -> "gone";
      };
    }

    static Kind of(String code) {
      return switch (code) {
        case "new" -> NEW;
        case "gone" -> GONE;
        default -> REVISED;
      };
    }
  }

  /** A figure's counts and rate; all empty where the edition does not have it. */
  record Value(OptionalLong decisions, OptionalLong granted, OptionalDouble rate) {
    static final Value NONE =
        new Value(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty());

    static Value of(Rate rate) {
      return new Value(
          rate.decisions(),
          rate.granted(),
          rate.estimate().map(Estimate::rate).stream().mapToDouble(r -> r).findFirst());
    }

    static Value of(CsvRow row, String when) {
      return new Value(
          row.count("decisions_" + when), row.count("granted_" + when), row.number("rate_" + when));
    }
  }

  /** One figure, before and now. */
  record Revision(
      String definition,
      String breakdown,
      String key,
      String name,
      String period,
      Kind kind,
      Value then,
      Value now) {}

  Revisions {
    rows = List.copyOf(rows);
  }

  /** The differences of two editions' rates. */
  static Revisions between(String edition, List<Rate> then, List<Rate> now) {
    Map<List<String>, Rate> old = byKey(then);
    Map<List<String>, Rate> own = byKey(now);
    TreeSet<List<String>> keys =
        new TreeSet<>((a, b) -> String.join("\n", a).compareTo(String.join("\n", b)));
    keys.addAll(old.keySet());
    keys.addAll(own.keySet());
    List<Revision> rows = new ArrayList<>();
    for (List<String> key : keys) {
      Optional<Rate> before = Optional.ofNullable(old.get(key));
      Optional<Rate> after = Optional.ofNullable(own.get(key));
      Value was = before.map(Value::of).orElse(Value.NONE);
      Value is = after.map(Value::of).orElse(Value.NONE);
      if (!was.equals(is) || before.isPresent() != after.isPresent()) {
        rows.add(revision(after.or(() -> before).orElseThrow(), kind(before, after), was, is));
      }
    }
    return new Revisions(Optional.of(edition), rows);
  }

  private static Kind kind(Optional<Rate> before, Optional<Rate> after) {
    if (before.isEmpty()) {
      return Kind.NEW;
    }
    return after.isEmpty() ? Kind.GONE : Kind.REVISED;
  }

  private static Revision revision(Rate rate, Kind kind, Value then, Value now) {
    return new Revision(
        rate.definition(),
        rate.breakdown(),
        rate.key(),
        rate.name(),
        rate.period(),
        kind,
        then,
        now);
  }

  private static Map<List<String>, Rate> byKey(List<Rate> rates) {
    return rates.stream()
        .collect(
            Collectors.toMap(
                rate -> List.of(rate.definition(), rate.breakdown(), rate.key(), rate.period()),
                Function.identity(),
                (first, second) -> first));
  }

  /** As they stand in the downloads of an edition. */
  static Revisions stored(List<CsvRow> rows) {
    return rows.isEmpty()
        ? NONE
        : new Revisions(
            Optional.of(rows.get(0).text("edition_then")),
            rows.stream().map(Revisions::stored).toList());
  }

  private static Revision stored(CsvRow row) {
    return new Revision(
        row.text("definition"),
        row.text("breakdown"),
        row.text("key"),
        row.text("name"),
        row.text("period"),
        Kind.of(row.text("change")),
        Value.of(row, "then"),
        Value.of(row, "now"));
  }

  /** As a table of {@link Tables#REVISIONS}. */
  String csv() {
    List<List<@Nullable Object>> table = new ArrayList<>();
    for (Revision row : rows) {
      List<@Nullable Object> cells =
          new ArrayList<>(
              List.of(
                  edition.orElse(""),
                  row.definition(),
                  row.breakdown(),
                  row.key(),
                  row.name(),
                  row.period(),
                  row.kind().code()));
      for (Value value : List.of(row.then(), row.now())) {
        cells.add(value.decisions().isPresent() ? value.decisions().getAsLong() : null);
        cells.add(value.granted().isPresent() ? value.granted().getAsLong() : null);
        cells.add(value.rate().isPresent() ? value.rate().getAsDouble() : null);
      }
      table.add(cells);
    }
    return CsvTable.text(Tables.REVISIONS, table);
  }
}
