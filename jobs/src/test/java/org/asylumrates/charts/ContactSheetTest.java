package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;

/** Writes every chart to {@code target/charts}, for a person to look at, and minds the margins. */
class ContactSheetTest {
  private static final int MARGIN = 20;
  private static final int WHITE = 0xFFFFFFFF;

  @Test
  void nothingIsPaintedOnTheOuterMargin() throws IOException {
    for (Words words : Words.all()) {
      sheets(
          SampleCharts.in(words),
          Files.createDirectories(
              Path.of("target", "charts").resolve(words.isFirst() ? "" : words.tag())));
    }
  }

  private static void sheets(List<Chart> charts, Path folder) throws IOException {
    for (Chart chart : charts) {
      String id = chart.frame().id();
      byte[] png = ChartFiles.png(chart);
      Files.write(folder.resolve(id + ".png"), png);
      Files.write(folder.resolve(id + ".svg"), ChartFiles.svg(chart));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(image.getWidth()).isEqualTo(2 * chart.width());
      assertThat(image.getHeight()).isEqualTo(2 * chart.height());
      assertThat(inkOnMargin(image)).as(id).isZero();
    }
    ImageIO.write(
        sheet(charts.subList(0, SampleCharts.all().size())),
        "png",
        folder.resolve("contact-sheet.png").toFile());
  }

  /** The charts at 1x, two side by side. */
  private static BufferedImage sheet(List<Chart> charts) {
    int row = charts.stream().mapToInt(Chart::height).max().orElse(1);
    int rows = (charts.size() + 1) / 2;
    BufferedImage sheet =
        new BufferedImage(2 * HouseStyle.WIDTH, rows * row, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < charts.size(); i++) {
      int x = i % 2 * HouseStyle.WIDTH;
      int y = i / 2 * row;
      g.translate(x, y);
      charts.get(i).paint(g);
      g.translate(-x, -y);
    }
    g.dispose();
    return sheet;
  }

  private static long inkOnMargin(BufferedImage image) {
    long ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean onMargin =
            x < MARGIN
                || y < MARGIN
                || x >= image.getWidth() - MARGIN
                || y >= image.getHeight() - MARGIN;
        if (onMargin && image.getRGB(x, y) != WHITE) {
          ink++;
        }
      }
    }
    return ink;
  }
}
