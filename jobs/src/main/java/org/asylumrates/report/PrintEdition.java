package org.asylumrates.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.asylumrates.charts.PdfProperties;
import org.asylumrates.charts.PrintedCharts;
import org.asylumrates.charts.TrueTypeFonts;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.PrintView;
import org.asylumrates.report.view.Site;
import org.jsoup.helper.W3CDom;

/**
 * The print edition: one tagged PDF of all pages of results, made from the pages as they were
 * written, so that paper and screen cannot say different things.
 */
final class PrintEdition {
  /** Its name in the folder of its language. */
  static final String FILE = "report.pdf";

  private static final String TEMPLATE = "print.jte";
  private static final String STYLE = "print.css";
  private static final String FONT = "Inter";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private PrintEdition() {}

  /** Writes the print edition of a language, whose pages must have been written. */
  static void write(EditionFolder folder, Edition edition) {
    String place = Site.folder(edition.words());
    try {
      PrintBook book = new PrintBook(edition.words(), shell(edition), style());
      for (PageEntry entry : chapters(edition)) {
        book.add(entry.name(), folder.page(place + entry.file()));
      }
      folder.write(place + FILE, pdf(edition, book));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages that show results; the others are for looking something up on a screen. */
  private static List<PageEntry> chapters(Edition edition) {
    return Catalogue.of(edition.results()).stream().filter(PageEntry::figures).toList();
  }

  private static String shell(Edition edition) {
    Page page = Catalogue.INDEX.page(edition, List.of());
    return new Templates()
        .fill(
            TEMPLATE,
            new PrintView(
                page,
                Provenance.of(edition.words(), edition.figures()),
                edition.figures().codeVersion(),
                Provenance.citation(edition)));
  }

  private static byte[] pdf(Edition edition, PrintBook book) throws IOException {
    org.jsoup.nodes.Document html = book.finished();
    // It tells its own progress at length; what goes wrong it throws.
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .useReplacementText("?")
            .useFont(supplier(TrueTypeFonts.regular()), FONT, REGULAR, FontStyle.NORMAL, true)
            .useFont(supplier(TrueTypeFonts.bold()), FONT, BOLD, FontStyle.NORMAL, true);
    builder.useObjectDrawerFactory(new PrintedCharts(edition.charts()::main));
    builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(html), "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      return new PdfProperties(
              html.title(),
              html.select("meta[name=subject]").attr("content"),
              edition.words().tag(),
              edition.figures().releaseDate())
          .written(renderer.getPdfDocument());
    }
  }

  private static FSSupplier<InputStream> supplier(byte[] font) {
    return () -> new ByteArrayInputStream(font);
  }

  private static String style() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PrintEdition.class.getResourceAsStream(STYLE), STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
