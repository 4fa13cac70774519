package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The long description of a chart, for readers who cannot see it: what it shows, how many rows its
 * table has, and the ends of its first rate (W3C's complex images: a short alternative text, a long
 * description, and the table).
 */
record ChartDescription(Words words, Frame frame, Table data) {
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(frame.headline() + ". " + frame.subtitle() + ".");
    sentences.add(frame.altText());
    ends().ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> ends() {
    return data.columns().stream()
        .filter(DoubleColumn.class::isInstance)
        .filter(ChartTable::isRate)
        .map(DoubleColumn.class::cast)
        .findFirst()
        .flatMap(this::ends);
  }

  private Optional<String> ends(DoubleColumn rates) {
    List<Integer> rows =
        IntStream.range(0, rates.size())
            .filter(row -> !rates.isMissing(row))
            .boxed()
            .sorted(Comparator.comparing(rates::get))
            .toList();
    if (rows.size() < 2) {
      return Optional.empty();
    }
    int lowest = rows.get(0);
    int highest = rows.get(rows.size() - 1);
    return Optional.of(
        words.say(
            "figure.highest",
            name(highest),
            number(rates.get(highest)),
            name(lowest),
            number(rates.get(lowest))));
  }

  private String name(int row) {
    return String.join(
        ", ",
        data.columns().stream()
            .takeWhile(column -> !(column instanceof DoubleColumn))
            .filter(column -> column.type().equals(tech.tablesaw.api.ColumnType.STRING))
            .map((Column<?> column) -> ChartTable.text(words, column, row))
            .toList());
  }

  private String number(double rate) {
    return data.columnNames().contains("difference") ? words.points(rate) : words.percent(rate);
  }
}
