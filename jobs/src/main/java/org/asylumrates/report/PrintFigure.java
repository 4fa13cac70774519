package org.asylumrates.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asylumrates.charts.PrintedCharts;
import org.jsoup.nodes.Element;

/**
 * A chart on paper: as wide as the text, cropped as on its page, and no higher than a page can
 * hold.
 */
final class PrintFigure {
  /** Width of the text, and the height that a page has for a chart under its words, in pixels. */
  private static final double WIDTH = 653;

  private static final double HEIGHT = 520;

  private static final Pattern CROP = Pattern.compile("margin-(top|bottom):-([0-9.]+)%");

  private PrintFigure() {}

  /** Puts the chart itself into the place of its picture. */
  static void print(Element figure) {
    for (Element picture : figure.select(".canvas img")) {
      double width = Double.parseDouble(picture.attr("width"));
      double height = Double.parseDouble(picture.attr("height"));
      double top = 0;
      double bottom = 0;
      Matcher crop = CROP.matcher(picture.attr("style"));
      while (crop.find()) {
        double share = Double.parseDouble(crop.group(2)) / 100;
        if (crop.group(1).equals("top")) {
          top = share * width;
        } else {
          bottom = share * width;
        }
      }
      double seen = height - top - bottom;
      double scale = Math.min(WIDTH / width, HEIGHT / seen);
      Element chart =
          new Element("object")
              .attr("data", id(picture))
              .attr("alt", picture.attr("alt"))
              .attr(PrintedCharts.ABOVE, style("%.2f", top))
              .attr(
                  "style",
                  // As high as what is seen of it, or it would not be put where that alone has
                  // room.
                  style("display:block;width:%.2fpx;height:%.2fpx", scale * width, scale * seen));
      Element canvas = figure.expectFirst(".canvas");
      canvas.empty().appendChild(chart);
    }
  }

  private static String id(Element picture) {
    return picture.attr("src").replaceAll("^.*/|\\.svg$", "");
  }

  private static String style(String pattern, Object... pixels) {
    return String.format(Locale.ROOT, pattern, pixels);
  }
}
