package org.asylumrates.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart's SVG as a reader's program sees it. */
final class Svg {
  private static final Pattern TRANSLATE = Pattern.compile("translate\\((\\S+) (\\S+)\\)");

  final String source;
  final Element root;

  /** A text and the room that it takes. */
  record Text(String words, Rectangle2D box) {}

  Svg(Chart chart) {
    byte[] bytes = ChartFiles.svg(chart);
    source = new String(bytes, StandardCharsets.UTF_8);
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      root =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("Not well-formed: " + chart.frame().id(), e);
    }
  }

  List<Element> all(String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  List<Text> texts() {
    return all("text").stream().map(Svg::text).toList();
  }

  private static Text text(Element element) {
    String words = element.getFirstChild().getNodeValue();
    float size = Float.parseFloat(element.getAttribute("font-size"));
    Font font = (element.hasAttribute("font-weight") ? HouseStyle.LABEL_BOLD : HouseStyle.LABEL);
    double width = Lettering.of(words, font.deriveFont(size), HouseStyle.INK).width();
    double share =
        switch (element.getAttribute("text-anchor")) {
          case "end" -> 1;
          case "middle" -> 0.5;
          default -> 0;
        };
    double x = Double.parseDouble(element.getAttribute("x")) - share * width;
    double y = Double.parseDouble(element.getAttribute("y"));
    Matcher moved =
        TRANSLATE.matcher(((Element) element.getParentNode()).getAttribute("transform"));
    if (moved.find()) {
      x += Double.parseDouble(moved.group(1));
      y += Double.parseDouble(moved.group(2));
    }
    // Capitals and figures of Inter rise to 0.73 of the size; commas and tails hang a little lower.
    return new Text(words, new Rectangle2D.Double(x, y - 0.73 * size, width, 0.78 * size));
  }
}
