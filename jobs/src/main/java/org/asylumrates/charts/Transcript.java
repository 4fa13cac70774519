package org.asylumrates.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;

/**
 * All words that were drawn on a canvas, in order. An SVG needs it: there each text must know how
 * wide it was meant to be, because the reader's machine may lack the font, and a shortened label
 * must keep its full words.
 */
final class Transcript {
  /**
   * A text as it was drawn.
   *
   * @param words what was drawn
   * @param full what was meant; longer than {@code words} where a label was shortened
   * @param font its font
   * @param width its width in pixels
   * @param anchor which of its points was placed
   */
  record Entry(String words, String full, Font font, double width, Anchor anchor) {}

  /** Which point of a text stays where it is when another font makes it wider, in SVG's words. */
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }

    /** How far from its left end, as a share of its width. */
    double share() {
      return share;
    }
  }

  private static final RenderingHints.Key KEY = new TranscriptKey();

  private final List<Entry> entries = new ArrayList<>();

  /** Writes down from now on what is drawn on this canvas. */
  static Transcript of(Graphics2D g) {
    Transcript transcript = new Transcript();
    g.setRenderingHint(KEY, transcript);
    return transcript;
  }

  /** Adds to the canvas's transcript, if it keeps one. */
  static void add(Graphics2D g, Entry entry) {
    if (g.getRenderingHint(KEY) instanceof Transcript transcript) {
      transcript.entries.add(entry);
    }
  }

  /** What was drawn so far. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** A hint is the one thing that travels with a canvas through XChart's painters. */
  private static final class TranscriptKey extends RenderingHints.Key {
    TranscriptKey() {
      super(1);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof Transcript;
    }
  }
}
