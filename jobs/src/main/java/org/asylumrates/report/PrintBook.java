package org.asylumrates.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asylumrates.language.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages as the chapters of one document. Anchors get the name of their page before them, links
 * between pages become links within the document, long tables move to its end, and what only works
 * on a screen goes.
 */
final class PrintBook {
  /** What has no use on paper, or stands elsewhere in the document. */
  private static final String ON_SCREEN =
      ".files, details, .hint, .filter, .anchor, nav, script, #pages, #cite, .print-link";

  /** A table with more rows than this moves to the end. */
  private static final int LONG = 24;

  /** A table with no more rows than this stays on one page. */
  private static final int SHORT = 10;

  /** A table with more columns than this has smaller letters. */
  private static final int WIDE = 7;

  private static final String APART = "--";

  private final Words words;
  private final Document book;
  private final Map<String, Element> chapters = new LinkedHashMap<>();

  /**
   * A book without chapters.
   *
   * @param shell the HTML around them
   * @param style the style sheet
   */
  PrintBook(Words words, String shell, String style) {
    this.words = words;
    this.book = Jsoup.parse(shell);
    book.outputSettings().prettyPrint(false);
    book.head().appendElement("style").appendChild(new DataNode(style));
  }

  /** Adds a page as a chapter. */
  void add(String name, String html) {
    Element main = Jsoup.parse(html).expectFirst("main");
    main.select(ON_SCREEN).remove();
    lowerHeadings(main);
    main.select("[id]").forEach(part -> part.attr("id", name + APART + part.id()));
    main.select("a[href^=#]")
        .forEach(link -> link.attr("href", "#" + name + APART + link.attr("href").substring(1)));
    main.select("figure.chart").forEach(PrintFigure::print);
    main.select("table").forEach(PrintBook::set);
    Element chapter = new Element("div").attr("id", name).addClass("chapter");
    chapter.appendChildren(main.childNodesCopy());
    book.expectFirst("#chapters").appendChild(chapter);
    chapters.put(name, chapter);
  }

  /** The document. */
  Document finished() {
    keyFindings();
    moveLongTables();
    Element tables = book.expectFirst("#tables");
    if (tables.select("table").isEmpty()) {
      tables.remove();
    }
    chapters.values().stream().skip(1).forEach(later -> later.select(".cautions").remove());
    links();
    PrintContents.write(book);
    return book;
  }

  /** The document's own title is the first heading, so that a chapter's is the second. */
  private static void lowerHeadings(Element main) {
    for (int level = 4; level >= 1; level--) {
      main.select("h" + level).tagName("h" + (level + 1));
    }
  }

  /** A table's caption becomes a paragraph, because its own is not read aloud from a PDF. */
  private static void set(Element table) {
    for (Element caption : table.select("> caption")) {
      caption.remove();
      table.before(new Element("p").addClass("caption").text(caption.text()));
    }
    if (table.select("thead th").size() > WIDE) {
      table.addClass("wide");
    }
    if (table.select("tbody tr").size() <= SHORT) {
      table.addClass("short");
    }
  }

  /** The first chapter holds the result, and what the study says of it if there is that. */
  private void keyFindings() {
    Element first = chapters.values().iterator().next();
    first.expectFirst("h2").text(words.say("print.findings"));
    Element result = first.expectFirst(".result");
    for (Element answer : book.select("#changed" + APART + "answer")) {
      result.after(answer);
    }
  }

  private void moveLongTables() {
    Element tables = book.expectFirst("#tables");
    for (Element table : book.select("#chapters table")) {
      if (table.select("tbody tr").size() > LONG) {
        Element block = table.closest(".table-block");
        Element section = table.closest("section");
        if (block != null && section != null) {
          String id = "rows" + APART + section.id() + APART + table.id();
          block.before(
              new Element("p")
                  .addClass("see")
                  .appendChild(
                      new Element("a")
                          .attr("href", "#" + id)
                          .addClass("page")
                          .text(words.say("print.table"))));
          Element moved = tables.appendElement("section").attr("id", id);
          moved.appendElement("h3").text(section.expectFirst("h3").text());
          moved.appendChild(block);
        }
      }
    }
  }

  /** Links to what is in the document lead there; of others only the words stay. */
  private void links() {
    for (Element link : book.select("a[href]")) {
      String href = link.attr("href");
      if (!href.startsWith("#") && !href.startsWith("http")) {
        String[] parts = href.split("\\.html#?", 2);
        String chapter = parts[0];
        String anchor = parts.length == 2 ? parts[1] : "";
        href = "#" + (anchor.isEmpty() ? chapter : chapter + APART + anchor);
      }
      boolean isThere = href.startsWith("http") || book.getElementById(href.substring(1)) != null;
      if (isThere) {
        link.attr("href", href).attr("title", link.text());
      } else {
        link.unwrap();
      }
    }
  }
}
