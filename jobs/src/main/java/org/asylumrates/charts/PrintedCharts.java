package org.asylumrates.charts;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/**
 * Draws charts where a document that is being printed has an {@code object} whose {@code data} is a
 * chart's id: lines as lines and words as words, in the document's own font.
 */
public final class PrintedCharts implements FSObjectDrawerFactory {
  private final Function<String, Optional<Chart>> charts;

  /**
   * Charts for a document.
   *
   * @param charts the chart of an id
   */
  public PrintedCharts(Function<String, Optional<Chart>> charts) {
    this.charts = charts;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return chart(element).isPresent();
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return PrintedCharts.this::draw;
  }

  private Optional<Chart> chart(Element element) {
    return charts.apply(element.getAttribute("data"));
  }

  private Map<Shape, String> draw(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice paper,
      RenderingContext context,
      int dotsPerPixel) {
    chart(element)
        .ifPresent(
            chart ->
                paper.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel,
                    g -> scaled(chart, g, width / dotsPerPixel)));
    return Map.of();
  }

  private static void scaled(Chart chart, Graphics2D g, double width) {
    double scale = width / chart.width();
    g.scale(scale, scale);
    chart.paint(g);
  }
}
