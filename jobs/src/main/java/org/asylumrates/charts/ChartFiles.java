package org.asylumrates.charts;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Charts as files. The same painter makes all kinds, and the same chart always gives the same
 * bytes.
 */
public final class ChartFiles {
  private static final int PIXELS_PER_UNIT = 2;

  /** Least white around a chart on a picture of fixed size; charts have a margin of their own. */
  private static final int EDGE = 12;

  private ChartFiles() {}

  /** A PNG at twice the chart's size, sharp on dense screens and in print. */
  public static byte[] png(Chart chart) {
    int width = chart.width() * PIXELS_PER_UNIT;
    return png(chart, width, chart.height() * PIXELS_PER_UNIT, new Placed(0, 0, PIXELS_PER_UNIT));
  }

  /** A PNG of 1080 by 1080 pixels with the chart in its middle, for networks that show squares. */
  public static byte[] square(Chart chart) {
    return within(chart, 1080, 1080);
  }

  /** A PNG of 1200 by 675 pixels with the chart in its middle, as previews of links show it. */
  public static byte[] card(Chart chart) {
    return within(chart, 1200, 675);
  }

  /**
   * A PDF of one page with words that can be selected and searched, their letters within it, and
   * the headline as its title.
   */
  public static byte[] pdf(Chart chart) {
    try {
      return ChartPdf.of(chart);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a chart stands on a picture, and how large. */
  private record Placed(double x, double y, double scale) {}

  private static byte[] within(Chart chart, int width, int height) {
    double scale =
        Math.min(
            (double) (width - 2 * EDGE) / chart.width(),
            (double) (height - 2 * EDGE) / chart.height());
    double x = (width - scale * chart.width()) / 2;
    double y = (height - scale * chart.height()) / 2;
    return png(chart, width, height, new Placed(x, y, scale));
  }

  private static byte[] png(Chart chart, int width, int height, Placed placed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.translate(placed.x(), placed.y());
    g.scale(placed.scale(), placed.scale());
    chart.paint(g);
    g.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An SVG in UTF-8 that scales with its page, with the headline as its title, the alternative text
   * as its description, and words as text. It is fit to be put into a page: it has no document
   * type, and its ids begin with the frame's.
   */
  public static byte[] svg(Chart chart) {
    VectorGraphics2D g = new VectorGraphics2D();
    Transcript transcript = Transcript.of(g);
    chart.paint(g);
    Document raw =
        Processors.get("svg")
            .getDocument(g.getCommands(), new PageSize(0, 0, chart.width(), chart.height()));
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      raw.writeTo(out);
      return new SvgDocument(out.toByteArray(), chart.frame(), transcript.entries()).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
