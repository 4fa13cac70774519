package org.asylumrates.charts;

import java.awt.Graphics2D;

/** Something drawn on a plot by us and not by XChart: a label, an interval, a rule. */
@FunctionalInterface
interface Mark {
  /** Paints it; {@code scale} says where values lie. */
  void paint(Graphics2D g, Scale scale);
}
