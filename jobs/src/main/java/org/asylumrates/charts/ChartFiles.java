package org.asylumrates.charts;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Charts as files. The same painter makes both kinds, and the same chart always gives the same
 * bytes.
 */
public final class ChartFiles {
  private static final int PIXELS_PER_UNIT = 2;

  private ChartFiles() {}

  /** A PNG at twice the chart's size, sharp on dense screens and in print. */
  public static byte[] png(Chart chart) {
    BufferedImage image =
        new BufferedImage(
            chart.width() * PIXELS_PER_UNIT,
            chart.height() * PIXELS_PER_UNIT,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
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
