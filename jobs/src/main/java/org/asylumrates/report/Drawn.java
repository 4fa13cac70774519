package org.asylumrates.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.charts.Chart;
import org.asylumrates.charts.ChartFiles;
import org.asylumrates.job.Checksum;

/**
 * A chart's pictures.
 *
 * @param key checksum of all that they were drawn from
 * @param pictures the files
 */
record Drawn(String key, List<File> pictures) {
  /** Under this name the chart's metadata hold the key. */
  static final String DRAWN_FROM = "drawnFrom";

  /** Under this name they hold the files with their checksums. */
  static final String FILES = "files";

  /** What the names of the pictures end with after the chart's id, beside those of each chart. */
  static final String PDF = ".pdf";

  static final String SQUARE = "-square.png";
  static final String CARD = "-card.png";

  private static final String SVG = ".svg";

  /** Which pictures are made of a chart. */
  enum Kinds {
    /** What a page shows: charts of single judges, courts and countries come by the thousand. */
    PAGE,
    /** Also what a main page's chart is taken away as: a PDF, a square, and a card for links. */
    MAIN
  }

  /** A picture: its file's name and its bytes. */
  record File(String name, byte[] bytes) {
    String sha256() {
      try {
        return Checksum.of(new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Drawn {
    pictures = List.copyOf(pictures);
  }

  /** Draws a chart. */
  static Drawn of(Chart chart, Kinds kinds, String codeVersion) {
    String id = chart.frame().id();
    List<File> pictures = new ArrayList<>();
    pictures.add(new File(id + SVG, ChartFiles.svg(chart)));
    pictures.add(new File(id + ".png", ChartFiles.png(chart)));
    if (kinds == Kinds.MAIN) {
      pictures.add(new File(id + PDF, ChartFiles.pdf(chart)));
      pictures.add(new File(id + SQUARE, ChartFiles.square(chart)));
      pictures.add(new File(id + CARD, ChartFiles.card(chart)));
    }
    return new Drawn(key(chart, kinds, codeVersion), pictures);
  }

  /** The checksum of all that a chart is drawn from: its own parts, and the code that draws it. */
  static String key(Chart chart, Kinds kinds, String codeVersion) {
    return Checksum.of(
        codeVersion + '\n' + kinds + '\n' + chart.getClass().getName() + '\n' + chart.parts());
  }

  byte[] svg() {
    return pictures.stream()
        .filter(file -> file.name().endsWith(SVG))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  /** The files' checksums by name. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    pictures.forEach(file -> files.put(file.name(), file.sha256()));
    return files;
  }
}
