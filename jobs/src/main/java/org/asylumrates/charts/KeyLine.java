package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What shapes and colours mean, in lines above a plot; for charts whose marks cannot be labelled.
 */
final class KeyLine {
  /** Height of one line. */
  static final int STEP = 19;

  private static final int GAP = 20;

  private final List<List<Entry>> lines = new ArrayList<>();

  /** What stands before the words. */
  enum Symbol {
    HOLLOW_DOT(16),
    DOT(16),
    LINE(22),
    RULE(9),
    BAND(18),
    CROSS(14);

    private final int width;

    Symbol(int width) {
      this.width = width;
    }
  }

  /** One meaning: a symbol, a name, and more words about it, which may be empty. */
  record Entry(Symbol symbol, Color color, String name, String words) {
    Lettering boldPart() {
      // A band is too light for letters.
      Color ink = symbol == Symbol.BAND ? HouseStyle.INK : color;
      return Lettering.of(name, HouseStyle.LABEL_BOLD, ink);
    }

    Lettering plainPart() {
      return Lettering.of(words, HouseStyle.LABEL, HouseStyle.QUIET_INK);
    }

    double width() {
      return symbol.width + boldPart().width() + (words.isEmpty() ? 0 : 5 + plainPart().width());
    }
  }

  /** Entries in lines of the frame's inner width. */
  KeyLine(List<Entry> entries) {
    List<Entry> line = new ArrayList<>();
    double x = 0;
    for (Entry entry : entries) {
      if (!line.isEmpty() && x + entry.width() > ChartFrame.INNER_WIDTH) {
        lines.add(line);
        line = new ArrayList<>();
        x = 0;
      }
      line.add(entry);
      x += entry.width() + GAP;
    }
    lines.add(line);
  }

  int height() {
    return STEP * lines.size();
  }

  /** Paints it from the canvas's origin down. */
  void paint(Graphics2D g) {
    double y = 12;
    for (List<Entry> line : lines) {
      double x = 0;
      for (Entry entry : line) {
        paint(g, entry, x, y);
        x += entry.width() + GAP;
      }
      y += STEP;
    }
  }

  private static void paint(Graphics2D g, Entry entry, double x, double y) {
    double middle = y - 4;
    switch (entry.symbol()) {
      case HOLLOW_DOT -> Dot.hollow(g, x + 5, middle, entry.color());
      case DOT -> Dot.filled(g, x + 5, middle, entry.color());
      case LINE -> stroke(g, entry.color(), new Line2D.Double(x + 1, middle, x + 15, middle));
      case BAND -> band(g, entry.color(), x, middle);
      case CROSS -> Cross.paint(g, x + 5, middle);
      case RULE -> stroke(g, entry.color(), new Line2D.Double(x + 2, y - 12, x + 2, y + 3));
    }
    double words = x + entry.symbol().width;
    Lettering bold = entry.boldPart();
    bold.left(g, words, y);
    double room = ChartFrame.INNER_WIDTH - words - bold.width() - 5;
    entry.plainPart().within(room).left(g, words + bold.width() + 5, y);
  }

  private static void band(Graphics2D g, Color color, double x, double middle) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(x, middle - 6, 12, 12));
  }

  private static void stroke(Graphics2D g, Color color, Line2D line) {
    g.setColor(color);
    g.setStroke(HouseStyle.line(2));
    g.draw(line);
  }
}
