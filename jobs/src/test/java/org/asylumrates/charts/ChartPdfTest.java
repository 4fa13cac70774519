package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Charts as PDF and in fixed shapes. */
class ChartPdfTest {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** Units of Inter in an em, from its head table. */
  private static final float EM = 2048;

  @Test
  void theSameChartGivesTheSameBytes() {
    assertThat(ChartFiles.pdf(SampleCharts.trend()))
        .isEqualTo(ChartFiles.pdf(SampleCharts.trend()));
    assertThat(ChartFiles.card(SampleCharts.trend()))
        .isEqualTo(ChartFiles.card(SampleCharts.trend()));
  }

  @Test
  void wordsCanBeSearchedAndBringTheirLetters() throws IOException {
    Chart chart = SampleCharts.dumbbell();
    try (PDDocument document = Loader.loadPDF(ChartFiles.pdf(chart))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).contains(chart.frame().headline(), "El Salvador", "Côte d’Ivoire", "75%");
      List<PDFont> fonts = fonts(document.getPage(0).getResources());
      assertThat(fonts)
          .extracting(font -> font.getName().replaceAll(".*\\+", ""))
          .contains("Inter-Regular", "Inter-Bold");
      assertThat(fonts).allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void itSaysWhatItIsAndWhatItShows() throws IOException {
    Chart chart = SampleCharts.trend();
    try (PDDocument document = Loader.loadPDF(ChartFiles.pdf(chart))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(chart.frame().headline());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(
              document
                  .getDocumentCatalog()
                  .getStructureTreeRoot()
                  .getCOSObject()
                  .getCOSDictionary(COSName.K)
                  .getCOSDictionary(COSName.K)
                  .getString(COSName.ALT))
          .contains(chart.frame().altText());
    }
  }

  /** Neither script is one of Inter's; where the machine has no font for them, boxes are drawn. */
  @Test
  void wordsInOtherScriptsAreDrawnAllTheSame() throws IOException {
    Estimate estimate = new Estimate(0.4, 0.3, 0.5, 100);
    DumbbellChart chart =
        new DumbbellChart(
            SampleCharts.frame("scripts", "سوريا و 中国", "x"),
            "a",
            "b",
            List.of(
                new DumbbellChart.Row("سوريا", Optional.of(estimate), Optional.of(estimate)),
                new DumbbellChart.Row("中国 China", Optional.of(estimate), Optional.empty())),
            List.of());
    try (PDDocument document = Loader.loadPDF(ChartFiles.pdf(chart))) {
      assertThat(new PDFTextStripper().getText(document)).contains("China");
    }
  }

  /** Every second letter of the Latin blocks; the outline may move by a unit, which is rounding. */
  @Test
  void lettersKeepTheirShape() throws IOException, FontFormatException {
    Font drawn = font(TrueTypeFonts.regular());
    try (InputStream in = HouseStyle.font(HouseStyle.REGULAR_FILE)) {
      Font original = font(in.readAllBytes());
      for (int code = '!'; code < 0x180; code += 2) {
        char letter = (char) code;
        Rectangle2D was = new Area(outline(original, letter)).getBounds2D();
        Rectangle2D is = new Area(outline(drawn, letter)).getBounds2D();
        assertThat(is.getX()).as("left of " + letter).isCloseTo(was.getX(), within());
        assertThat(is.getY()).as("top of " + letter).isCloseTo(was.getY(), within());
        assertThat(is.getMaxX()).as("right of " + letter).isCloseTo(was.getMaxX(), within());
        assertThat(is.getMaxY()).as("bottom of " + letter).isCloseTo(was.getMaxY(), within());
      }
    }
  }

  @Test
  void shapesHaveTheirSizesAndAWhiteEdge() throws IOException {
    for (Chart chart : List.of(SampleCharts.trend(), EdgeCharts.sixtyRows())) {
      shape(ChartFiles.square(chart), 1080, 1080);
      shape(ChartFiles.card(chart), 1200, 675);
    }
  }

  private static void shape(byte[] png, int width, int height) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
    for (int x = 0; x < width; x++) {
      assertThat(image.getRGB(x, 5) & 0xffffff).isEqualTo(0xffffff);
      assertThat(image.getRGB(x, height - 5) & 0xffffff).isEqualTo(0xffffff);
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(2.0);
  }

  private static Font font(byte[] file) throws IOException, FontFormatException {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(EM);
  }

  private static Shape outline(Font font, char letter) {
    return font.createGlyphVector(EXACT, new char[] {letter}).getOutline();
  }

  private static List<PDFont> fonts(PDResources resources) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        fonts.addAll(fonts(form.getResources()));
      }
    }
    return fonts;
  }
}
