package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Site;
import tech.tablesaw.api.Table;

/**
 * Puts charts into an edition: picture, drawing and numbers as files, words and table for pages.
 * The numbers are written once, with the first language's charts.
 */
final class ChartPrinter {
  private static final String FOLDER = "charts/";

  private final Words words;
  private final EditionFolder folder;
  private final ChartCitation citation;
  private final DrawnBefore before;
  private final Map<String, Chart> main = new ConcurrentHashMap<>();

  ChartPrinter(Words words, EditionFolder folder, ChartCitation citation, DrawnBefore before) {
    this.words = words;
    this.folder = folder;
    this.citation = citation;
    this.before = before;
  }

  /** Writes a main page's chart in every format and shape, and says how a page shows it. */
  Figure print(Chart chart) {
    main.put(chart.frame().id(), chart);
    return print(chart, Drawn.Kinds.MAIN);
  }

  /** Writes the few files of a chart that stands on a page of one judge, court or country. */
  Figure printForOne(Chart chart) {
    return print(chart, Drawn.Kinds.PAGE);
  }

  /** A chart of the main pages by its id, once it was printed. */
  Optional<Chart> main(String id) {
    return Optional.ofNullable(main.get(id));
  }

  private Figure print(Chart chart, Drawn.Kinds kinds) {
    Frame frame = chart.frame();
    Table data = chart.data();
    String place = Site.folder(words) + FOLDER;
    String stem = place + frame.id();
    try {
      Drawn drawn = before.drawn(place, chart, kinds);
      for (Drawn.File file : drawn.pictures()) {
        folder.write(place + file.name(), file.bytes());
      }
      if (words.isFirst()) {
        folder.write(stem + ".csv", ChartCsv.of(data));
      }
      folder.write(stem + ".json", citation.metadata(frame, data.columnNames(), drawn));
      return figure(chart, data, drawn.svg(), sizes(frame.id(), kinds));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Figure figure(Chart chart, Table data, byte[] svg, List<Figure.Size> sizes) {
    Frame frame = chart.frame();
    return new Figure(
        frame.id(),
        frame.headline(),
        frame.subtitle(),
        frame.altText(),
        frame.source(),
        citation.text(frame),
        citation.bibtex(frame),
        new ChartDescription(words, frame, data).sentences(),
        Embed.of(chart),
        sizes,
        chart.width(),
        chart.height(),
        Crop.of(chart, svg).style(chart.width()),
        new ChartTable(words, frame, data).table());
  }

  private List<Figure.Size> sizes(String id, Drawn.Kinds kinds) {
    return kinds == Drawn.Kinds.PAGE
        ? List.of()
        : List.of(
            new Figure.Size(id + Drawn.PDF, words.say("figure.size.pdf")),
            new Figure.Size(id + Drawn.SQUARE, words.say("figure.size.square")),
            new Figure.Size(id + Drawn.CARD, words.say("figure.size.card")));
  }
}
