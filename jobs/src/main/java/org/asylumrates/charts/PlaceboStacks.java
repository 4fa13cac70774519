package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/**
 * Placebos stacked over the step of the axis that they lie in, the observed one on top of its own:
 * dots while they can be told apart, else bars.
 */
final class PlaceboStacks implements Mark {
  /** The plot's left edge, with room for half of a tick's label. */
  static final int LEFT = 16;

  /** The plot's width. */
  static final int WIDTH = ChartFrame.INNER_WIDTH - 2 * LEFT;

  private static final int ABOUT = 66;
  private static final int LEAST_HEIGHT = 60;
  private static final int MOST_HEIGHT = 240;

  /** Dots nearer to one another than this many pixels run into one. */
  private static final double LEAST_PITCH = 3;

  private final RoundRange range;
  private final int[] counts;
  private final int own;

  PlaceboStacks(RoundRange range, List<Double> placebos, double observed) {
    int ticks = range.last() - range.first();
    this.range = range;
    // Whole bins between two ticks, so that none holds values of both sides of zero.
    this.counts = new int[ticks * Math.round((float) ABOUT / ticks)];
    placebos.forEach(value -> counts[bin(value)]++);
    this.own = bin(observed);
  }

  private int bin(double value) {
    double share = (value - range.min()) / (range.max() - range.min());
    return Math.max(0, Math.min(counts.length - 1, (int) Math.floor(share * counts.length)));
  }

  /** How many placebos the highest stack holds. */
  int most() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** Whether each placebo is a dot. */
  boolean areDots() {
    return pitch() >= LEAST_PITCH;
  }

  /** Height of the plot, in pixels. */
  int height() {
    return areDots() ? Math.max(LEAST_HEIGHT, (int) Math.ceil(pitch() * highest())) : MOST_HEIGHT;
  }

  /** What the plot spans upwards, so that a placebo is as high as a dot. */
  Plot.Span counts() {
    return new Plot.Span(0, areDots() ? height() / pitch() : highest());
  }

  /** Where the observed one stands, from the frame's inner left edge. */
  double observedX() {
    return LEFT + step() * (own + 0.5);
  }

  /** How high it stands, in placebos. */
  double observedHeight() {
    return counts[own] + 0.5;
  }

  @Override
  public void paint(Graphics2D g, Scale scale) {
    for (int bin = 0; bin < counts.length; bin++) {
      g.setColor(HouseStyle.BEFORE);
      double x = scale.left() + step() * (bin + 0.5);
      if (areDots()) {
        for (int i = 0; i < counts[bin]; i++) {
          g.fill(Dot.circle(x, scale.y(i + 0.5), radius()));
        }
      } else if (counts[bin] > 0) {
        double top = scale.y(counts[bin]);
        g.fill(new Rectangle2D.Double(x - step() / 2 + 0.5, top, step() - 1, scale.bottom() - top));
      }
    }
    g.setColor(HouseStyle.ACCENT);
    g.fill(
        Dot.circle(
            scale.left() + step() * (own + 0.5), scale.y(observedHeight()), Math.max(3, radius())));
  }

  private double radius() {
    return Math.min(4.5, 0.46 * pitch());
  }

  /** Distance of two stacks, in pixels. */
  private double step() {
    return (double) WIDTH / counts.length;
  }

  /** Distance of two dots in a stack, in pixels. */
  private double pitch() {
    return Math.min(step(), (double) MOST_HEIGHT / highest());
  }

  /** With the observed one. */
  private int highest() {
    return Math.max(most(), counts[own] + 1);
  }
}
