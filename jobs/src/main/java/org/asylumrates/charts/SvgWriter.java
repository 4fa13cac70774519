package org.asylumrates.charts;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes elements, one a line. Our own, because the bytes must not depend on which XML library a
 * class path brings: Java's and Spark's indent differently.
 */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder();

  private SvgWriter() {}

  /** The element as text, lines ended by LF. */
  static String written(Element root) {
    SvgWriter writer = new SvgWriter();
    writer.element(root, 0);
    return writer.out.append('\n').toString();
  }

  private void element(Element element, int depth) {
    out.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!attribute.getNodeValue().isEmpty()) {
        out.append(' ').append(attribute.getNodeName()).append("=\"");
        escaped(attribute.getNodeValue());
        out.append('"');
      }
    }
    if (!element.hasChildNodes()) {
      out.append("/>");
      return;
    }
    out.append('>');
    children(element, depth);
    out.append("</").append(element.getTagName()).append('>');
  }

  private void children(Element element, int depth) {
    boolean words = false;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        // Inside a text a line break would become a space that readers see.
        if (!words) {
          newLine(depth + 1);
        }
        element(inner, depth + 1);
      } else if (!child.getNodeValue().isBlank()) {
        words = true;
        escaped(child.getNodeValue());
      }
    }
    if (!words) {
      newLine(depth);
    }
  }

  private void newLine(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void escaped(String words) {
    out.append(
        words
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }
}
