package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How far do rates of units differ once each is given with its interval? One upright interval a
 * judge or other unit, side by side, against one rate for all.
 *
 * <p>Units stand in the order that they are given in, usually by their rates; places carry no
 * numbers, because this is no ranking, and names are shown only for the few units that the caller
 * marks. One to 400 units. The vertical axis runs from 0 to a round number. The frame's subtitle
 * must say what the intervals are.
 */
public final class CaterpillarChart implements Chart {
  private static final int AXIS = 38;
  private static final int LABELS = 108;
  private static final int PLOT_WIDTH = ChartFrame.INNER_WIDTH - AXIS - LABELS;
  private static final int PLOT = 320;
  private static final int TOP = 6;
  private static final int FOOT = 22;
  private static final int MOST_UNITS = 400;
  private static final int MOST_NAMES = 6;

  /** A marked unit is drawn as if it had this much room, in pixels. */
  private static final double NAMED_ROOM = 6;

  /** An axis as long as the plot has so many points that a name had better not cover. */
  private static final int COVERED = 32;

  private final Frame frame;
  private final FunnelChart.Target target;
  private final String order;
  private final List<Unit> units;
  private final ChartFrame words;

  /**
   * A judge or another unit.
   *
   * @param label its name
   * @param estimate its rate with its interval
   * @param naming whether its name is shown
   */
  public record Unit(String label, Estimate estimate, FunnelChart.Naming naming) {
    public Unit {
      if (label.isBlank()) {
        throw new IllegalArgumentException("A unit of a caterpillar has no label");
      }
    }
  }

  /**
   * A caterpillar.
   *
   * @param target what all are compared with, such as the court's mean
   * @param order who stands under the plot and in what order, such as {@code 183 judges, by their
   *     rates}
   * @param units the units, in the order wanted
   * @throws IllegalArgumentException if there are no units or more than 400, or more than six are
   *     named
   */
  public CaterpillarChart(Frame frame, FunnelChart.Target target, String order, List<Unit> units) {
    if (units.isEmpty() || units.size() > MOST_UNITS) {
      throw new IllegalArgumentException(
          "A caterpillar has 1 to " + MOST_UNITS + " units, not " + units.size());
    }
    if (order.isBlank()) {
      throw new IllegalArgumentException("A caterpillar must say what its order is");
    }
    this.frame = frame;
    this.target = target;
    this.order = order;
    this.units = List.copyOf(units);
    if (named().count() > MOST_NAMES) {
      throw new IllegalArgumentException(
          "A caterpillar names at most " + MOST_NAMES + " units, not " + named().count());
    }
    this.words = new ChartFrame(frame, TOP + PLOT + FOOT);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, target, order, units);
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

  /** One row a unit. */
  @Override
  public Table data() {
    StringColumn name = StringColumn.create("name");
    LongColumn decisions = LongColumn.create("decisions");
    DoubleColumn rate = DoubleColumn.create("rate");
    DoubleColumn low = DoubleColumn.create("interval_low");
    DoubleColumn high = DoubleColumn.create("interval_high");
    // By name and not by rate, which would be a ranking.
    for (Unit unit : units.stream().sorted(Comparator.comparing(Unit::label)).toList()) {
      name.append(unit.label());
      decisions.append(unit.estimate().decisions());
      rate.append(unit.estimate().rate());
      low.append(unit.estimate().low());
      high.append(unit.estimate().high());
    }
    return Table.create(frame.id(), name, decisions, rate, low, high);
  }

  private Plot plot() {
    RoundScale rates =
        RoundScale.ofRates(
            units.stream()
                .mapToDouble(u -> Math.max(u.estimate().rate(), u.estimate().high()))
                .reduce(target.rate(), Math::max));
    Plot.Span places = new Plot.Span(-0.5, units.size() - 0.5);
    Rectangle area = new Rectangle(AXIS, TOP, PLOT_WIDTH, PLOT);
    Plot plot = new Plot(area, places, new Plot.Span(0, rates.max()));
    plot.rows(rates.ticks());
    plot.mark(new PercentAxis(frame.words(), rates));
    for (FunnelChart.Naming naming : FunnelChart.Naming.values()) {
      intervals(plot, naming);
    }
    // Over the intervals, which would hide it where there are many.
    plot.mark(new LevelLine(target.rate(), HouseStyle.INK, HouseStyle.line(1.25)));
    plot.mark(new PointLabels(labels(), covered(rates.max() / COVERED), target.rate()));
    plot.mark(new DirectLabels(List.of(targetLabel()), LABELS));
    plot.mark(this::foot);
    return plot;
  }

  private void intervals(Plot plot, FunnelChart.Naming naming) {
    double room = (double) PLOT_WIDTH / units.size();
    IntervalMark.Look look =
        naming == FunnelChart.Naming.NAMED
            ? IntervalMark.Look.spaced(HouseStyle.ACCENT, Math.max(NAMED_ROOM, room))
            : IntervalMark.Look.spaced(HouseStyle.AFTER, room);
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).naming() == naming) {
        plot.mark(IntervalMark.of(i, units.get(i).estimate(), look));
      }
    }
  }

  private void foot(Graphics2D g, Scale scale) {
    Lettering.of(order, HouseStyle.SMALL_BOLD, HouseStyle.QUIET_INK)
        .within(PLOT_WIDTH)
        .centred(g, (scale.left() + scale.right()) / 2, scale.bottom() + 17);
  }

  private DirectLabels.Label targetLabel() {
    return new DirectLabels.Label(
        target.rate(), target.words(frame.words()), HouseStyle.LABEL_BOLD, HouseStyle.INK);
  }

  private IntStream named() {
    return IntStream.range(0, units.size())
        .filter(i -> units.get(i).naming() == FunnelChart.Naming.NAMED);
  }

  private List<PointLabels.Label> labels() {
    return named().mapToObj(i -> new PointLabels.Label(place(i), units.get(i).label())).toList();
  }

  /** The intervals as points of this distance. */
  private List<Point2D> covered(double step) {
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Estimate estimate = units.get(i).estimate();
      for (double at = estimate.low(); at < estimate.high(); at += step) {
        points.add(new Point2D.Double(i, at));
      }
      points.add(new Point2D.Double(i, estimate.high()));
    }
    return points;
  }

  private Point2D place(int i) {
    return new Point2D.Double(i, units.get(i).estimate().rate());
  }
}
