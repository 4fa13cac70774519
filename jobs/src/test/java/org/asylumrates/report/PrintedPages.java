package org.asylumrates.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A print edition as tests look at it.
 *
 * @param text all words in the order in which they were written, whitespace as single spaces
 */
record PrintedPages(PDDocument document, String text) {
  /** A bookmark and the number of its page, from 1. */
  record Mark(String title, int page) {}

  static PrintedPages of(Path file) throws IOException {
    PDDocument document = Loader.loadPDF(file.toFile());
    return new PrintedPages(document, words(document, 1, document.getNumberOfPages()));
  }

  /** The words of some pages, numbered from 1. */
  String text(int first, int last) throws IOException {
    return words(document, first, last);
  }

  private static String words(PDDocument document, int first, int last) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(first);
    stripper.setEndPage(last);
    return stripper.getText(document).replaceAll("\\s+", " ");
  }

  List<Mark> bookmarks() throws IOException {
    List<Mark> marks = new ArrayList<>();
    collect(document.getDocumentCatalog().getDocumentOutline(), marks);
    return marks;
  }

  private void collect(PDOutlineNode node, List<Mark> marks) throws IOException {
    for (PDOutlineItem item : node.children()) {
      PDDestination to =
          item.getAction() instanceof PDActionGoTo action
              ? action.getDestination()
              : item.getDestination();
      marks.add(new Mark(item.getTitle(), number(to)));
      collect(item, marks);
    }
  }

  /** The page of each link within the document, from 1; 0 where there is none. */
  List<Integer> linkTargets() throws IOException {
    List<Integer> targets = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          PDDestination to =
              link.getAction() instanceof PDActionGoTo action
                  ? action.getDestination()
                  : link.getDestination();
          targets.add(number(to));
        }
      }
    }
    return targets;
  }

  private int number(PDDestination to) {
    return to instanceof PDPageDestination page && page.getPage() != null
        ? document.getPages().indexOf(page.getPage()) + 1
        : 0;
  }

  List<PDFont> fonts() throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      collect(page.getResources(), fonts);
    }
    return fonts;
  }

  private static void collect(PDResources resources, List<PDFont> fonts) throws IOException {
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        collect(form.getResources(), fonts);
      }
    }
  }

  /** How many pictures are made of pixels. */
  int bitmaps() {
    int bitmaps = 0;
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        bitmaps += page.getResources().isImageXObject(name) ? 1 : 0;
      }
    }
    return bitmaps;
  }

  /** The kinds of parts in the tree that programs read aloud. */
  Set<String> structure() {
    Set<String> kinds = new TreeSet<>();
    for (PDStructureElement element : elements()) {
      kinds.add(element.getStructureType());
    }
    return kinds;
  }

  /** What each figure says to readers who cannot see it. */
  List<String> alternatives() {
    List<String> alternatives = new ArrayList<>();
    for (PDStructureElement element : elements()) {
      if (element.getStructureType().equals("Figure")) {
        alternatives.add(element.getAlternateDescription());
      }
    }
    return alternatives;
  }

  private List<PDStructureElement> elements() {
    List<PDStructureElement> elements = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
    return elements;
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
        collect(element, elements);
      }
    }
  }
}
