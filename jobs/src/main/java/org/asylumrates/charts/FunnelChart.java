package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.asylumrates.language.Words;
import tech.tablesaw.api.Table;

/**
 * Which rates lie further from a target than chance explains? One dot a judge or court, its rate
 * against its decisions, between 95% and 99.8% limits (Spiegelhalter 2005, Statistics in Medicine
 * 24:1185).
 *
 * <p>It never ranks, and names only the points that the caller marks. Limits come from the caller:
 * no statistics are done here. Both axes begin at 0 and end at a round number. Without limits (a
 * target of 0 or 1 has none) only the target is drawn.
 */
public final class FunnelChart implements Chart {
  private static final int AXIS = 38;
  private static final int LABELS = 108;
  private static final int PLOT = 380;
  private static final int TOP = 6;
  private static final double RADIUS = 3.5;

  private final Frame frame;
  private final Target target;
  private final List<Limit> limits;
  private final List<Point> points;
  private final ChartFrame words;

  /** Whether a point's name is shown. */
  public enum Naming {
    /** A quiet dot. */
    UNNAMED,
    /** An accented dot with its name beside it. */
    NAMED
  }

  /**
   * A judge or a court.
   *
   * @param label its name
   * @param decisions the rate's denominator, at least 1
   * @param rate the rate, 0 to 1
   * @param naming whether its name is shown
   */
  public record Point(String label, long decisions, double rate, Naming naming) {
    public Point {
      if (label.isBlank()) {
        throw new IllegalArgumentException("A point of a funnel has no label");
      }
      if (decisions < 1) {
        throw new IllegalArgumentException(label + " has a rate of " + decisions + " decisions");
      }
      requireShare(label + "'s rate", rate);
    }
  }

  /**
   * What all are compared with.
   *
   * @param label its name, such as {@code All judges}
   * @param rate the rate, 0 to 1
   */
  public record Target(String label, double rate) {
    public Target {
      requireShare("The target \"" + label + "\"", rate);
    }

    /** What stands at its line. */
    String words(Words words) {
      return words.say("chart.target", label, words.wholePercent(rate));
    }
  }

  /**
   * The limits at a number of decisions, as rates.
   *
   * @param decisions the number of decisions
   * @param lower998 lower 99.8% limit
   * @param lower95 lower 95% limit
   * @param upper95 upper 95% limit
   * @param upper998 upper 99.8% limit
   */
  public record Limit(
      long decisions, double lower998, double lower95, double upper95, double upper998) {
    public Limit {
      DoubleStream.of(lower998, lower95, upper95, upper998)
          .forEach(limit -> requireShare("A control limit", limit));
    }
  }

  /**
   * A funnel.
   *
   * @param limits the limits at as many numbers of decisions as make smooth curves; may be empty
   * @throws IllegalArgumentException if there are no points, or limits are not by rising decisions
   */
  public FunnelChart(Frame frame, Target target, List<Limit> limits, List<Point> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("The chart " + frame.id() + " has no points to draw");
    }
    for (int i = 1; i < limits.size(); i++) {
      if (!(limits.get(i - 1).decisions() < limits.get(i).decisions())) {
        throw new IllegalArgumentException("Control limits must come by rising decisions");
      }
    }
    this.frame = frame;
    this.target = target;
    this.limits = List.copyOf(limits);
    this.points = List.copyOf(points);
    this.words = new ChartFrame(frame, TOP + PLOT + CountAxis.HEIGHT);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, target, limits, points);
  }

  @Override
  public int width() {
    return HouseStyle.WIDTH;
  }

  @Override
  public int height() {
    return words.height();
  }

  @Override
  public void paint(Graphics2D g) {
    words.paint(g, body -> plot().paint(body));
  }

  /**
   * The points, then the curves; {@code kind} tells them apart. A point has no limits of its own,
   * and the rate of a curve's row is the target.
   */
  @Override
  public Table data() {
    FunnelTable table = new FunnelTable();
    points.forEach(table::add);
    limits.forEach(limit -> table.add(limit, target.rate()));
    return table.named(frame.id());
  }

  private Plot plot() {
    RoundScale rates = RoundScale.ofRates(highest());
    RoundScale counts = RoundScale.holding((double) most());
    Rectangle area = new Rectangle(AXIS, TOP, ChartFrame.INNER_WIDTH - AXIS - LABELS, PLOT);
    Plot plot = new Plot(area, new Plot.Span(0, counts.max()), new Plot.Span(0, rates.max()));
    plot.rows(rates.ticks());
    plot.line(
        new double[] {0, counts.max()},
        new double[] {target.rate(), target.rate()},
        HouseStyle.INK,
        HouseStyle.line(1.25));
    plot.mark(new PercentAxis(frame.words(), rates));
    plot.mark(new CountAxis(frame.words(), counts, frame.words().say("chart.funnel.decisions")));
    plot.mark(new ControlLimits(limits));
    plot.mark(this::dots);
    plot.mark(
        new PointLabels(named(), points.stream().map(FunnelChart::place).toList(), target.rate()));
    plot.mark(new DirectLabels(lineLabels(), LABELS));
    return plot;
  }

  private void dots(Graphics2D g, Scale scale) {
    for (Naming naming : Naming.values()) {
      for (Point point : points) {
        if (point.naming() == naming) {
          boolean quiet = naming == Naming.UNNAMED;
          g.setColor(quiet ? HouseStyle.faded(HouseStyle.AFTER, 0.5) : HouseStyle.ACCENT);
          double radius = quiet ? RADIUS : RADIUS + 1;
          g.fill(Dot.circle(scale.x((double) point.decisions()), scale.y(point.rate()), radius));
        }
      }
    }
  }

  private List<PointLabels.Label> named() {
    return points.stream()
        .filter(point -> point.naming() == Naming.NAMED)
        .map(point -> new PointLabels.Label(place(point), point.label()))
        .toList();
  }

  private List<DirectLabels.Label> lineLabels() {
    List<DirectLabels.Label> labels = new ArrayList<>();
    labels.add(
        new DirectLabels.Label(
            target.rate(), target.words(frame.words()), HouseStyle.LABEL_BOLD, HouseStyle.INK));
    if (limits.size() > 1) {
      Limit last = limits.get(limits.size() - 1);
      labels.add(quiet(last.upper998(), limits(frame.words().percent(0.998))));
      labels.add(quiet(last.upper95(), limits(frame.words().wholePercent(0.95))));
    }
    return labels;
  }

  private String limits(String percent) {
    return frame.words().say("chart.funnel.limits", percent);
  }

  private static DirectLabels.Label quiet(double at, String words) {
    return new DirectLabels.Label(at, words, HouseStyle.SMALL, HouseStyle.QUIET_INK);
  }

  private static Point2D place(Point point) {
    return new Point2D.Double((double) point.decisions(), point.rate());
  }

  private double highest() {
    double rate = points.stream().mapToDouble(Point::rate).max().orElse(0);
    return Math.max(target.rate(), rate);
  }

  private long most() {
    return LongStream.concat(
            points.stream().mapToLong(Point::decisions),
            limits.stream().mapToLong(Limit::decisions))
        .max()
        .orElse(1);
  }

  private static void requireShare(String part, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(part + " must be 0 to 1, not " + value);
    }
  }
}
