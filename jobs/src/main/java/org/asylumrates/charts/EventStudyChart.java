package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.asylumrates.language.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Did two groups move apart before the event already, and how far after it? The difference between
 * them in each quarter, less the difference in a reference quarter, with its interval.
 *
 * <p>The reference is a hollow point at zero. Quarters before that of the event are grey, those
 * after it blue; its own, part of which lies before it, is accented and shaded. A quarter between
 * the first and the last without an estimate has a cross under it and no point. The vertical axis
 * holds zero. The frame's subtitle must say what the intervals are. Events outside the quarters'
 * time are not drawn.
 */
public final class EventStudyChart implements Chart {
  private static final int PLOT = 280;
  private static final int YEARS = 20;
  private static final int RIGHT = 8;
  private static final int PLOT_WIDTH = ChartFrame.INNER_WIDTH - PointsAxis.WIDTH - RIGHT;
  private static final int KEY_GAP = 8;

  private final Frame frame;
  private final YearMonth reference;
  private final List<Event> events;
  private final NavigableMap<YearMonth, Difference> differences = new TreeMap<>();
  private final Quarters quarters;
  private final DatedRules rules;
  private final KeyLine key;
  private final ChartFrame words;

  /**
   * A quarter's difference.
   *
   * @param from the quarter's first month
   * @param difference less that of the reference quarter
   */
  public record Point(YearMonth from, Difference difference) {}

  /**
   * An event study.
   *
   * @param reference first month of the quarter that the others are compared with
   * @param points one a quarter, in any order, none for the reference
   * @param events dated rules, one of them the main event
   * @throws IllegalArgumentException if there are no points, two for one quarter, one for the
   *     reference or between two quarters; or not exactly one main event
   */
  public EventStudyChart(Frame frame, YearMonth reference, List<Point> points, List<Event> events) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("The chart " + frame.id() + " has no points to draw");
    }
    for (Point point : points) {
      if (differences.put(point.from(), point.difference()) != null) {
        throw new IllegalArgumentException("An event study has two points for " + point.from());
      }
    }
    Event main =
        DatedRules.main(events)
            .orElseThrow(() -> new IllegalArgumentException("An event study needs a main event"));
    this.frame = frame;
    this.reference = reference;
    this.events = List.copyOf(events);
    this.quarters = Quarters.of(reference, differences.keySet(), main);
    this.rules =
        new DatedRules(
            frame.words(),
            events,
            quarters.span(),
            PointsAxis.WIDTH,
            PLOT_WIDTH,
            ChartFrame.INNER_WIDTH);
    this.key = new KeyLine(entries(frame.words()));
    this.words = new ChartFrame(frame, top() + PLOT + YEARS);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, reference, differences, events);
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
    words.paint(
        g,
        body -> {
          key.paint(body);
          plot().paint(body);
        });
  }

  /**
   * One row a quarter from the first to the last; {@code part} says how it lies to the event. The
   * reference is 0 without an interval, and a quarter without an estimate is blank.
   */
  @Override
  public Table data() {
    StringColumn period = StringColumn.create("period");
    StringColumn part = StringColumn.create("part");
    DoubleColumn value = DoubleColumn.create("difference");
    DoubleColumn low = DoubleColumn.create("interval_low");
    DoubleColumn high = DoubleColumn.create("interval_high");
    for (YearMonth quarter : quarters.all()) {
      period.append(quarter.toString());
      part.append(quarters.part(quarter).name().toLowerCase(Locale.ROOT));
      if (differences.containsKey(quarter)) {
        Difference difference = differences.get(quarter);
        value.append(difference.value());
        low.append(difference.low());
        high.append(difference.high());
      } else {
        low.appendMissing();
        high.appendMissing();
        if (quarters.part(quarter) == Quarters.Part.REFERENCE) {
          value.append(0.0);
        } else {
          value.appendMissing();
        }
      }
    }
    return Table.create(frame.id(), period, part, value, low, high);
  }

  private Plot plot() {
    RoundRange range =
        RoundRange.ofDifferences(
            differences.values().stream()
                .flatMapToDouble(d -> DoubleStream.of(d.value(), d.low(), d.high())));
    Rectangle area = new Rectangle(PointsAxis.WIDTH, top(), PLOT_WIDTH, PLOT);
    Plot plot = new Plot(area, quarters.span(), range.span());
    if (quarters.all().contains(quarters.event())) {
      shade(plot, range);
    }
    plot.rows(range.ticks());
    rules.drawUnder(plot, range.span());
    plot.mark(new PointsAxis(frame.words(), range));
    plot.mark(new YearAxis(quarters.span().min(), quarters.span().max()));
    rules.label(plot);
    quarters.all().forEach(quarter -> plot.mark(point(quarter)));
    return plot;
  }

  private void shade(Plot plot, RoundRange range) {
    plot.band(
        new double[] {Years.start(quarters.event()), Years.end(quarters.event(), Step.QUARTER)},
        new double[] {range.min(), range.min()},
        new double[] {range.max(), range.max()},
        HouseStyle.FAINT);
  }

  private Mark point(YearMonth quarter) {
    double at = Years.middle(quarter, Step.QUARTER);
    Quarters.Part part = quarters.part(quarter);
    if (part == Quarters.Part.REFERENCE) {
      return (g, scale) -> Dot.hollow(g, scale.x(at), scale.y(0), HouseStyle.BEFORE);
    }
    if (!differences.containsKey(quarter)) {
      return (g, scale) -> Cross.paint(g, scale.x(at), scale.bottom() - 8);
    }
    return IntervalMark.of(at, differences.get(quarter), IntervalMark.Look.wide(color(part)));
  }

  private static Color color(Quarters.Part part) {
    return switch (part) {
      case BEFORE, REFERENCE -> HouseStyle.BEFORE;
      case EVENT -> HouseStyle.ACCENT;
      case AFTER -> HouseStyle.AFTER;
    };
  }

  /** Names only what can be seen. */
  private List<KeyLine.Entry> entries(Words words) {
    List<KeyLine.Entry> entries = new ArrayList<>();
    entries.add(
        new KeyLine.Entry(
            KeyLine.Symbol.HOLLOW_DOT,
            HouseStyle.BEFORE_INK,
            words.say("chart.event-study.reference"),
            Quarters.words(words, quarters.reference())));
    addIfSeen(entries, Quarters.Part.BEFORE, HouseStyle.BEFORE_INK, words.say("chart.before"), "");
    String event = Quarters.words(words, quarters.event());
    addIfSeen(
        entries,
        Quarters.Part.EVENT,
        HouseStyle.ACCENT_INK,
        words.say("chart.event-study.event"),
        event);
    addIfSeen(entries, Quarters.Part.AFTER, HouseStyle.AFTER, words.say("chart.after"), "");
    if (quarters.all().size() > differences.size() + 1) {
      entries.add(Cross.key(words));
    }
    return entries;
  }

  private void addIfSeen(
      List<KeyLine.Entry> entries, Quarters.Part part, Color color, String name, String words) {
    if (differences.keySet().stream().anyMatch(quarter -> quarters.part(quarter) == part)) {
      entries.add(new KeyLine.Entry(KeyLine.Symbol.DOT, color, name, words));
    }
  }

  private int top() {
    return key.height() + KEY_GAP + rules.height();
  }
}
