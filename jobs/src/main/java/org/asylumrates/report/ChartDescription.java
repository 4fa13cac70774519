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

/**
 * The long description of a chart, for readers who cannot see it: what it shows, how many rows its
 * table has, and the ends of its first rate (W3C's complex images: a short alternative text, a long
 * description, and the table). Ends are told of rates over time alone: of judges or courts they
 * would be a rank.
 */
record ChartDescription(Words words, Frame frame, Table data) {
  private static final String PERIOD = "period";

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(frame.headline() + ". " + frame.subtitle() + ".");
    sentences.add(frame.altText());
    ends().ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> ends() {
    if (!data.columnNames().contains(PERIOD)) {
      return Optional.empty();
    }
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
            .filter(row -> !rates.isMissing(row) && name(row).equals(name(0)))
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
            period(highest),
            number(rates.get(highest)),
            period(lowest),
            number(rates.get(lowest))));
  }

  private String period(int row) {
    return data.column(PERIOD).getString(row);
  }

  /** The first series is the one that the chart is about; its name stands in the first column. */
  private String name(int row) {
    return data.column(0).getString(row);
  }

  private String number(double rate) {
    return data.columnNames().contains("difference") ? words.points(rate) : words.percent(rate);
  }
}
