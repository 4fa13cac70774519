package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Words in a font and a colour. All words on charts are drawn here, with {@code drawString}, so
 * that an SVG holds them as text that can be searched and read aloud.
 *
 * @param words what is drawn
 * @param full what is meant; longer than {@code words} where they were shortened
 * @param font the font; letters that it lacks come from the machine's sans serif font
 * @param color the colour
 */
record Lettering(String words, String full, Font font, Color color) {
  private static final String ELLIPSIS = "…";

  /** A last line shorter than this share looks forgotten. */
  private static final double SHORT = 0.35;

  private static final double NARROWER = 8;

  /** Widths are measured at one resolution whatever the canvas, so that PNG and SVG agree. */
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  /** A stretch of words that one font can show. */
  private record Run(String words, Font font) {
    double width() {
      return font.getStringBounds(words, METRICS).getWidth();
    }
  }

  static Lettering of(String words, Font font, Color color) {
    return new Lettering(words, words, font, color);
  }

  /** The width in pixels. */
  double width() {
    return runs().stream().mapToDouble(Run::width).sum();
  }

  /** Draws it with its left end at x and its baseline at y. */
  void left(Graphics2D g, double x, double y) {
    draw(g, x, y, Transcript.Anchor.START);
  }

  /** Draws it with its right end at x and its baseline at y. */
  void right(Graphics2D g, double x, double y) {
    draw(g, x, y, Transcript.Anchor.END);
  }

  /** Draws it with its middle at x and its baseline at y. */
  void centred(Graphics2D g, double x, double y) {
    draw(g, x, y, Transcript.Anchor.MIDDLE);
  }

  private void draw(Graphics2D g, double x, double y, Transcript.Anchor anchor) {
    g.setColor(color);
    List<Run> runs = runs();
    double at = x - width() * anchor.share();
    for (Run run : runs) {
      g.setFont(run.font());
      g.drawString(run.words(), (float) at, (float) y);
      double width = run.width();
      if (!run.words().isBlank()) {
        // Of words in several fonts each stretch stands on its own.
        Transcript.Anchor own = runs.size() == 1 ? anchor : Transcript.Anchor.START;
        Transcript.add(g, new Transcript.Entry(run.words(), full, run.font(), width, own));
      }
      at += width;
    }
  }

  /** These words if they fit, else as many of their letters as fit with an ellipsis. */
  Lettering within(double maxWidth) {
    if (width() <= maxWidth) {
      return this;
    }
    int end = words.length();
    Lettering shorter = this;
    while (end > 0 && shorter.width() > maxWidth) {
      end = words.offsetByCodePoints(end, -1);
      shorter = new Lettering(words.substring(0, end).strip() + ELLIPSIS, full, font, color);
    }
    return shorter;
  }

  /** These words broken into lines of at most this width; what does not fit the last is cut. */
  List<Lettering> lines(double maxWidth, int maxLines) {
    List<Lettering> lines = new ArrayList<>();
    String line = "";
    String rest = words.strip();
    while (!rest.isEmpty()) {
      int space = rest.indexOf(' ');
      String word = space < 0 ? rest : rest.substring(0, space);
      String longer = line.isEmpty() ? word : line + ' ' + word;
      if (!line.isEmpty() && of(longer, font, color).width() > maxWidth) {
        if (lines.size() == maxLines - 1) {
          lines.add(of(line + ' ' + rest, font, color).within(maxWidth));
          return lines;
        }
        lines.add(of(line, font, color).within(maxWidth));
        longer = word;
      }
      line = longer;
      rest = space < 0 ? "" : rest.substring(space).strip();
    }
    lines.add(of(line, font, color).within(maxWidth));
    return lines;
  }

  /** As {@link #lines}, but without one lonely word in the last line where that can be helped. */
  List<Lettering> evenLines(double maxWidth, int maxLines) {
    List<Lettering> best = lines(maxWidth, maxLines);
    if (lines(maxWidth, maxLines + 1).size() > maxLines) {
      return best;
    }
    List<Lettering> tried = best;
    for (double width = maxWidth;
        isUneven(tried, maxWidth) && tried.size() == best.size() && !isCut(tried);
        width -= NARROWER) {
      best = tried;
      tried = lines(width, maxLines + 1);
    }
    return tried.size() == best.size() && !isCut(tried) ? tried : best;
  }

  private static boolean isUneven(List<Lettering> lines, double maxWidth) {
    return lines.size() > 1 && lines.get(lines.size() - 1).width() < maxWidth * SHORT;
  }

  private static boolean isCut(List<Lettering> lines) {
    return lines.stream().anyMatch(line -> !line.words().equals(line.full()));
  }

  private List<Run> runs() {
    if (font.canDisplayUpTo(words) < 0) {
      return List.of(new Run(words, font));
    }
    Font fallback = new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
    List<Run> runs = new ArrayList<>();
    int start = 0;
    while (start < words.length()) {
      boolean known = font.canDisplay(words.codePointAt(start));
      int end = start;
      while (end < words.length() && font.canDisplay(words.codePointAt(end)) == known) {
        end = words.offsetByCodePoints(end, 1);
      }
      runs.add(new Run(words.substring(start, end), known ? font : fallback));
      start = end;
    }
    return runs;
  }
}
