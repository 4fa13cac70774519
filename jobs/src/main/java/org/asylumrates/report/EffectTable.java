package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.asylumrates.language.Words;
import org.asylumrates.model.Status;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/** Estimates as rows of a table: what, how much with its interval, p-value and remark. */
final class EffectTable {
  private static final String RATE_DIFFERENCE = "difference of rates";

  /** How units of shares and rates end. */
  private static final String SHARE = ", 0 to 1";

  /** The unit of checks. */
  private static final String MET = "1 met, 0 not met";

  private EffectTable() {}

  /**
   * A section of one table of estimates. A note that all of them share stands over the table once.
   *
   * @param words the language
   * @param first what the first column is called
   * @param rows the estimates
   * @param name what stands in the first column
   */
  static Section section(
      Words words,
      String id,
      String title,
      String says,
      String first,
      List<CsvRow> rows,
      Function<CsvRow, String> name) {
    return rows.isEmpty()
        ? Section.ofText(id, title, List.of(words.say("effects.none")))
        : new Section(
            id,
            title,
            List.of(says),
            shared(words, rows).stream().toList(),
            List.of(),
            List.of(of(words, id, title, first, rows, name)));
  }

  /**
   * A table of estimates; without notes if all rows share theirs. A note stands under the name, so
   * that a telephone shows the estimate beside both.
   */
  static DataTable of(
      Words words,
      String id,
      String caption,
      String first,
      List<CsvRow> rows,
      Function<CsvRow, String> name) {
    boolean noted = shared(words, rows).isEmpty();
    EffectWords said = new EffectWords(words);
    boolean tested = rows.stream().anyMatch(row -> row.number("p_value").isPresent());
    List<Column> columns =
        new ArrayList<>(
            List.of(new Column(first, Kind.TEXT), new Column(heading(words, rows), Kind.NUMBER)));
    if (tested) {
      columns.add(new Column(words.say("effects.p-value"), Kind.NUMBER));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (CsvRow row : rows) {
      String note = noted ? said.note(row.text("note")) : "";
      List<Cell> line =
          new ArrayList<>(List.of(new Cell(name.apply(row), note, ""), estimate(words, row)));
      if (tested) {
        line.add(pValue(words, row));
      }
      cells.add(line);
    }
    return new DataTable(id, caption, "", Order.FIXED, columns, cells);
  }

  /** What stands beside the estimates, if it is the same in all rows. */
  private static String heading(Words words, List<CsvRow> rows) {
    if (rows.stream().allMatch(row -> row.text("unit").equals(MET))) {
      return words.say("effects.result");
    }
    List<String> ends =
        rows.stream()
            .map(row -> row.text("ends"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return switch (ends.size()) {
      case 0 -> words.say("effects.estimate");
      case 1 -> words.say("effects.estimate-with", words.named("ends", ends.get(0), ends.get(0)));
      default -> words.say("effects.estimate-with-ends");
    };
  }

  /** A p-value with what it is, where it is not the usual one, and adjusted for its company. */
  static Cell pValue(Words words, CsvRow row) {
    List<String> notes = new ArrayList<>();
    if (row.number("q_value").isPresent()) {
      notes.add(words.say("effects.q", words.pValue(row.number("q_value"))));
    }
    if (!row.text("test").equals("two-sided") && !row.text("test").isEmpty()) {
      notes.add(new EffectWords(words).test(row));
    }
    return new Cell(words.pValue(row.number("p_value")), String.join(", ", notes), "");
  }

  /** The note of all rows, if it is the same. */
  static Optional<String> shared(Words words, List<CsvRow> rows) {
    List<String> notes = rows.stream().map(row -> row.text("note")).distinct().toList();
    return rows.size() > 1 && notes.size() == 1
        ? Optional.of(new EffectWords(words).note(notes.get(0)))
        : Optional.empty();
  }

  /** The estimate with its interval under it, or why there is none. */
  static Cell estimate(Words words, CsvRow row) {
    String unit = row.text("unit");
    boolean points = unit.startsWith(RATE_DIFFERENCE);
    boolean share = unit.endsWith(SHARE);
    DoubleFunction<String> number = points ? words::points : share ? words::percent : words::number;
    String interval =
        EffectResults.interval(row)
            .map(ends -> words.range(number.apply(ends.low()), number.apply(ends.high())))
            .orElse("");
    OptionalDouble estimate = EffectResults.estimate(row);
    if (row.text("unit").equals(MET)) {
      return Cell.of(
          estimate.orElse(0) == 1 ? words.say("effects.met") : words.say("effects.not-met"));
    }
    if (estimate.isEmpty()) {
      boolean few = row.text("status").equals(Status.TOO_FEW.code());
      return interval.isEmpty()
          ? Cell.of(few ? words.say("effects.too-few") : words.say("effects.not-estimable"))
          : new Cell(interval, points ? words.say("effects.points-at-most") : "", "");
    }
    String told = number.apply(estimate.getAsDouble());
    if (!points && !share && interval.isEmpty()) {
      return new Cell(told, words.named("unit", unit, unit), "");
    }
    return new Cell(points ? words.say("effects.points", told) : told, interval, "");
  }
}
