package org.asylumrates.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asylumrates.charts.Chart;

/**
 * How much of a chart's top and bottom a page leaves out, because the page says headline, subtitle
 * and source itself, in text that can be read on a phone. The files keep all of their words.
 *
 * @param top pixels at 1x to leave out above
 * @param bottom pixels at 1x to leave out below
 */
record Crop(double top, double bottom) {
  private static final Pattern TEXT =
      Pattern.compile("<text[^>]* y=\"(-?[0-9.]+)\"[^>]*>([^<]*)</text>");

  /** White space kept under the last line of the subtitle. */
  private static final double UNDER = 8;

  /** Height of a line of the source above its own base line, with white space. */
  private static final double OVER = 16;

  private record Line(double y, String words) {}

  /** What the drawing of a chart says first and last; nothing is left out if that is not found. */
  static Crop of(Chart chart, byte[] svg) {
    List<Line> lines = lines(new String(svg, StandardCharsets.UTF_8));
    OptionalDouble first = last(lines, chart.frame().headline() + " " + chart.frame().subtitle());
    OptionalDouble source = first(lines, chart.frame().source());
    return new Crop(
        first.isPresent() ? first.getAsDouble() + UNDER : 0,
        source.isPresent() ? chart.height() - source.getAsDouble() + OVER : 0);
  }

  /** The style of the picture: margins in percent of its width pull its ends out of sight. */
  String style(int width) {
    return String.format(
        Locale.ROOT,
        "margin-top:-%.2f%%;margin-bottom:-%.2f%%",
        100 * top / width,
        100 * bottom / width);
  }

  private static List<Line> lines(String svg) {
    List<Line> lines = new ArrayList<>();
    Matcher text = TEXT.matcher(svg);
    while (text.find()) {
      lines.add(new Line(Double.parseDouble(text.group(1)), plain(text.group(2))));
    }
    return lines;
  }

  /** Where the last of the first lines stands that together say these words. */
  private static OptionalDouble last(List<Line> lines, String words) {
    for (int n = 1; n <= lines.size(); n++) {
      if (said(lines.subList(0, n)).equals(words)) {
        return OptionalDouble.of(lines.get(n - 1).y());
      }
    }
    return OptionalDouble.empty();
  }

  /** Where the first of the last lines stands that together say these words. */
  private static OptionalDouble first(List<Line> lines, String words) {
    for (int n = lines.size() - 1; n >= 0; n--) {
      if (said(lines.subList(n, lines.size())).equals(words)) {
        return OptionalDouble.of(lines.get(n).y());
      }
    }
    return OptionalDouble.empty();
  }

  private static String said(List<Line> lines) {
    return String.join(" ", lines.stream().map(Line::words).toList());
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
