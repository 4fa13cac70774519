package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/**
 * A value with its upright, possibly asymmetric, interval.
 *
 * @param at its place on the horizontal axis
 * @param value the value
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param look its colour and size
 */
record IntervalMark(double at, double value, double low, double high, Look look) implements Mark {
  /** Colour, width of the interval, radius of the dot. */
  record Look(Color color, double width, double radius) {
    /** For a mark with much room around it. */
    static Look wide(Color color) {
      return new Look(color, 2, 3);
    }

    /** For a mark that stands this many pixels from the next. */
    static Look spaced(Color color, double pixels) {
      return new Look(
          color,
          Math.max(0.6, Math.min(2, 0.45 * pixels)),
          Math.max(0.9, Math.min(3, 0.4 * pixels)));
    }
  }

  /** The rate of a month between two missing ones. */
  static IntervalMark alone(double at, Estimate estimate, Color color) {
    return of(at, estimate, new Look(color, 2, 2.5));
  }

  static IntervalMark of(double at, Estimate estimate, Look look) {
    return new IntervalMark(at, estimate.rate(), estimate.low(), estimate.high(), look);
  }

  static IntervalMark of(double at, Difference difference, Look look) {
    return new IntervalMark(at, difference.value(), difference.low(), difference.high(), look);
  }

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double x = scale.x(at);
    g.setColor(HouseStyle.faded(look.color(), 0.45));
    g.setStroke(HouseStyle.line(look.width()));
    g.draw(new Line2D.Double(x, scale.y(low), x, scale.y(high)));
    g.setColor(look.color());
    g.fill(Dot.circle(x, scale.y(value), look.radius()));
  }
}
