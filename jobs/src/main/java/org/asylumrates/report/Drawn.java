package org.asylumrates.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private static final String SVG = ".svg";

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
  static Drawn of(Chart chart, String codeVersion) {
    String id = chart.frame().id();
    return new Drawn(
        key(chart, codeVersion),
        List.of(
            new File(id + SVG, ChartFiles.svg(chart)),
            new File(id + ".png", ChartFiles.png(chart))));
  }

  /** The checksum of all that a chart is drawn from: its own parts, and the code that draws it. */
  static String key(Chart chart, String codeVersion) {
    return Checksum.of(codeVersion + '\n' + chart.getClass().getName() + '\n' + chart.parts());
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
