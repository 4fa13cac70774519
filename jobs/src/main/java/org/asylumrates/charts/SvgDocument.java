package org.asylumrates.charts;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What VectorGraphics2D wrote, made fit for a page: title and description for readers who cannot
 * see it, no document type, fonts with fallbacks, the width that each text was meant to have,
 * numbers of two decimals.
 */
final class SvgDocument {
  private static final String FONTS =
      "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

  /** What the drawing program writes of a text and the transcript knows better. */
  private static final Pattern TEXT_STYLE =
      Pattern.compile("(stroke|font-family|font-size|font-weight|font-style):[^;]*;");

  private final Document document;
  private final Frame frame;

  SvgDocument(byte[] raw, Frame frame, List<Transcript.Entry> transcript) {
    this.document = parsed(raw);
    this.frame = frame;
    dropUnseen();
    renameClips();
    describeTexts(transcript);
    roundNumbers();
    describeRoot();
  }

  byte[] bytes() {
    return SvgWriter.written(document.getDocumentElement()).getBytes(StandardCharsets.UTF_8);
  }

  private void describeRoot() {
    Element root = document.getDocumentElement();
    for (String needless : List.of("x", "y", "version", "xmlns:xlink")) {
      root.removeAttribute(needless);
    }
    root.setAttribute("width", root.getAttribute("width").replace("px", ""));
    root.setAttribute("height", root.getAttribute("height").replace("px", ""));
    root.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    root.setAttribute("role", "img");
    if (!frame.words().isFirst()) {
      root.setAttribute("lang", frame.words().tag());
    }
    root.setAttribute("aria-labelledby", id("title") + " " + id("desc"));
    root.setAttribute("font-family", FONTS);
    root.setAttribute("style", "max-width:100%;height:auto");
    Node first = root.getFirstChild();
    root.insertBefore(words("title", frame.headline()), first);
    root.insertBefore(words("desc", frame.altText()), first);
  }

  private Element words(String element, String words) {
    Element made = document.createElement(element);
    made.setAttribute("id", id(element));
    made.setTextContent(words);
    return made;
  }

  private String id(String part) {
    return frame.id() + "-" + part;
  }

  /** Each text in turn with its entry; the drawing order is the document's order. */
  private void describeTexts(List<Transcript.Entry> transcript) {
    List<Element> texts = elements("text");
    if (texts.size() != transcript.size()) {
      throw new IllegalStateException(
          "A chart has " + texts.size() + " texts, of which " + transcript.size() + " are known");
    }
    for (int i = 0; i < texts.size(); i++) {
      describeText(texts.get(i), transcript.get(i));
    }
  }

  private void describeText(Element text, Transcript.Entry entry) {
    if (!text.getTextContent().equals(entry.words())) {
      throw new IllegalStateException("The text \"" + entry.words() + "\" is out of order");
    }
    Font font = entry.font();
    text.setAttribute("style", TEXT_STYLE.matcher(text.getAttribute("style")).replaceAll(""));
    text.setAttribute("font-size", rounded(Float.toString(font.getSize2D())));
    if (font.isBold()) {
      text.setAttribute("font-weight", "700");
    }
    anchor(text, entry);
    // Figures look better unsqueezed, and have room.
    if (entry.words().codePoints().anyMatch(Character::isLetter)) {
      text.setAttribute("textLength", rounded(Double.toString(entry.width())));
      text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    if (!entry.full().contains(entry.words())) {
      Element title = document.createElement("title");
      title.setTextContent(entry.full());
      text.appendChild(title);
    }
  }

  private static void anchor(Element text, Transcript.Entry entry) {
    if (entry.anchor() != Transcript.Anchor.START) {
      double left = Double.parseDouble(text.getAttribute("x"));
      double x = left + entry.width() * entry.anchor().share();
      text.setAttribute("x", rounded(Double.toString(x)));
      text.setAttribute("text-anchor", entry.anchor().name().toLowerCase(Locale.ROOT));
    }
  }

  /** XChart paints its backgrounds even when nothing of them can be seen. */
  private void dropUnseen() {
    for (Element element : all()) {
      Node parent = element.getParentNode();
      if (element.getAttribute("style").matches(".*(fill|stroke)-opacity:0(\\.0)?;.*")
          && parent != null) {
        parent.removeChild(element);
      }
    }
  }

  private void roundNumbers() {
    for (Element element : all()) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        attribute.setNodeValue(rounded(attribute.getNodeValue()));
      }
    }
  }

  /** Clips are named by hash codes; several charts on one page must not share a name. */
  private void renameClips() {
    Map<String, String> names = new TreeMap<>();
    for (Element clip : elements("clipPath")) {
      String name = id("clip" + names.size());
      names.put("url(#" + clip.getAttribute("id") + ")", "url(#" + name + ")");
      clip.setAttribute("id", name);
    }
    for (Element element : all()) {
      String name = names.get(element.getAttribute("clip-path"));
      if (name != null) {
        element.setAttribute("clip-path", name);
      }
    }
  }

  private List<Element> all() {
    return elements("*");
  }

  private List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String rounded(String value) {
    return NUMBER
        .matcher(value)
        .replaceAll(
            found -> {
              BigDecimal number = new BigDecimal(found.group());
              BigDecimal round = number.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
              return round.signum() == 0 ? "0" : round.toPlainString();
            });
  }

  private static Document parsed(byte[] raw) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      // The document type names a file on the web, which no build may fetch.
      builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
      return builder.parse(new ByteArrayInputStream(raw));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The drawing is not XML", e);
    }
  }
}
