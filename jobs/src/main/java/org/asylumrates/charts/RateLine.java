package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A series of rates over time: its unbroken runs, and how they are drawn. A missing month or
 * quarter breaks the line, because a line through it would show a rate that nobody counted.
 *
 * @param points its points, earliest first
 * @param step what a point covers
 */
record RateLine(List<DatedEstimate> points, Step step) {
  private static final double BAND = 0.18;
  private static final BasicStroke STROKE = HouseStyle.line(2);

  RateLine {
    Set<Object> seen = new HashSet<>();
    for (DatedEstimate point : points) {
      if (!seen.add(point.from())) {
        throw new IllegalArgumentException("A series has two points for " + point.from());
      }
    }
    points = points.stream().sorted(Comparator.comparing(DatedEstimate::from)).toList();
  }

  /** Consecutive points that nothing is missing between. */
  List<List<DatedEstimate>> runs() {
    List<List<DatedEstimate>> runs = new ArrayList<>();
    List<DatedEstimate> run = new ArrayList<>();
    for (DatedEstimate point : points) {
      if (!run.isEmpty()
          && !run.get(run.size() - 1).from().plusMonths(step.months()).equals(point.from())) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(point);
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  /** The time that series cover together, whole months or quarters. */
  static Plot.Span span(List<RateLine> lines) {
    List<Double> ends = new ArrayList<>();
    for (RateLine line : lines) {
      for (DatedEstimate point : line.points()) {
        ends.add(Years.start(point.from()));
        ends.add(Years.end(point.from(), line.step()));
      }
    }
    return new Plot.Span(Collections.min(ends), Collections.max(ends));
  }

  /** Its latest point. */
  DatedEstimate last() {
    return points.get(points.size() - 1);
  }

  /** The highest end of its intervals; 0 without points. */
  double highest() {
    return points.stream().mapToDouble(p -> p.estimate().high()).max().orElse(0);
  }

  /** Its highest rate; 0 without points. */
  double highestRate() {
    return points.stream().mapToDouble(p -> p.estimate().rate()).max().orElse(0);
  }

  double middle(DatedEstimate point) {
    return Years.middle(point.from(), step);
  }

  /** Draws bands and lines: grey up to {@code split}, blue from there; all blue without one. */
  void drawOn(Plot plot, OptionalDouble split) {
    for (List<DatedEstimate> run : runs()) {
      int before = split.isPresent() ? countBefore(run, split.getAsDouble()) : 0;
      if (before > 0) {
        // Up to the first point after, so that the change itself is not a gap.
        part(plot, run.subList(0, Math.min(before + 1, run.size())), HouseStyle.BEFORE);
      }
      if (before < run.size()) {
        part(plot, run.subList(before, run.size()), HouseStyle.AFTER);
      }
    }
  }

  /** Draws its band alone, where it is longer than one point. */
  void drawBehind(Plot plot) {
    for (List<DatedEstimate> run : runs()) {
      if (run.size() > 1) {
        band(plot, run, HouseStyle.PEERS);
      }
    }
  }

  private void band(Plot plot, List<DatedEstimate> part, Color color) {
    plot.band(
        part.stream().mapToDouble(this::middle).toArray(),
        part.stream().mapToDouble(p -> p.estimate().low()).toArray(),
        part.stream().mapToDouble(p -> p.estimate().high()).toArray(),
        color);
  }

  private int countBefore(List<DatedEstimate> run, double split) {
    return (int) run.stream().filter(p -> middle(p) < split).count();
  }

  private void part(Plot plot, List<DatedEstimate> part, Color color) {
    if (part.size() == 1) {
      DatedEstimate alone = part.get(0);
      plot.mark(IntervalMark.alone(middle(alone), alone.estimate(), color));
      return;
    }
    double[] xs = part.stream().mapToDouble(this::middle).toArray();
    band(plot, part, HouseStyle.faded(color, BAND));
    plot.line(xs, part.stream().mapToDouble(p -> p.estimate().rate()).toArray(), color, STROKE);
  }
}
