package org.asylumrates.charts;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;

/**
 * Draws charts where a document that is being printed has an {@code object} whose {@code data} is a
 * chart's id: lines as lines and words as words. An object with {@link #ABOVE} begins so many
 * pixels of the chart further down, and whatever it has no room for is cut.
 */
public final class PrintedCharts implements FSObjectDrawerFactory {
  /** The attribute that says how much of the chart lies above the object. */
  public static final String ABOVE = "data-above";

  private final Function<String, Optional<Chart>> charts;
  private final Map<PDDocument, PdfBoxGraphics2DFontTextDrawer> letters = new HashMap<>();

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
                    g -> scaled(chart, lettered(g, paper), width / dotsPerPixel, above(element))));
    return Map.of();
  }

  /**
   * The canvas with the charts' letters: the document's own way of finding them fails at words in a
   * script that none of its fonts has.
   */
  private Graphics2D lettered(Graphics2D g, OutputDevice paper) {
    if (g instanceof PdfBoxGraphics2D pdf && paper instanceof PdfBoxOutputDevice device) {
      pdf.setFontTextDrawer(letters.computeIfAbsent(device.getWriter(), ChartPdf::letters));
    }
    return g;
  }

  private static double above(Element element) {
    String above = element.getAttribute(ABOVE);
    return above.isEmpty() ? 0 : Double.parseDouble(above);
  }

  private static void scaled(Chart chart, Graphics2D g, double width, double above) {
    double scale = width / chart.width();
    g.scale(scale, scale);
    g.translate(0, -above);
    chart.paint(g);
  }
}
