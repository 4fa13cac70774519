package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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

  ChartPrinter(Words words, EditionFolder folder, ChartCitation citation, DrawnBefore before) {
    this.words = words;
    this.folder = folder;
    this.citation = citation;
    this.before = before;
  }

  /** Writes the chart's files and says how a page shows it. */
  Figure print(Chart chart) {
    Frame frame = chart.frame();
    Table data = chart.data();
    String place = Site.folder(words) + FOLDER;
    String stem = place + frame.id();
    try {
      Drawn drawn = before.drawn(place, chart);
      for (Drawn.File file : drawn.pictures()) {
        folder.write(place + file.name(), file.bytes());
      }
      if (words.isFirst()) {
        folder.write(stem + ".csv", ChartCsv.of(data));
      }
      folder.write(stem + ".json", citation.metadata(frame, data.columnNames(), drawn));
      return figure(chart, data, drawn.svg());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Figure figure(Chart chart, Table data, byte[] svg) {
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
        List.of(),
        chart.width(),
        chart.height(),
        Crop.of(chart, svg).style(chart.width()),
        new ChartTable(words, frame, data).table());
  }
}
