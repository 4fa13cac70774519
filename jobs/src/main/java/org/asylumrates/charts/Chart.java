package org.asylumrates.charts;

import java.awt.Graphics2D;
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

  /** The numbers that it shows, one row per mark, for its CSV and its table on the page. */
  Table data();
}
