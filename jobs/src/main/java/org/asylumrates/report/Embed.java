package org.asylumrates.report;

import org.asylumrates.charts.Chart;
import org.asylumrates.charts.Frame;

/**
 * The lines of HTML with which others show a chart on their own pages: the drawing with its
 * alternative text, and its source. An edition does not know where it is published, so that the
 * addresses are relative; the script of the page makes them full ones.
 */
final class Embed {
  private Embed() {}

  static String of(Chart chart) {
    Frame frame = chart.frame();
    return """
        <figure>
        <img src="charts/%s.svg" width="%d" height="%d" style="max-width:100%%;height:auto" alt="%s">
        <figcaption>%s</figcaption>
        </figure>"""
        .formatted(
            frame.id(),
            chart.width(),
            chart.height(),
            escaped(frame.headline() + ". " + frame.altText()),
            escaped(frame.source()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
