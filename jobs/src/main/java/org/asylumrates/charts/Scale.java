package org.asylumrates.charts;

/** Where values lie on a plot, in pixels of the canvas that a mark is painted on. */
interface Scale {
  /** The place of a value of the horizontal axis. */
  double x(double value);

  /** The place of a value of the vertical axis. */
  double y(double value);

  /** The plot's left edge. */
  double left();

  /** The plot's right edge. */
  double right();

  /** The plot's upper edge. */
  double top();

  /** The plot's lower edge. */
  double bottom();
}
