package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.util.List;
import tech.tablesaw.api.Table;

/** One picture: words, size, painter and the numbers behind it. */
public interface Chart {
  /** The words around it. */
  Frame frame();

  /** Width in pixels at 1x. */
  int width();

  /** Height in pixels at 1x. */
  int height();

  /** Paints all of it, words included, at 1x. */
  void paint(Graphics2D g);

  /**
   * All that it is drawn from, as values whose text says everything about them: two charts of one
   * class with equal text are the same picture.
   */
  List<Object> parts();

  /** The numbers that it shows, one row per mark, for its CSV and its table on the page. */
  Table data();
}
