package org.asylumrates.report;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The list of contents with page numbers, and the same as the bookmarks of the file. */
final class PrintContents {
  private PrintContents() {}

  /** Lists the chapters and their sections. */
  static void write(Document book) {
    Element list = book.expectFirst("#contents").appendElement("ul");
    Element bookmarks = book.head().appendElement("bookmarks");
    for (Element chapter : book.select("div.chapter")) {
      Element heading = heading(chapter, "h2");
      Element item = entry(list, heading);
      Element mark = bookmark(bookmarks, heading);
      Element inner = new Element("ul");
      for (Element section : chapter.select("section[id]:has(> h3)")) {
        Element below = heading(section, "h3");
        entry(inner, below);
        bookmark(mark, below);
      }
      if (inner.childrenSize() > 0) {
        item.appendChild(inner);
      }
    }
  }

  /**
   * The heading of a part, which takes over its anchor: a part begins where there is room for its
   * heading, which may be a page later than the part itself seems to.
   */
  private static Element heading(Element part, String level) {
    Element heading = part.expectFirst(level).attr("id", part.id());
    part.removeAttr("id");
    return heading;
  }

  private static Element entry(Element list, Element heading) {
    Element item = list.appendElement("li");
    item.appendElement("a")
        .attr("href", "#" + heading.id())
        .attr("title", heading.text())
        .text(heading.text());
    return item;
  }

  private static Element bookmark(Element above, Element heading) {
    return above
        .appendElement("bookmark")
        .attr("name", heading.text())
        .attr("href", "#" + heading.id());
  }
}
