package org.asylumrates.charts;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * A chart as a PDF of one page: lines as lines and words as words, in a font that it brings along.
 * For readers who cannot see it the page is a figure with the chart's alternative text.
 */
final class ChartPdf {
  /** A pixel is a 96th of an inch, a point a 72nd. */
  private static final float POINTS_PER_PIXEL = 0.75f;

  private ChartPdf() {}

  static byte[] of(Chart chart) throws IOException {
    Frame frame = chart.frame();
    try (PDDocument document = new PDDocument()) {
      PDPage page =
          new PDPage(
              new PDRectangle(chart.width() * POINTS_PER_PIXEL, chart.height() * POINTS_PER_PIXEL));
      document.addPage(page);
      draw(chart, document, page);
      tag(frame, document, page);
      return new PdfProperties(
              frame.headline(), frame.subtitle(), frame.words().tag(), Optional.empty())
          .written(document);
    }
  }

  private static void draw(Chart chart, PDDocument document, PDPage page) throws IOException {
    PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, chart.width(), chart.height());
    try (PdfBoxGraphics2DFontTextDrawer letters = letters(document);
        PDPageContentStream content = new PDPageContentStream(document, page)) {
      g.setFontTextDrawer(letters);
      chart.paint(g);
      g.dispose();
      content.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), 0);
      content.transform(Matrix.getScaleInstance(POINTS_PER_PIXEL, POINTS_PER_PIXEL));
      content.drawForm(g.getXFormObject());
      content.endMarkedContent();
    }
  }

  /**
   * The charts' letters for a document. Words for which Inter has none, such as those in other
   * scripts, become outlines.
   */
  static PdfBoxGraphics2DFontTextDrawer letters(PDDocument document) {
    PdfBoxGraphics2DFontTextDrawer letters = new PdfBoxGraphics2DFontTextDrawer();
    try {
      letters.registerFont(
          HouseStyle.LABEL.getFontName(), embedded(document, TrueTypeFonts.regular()));
      letters.registerFont(
          HouseStyle.LABEL_BOLD.getFontName(), embedded(document, TrueTypeFonts.bold()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }

  private static PDFont embedded(PDDocument document, byte[] font) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(font), true);
  }

  private static void tag(Frame frame, PDDocument document, PDPage page) {
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    root.appendKid(whole);
    PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, whole);
    figure.setPage(page);
    figure.setTitle(frame.headline());
    figure.setAlternateDescription(frame.headline() + ". " + frame.altText());
    figure.appendKid(0);
    whole.appendKid(figure);
    COSArray marked = new COSArray();
    marked.add(figure);
    PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
    parents.setNumbers(Map.of(0, new PDParentTreeValue(marked)));
    root.setParentTree(parents);
    root.setParentTreeNextKey(1);
    page.setStructParents(0);
    document.getDocumentCatalog().setStructureTreeRoot(root);
  }
}
