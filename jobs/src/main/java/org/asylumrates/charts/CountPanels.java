package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How have several counts moved from date to date? One small plot a count, each with a line for
 * every unit that is counted.
 *
 * <p>All plots share one time; each has a scale of its own from 0 to a round number, because the
 * counts differ by orders of magnitude, and the frame's subtitle must say so. Units differ by mark
 * and colour. A unit that was not counted has no line.
 */
public final class CountPanels implements Chart {
  private static final int COLUMNS = 3;
  private static final int AXIS = 40;
  private static final int GAP = 22;
  private static final int TITLE = 24;
  private static final int PLOT = 84;
  private static final int UNDER = 18;
  private static final int DATES = 20;

  /** A line along the edge of its plot is as wide as elsewhere with this much room beyond. */
  private static final double ROOM = 0.04;

  private static final List<Color> COLOURS =
      List.of(HouseStyle.AFTER, HouseStyle.ACCENT_INK, HouseStyle.BEFORE_INK);
  private static final List<KeyLine.Symbol> SYMBOLS =
      List.of(KeyLine.Symbol.DOT, KeyLine.Symbol.HOLLOW_DOT, KeyLine.Symbol.LINE);

  private final Frame frame;
  private final List<String> units;
  private final List<Panel> panels;
  private final LocalDate first;
  private final LocalDate last;
  private final KeyLine key;
  private final ChartFrame words;

  /** How many there were of a unit on a day, not below zero. */
  public record Point(String unit, LocalDate day, long count) {
    public Point {
      if (count < 0) {
        throw new IllegalArgumentException("%s cannot count %d on %s".formatted(unit, count, day));
      }
    }
  }

  /** What is counted in a plot, and its points by rising day; there may be none. */
  public record Panel(String title, List<Point> points) {
    public Panel {
      if (title.isBlank()) {
        throw new IllegalArgumentException("A panel of counts has no title");
      }
      points = List.copyOf(points);
    }
  }

  /**
   * A chart of counts.
   *
   * @param units what is counted, at most three; points of others are not drawn
   * @throws IllegalArgumentException if there are more units or fewer than two days
   */
  public CountPanels(Frame frame, List<String> units, List<Panel> panels) {
    if (units.isEmpty() || units.size() > COLOURS.size()) {
      throw new IllegalArgumentException(
          "A chart of counts has 1 to %d units, not %d".formatted(COLOURS.size(), units.size()));
    }
    List<LocalDate> days =
        panels.stream().flatMap(p -> p.points().stream()).map(Point::day).distinct().toList();
    if (days.size() < 2) {
      throw new IllegalArgumentException(
          "The chart " + frame.id() + " has fewer than two days to draw");
    }
    this.frame = frame;
    this.units = List.copyOf(units);
    this.panels = List.copyOf(panels);
    this.first = Collections.min(days);
    this.last = Collections.max(days);
    List<KeyLine.Entry> entries = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      entries.add(new KeyLine.Entry(SYMBOLS.get(i), COLOURS.get(i), units.get(i), ""));
    }
    this.key = new KeyLine(entries);
    this.words = new ChartFrame(frame, top() + rows() * rowHeight() - UNDER + DATES);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, units, panels);
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
          for (int i = 0; i < panels.size(); i++) {
            plot(i).paint(body);
          }
        });
  }

  /** One row a point. */
  @Override
  public Table data() {
    StringColumn count = StringColumn.create("count");
    StringColumn unit = StringColumn.create("unit");
    StringColumn date = StringColumn.create("date");
    LongColumn number = LongColumn.create("number");
    for (Panel panel : panels) {
      for (String name : units) {
        for (Point point : of(panel, name)) {
          count.append(panel.title());
          unit.append(name);
          date.append(point.day().toString());
          number.append(point.count());
        }
      }
    }
    return Table.create(frame.id(), count, unit, date, number);
  }

  private Plot plot(int i) {
    Panel panel = panels.get(i);
    long most =
        units.stream().flatMap(u -> of(panel, u).stream()).mapToLong(Point::count).max().orElse(0);
    RoundScale scale = RoundScale.holding((double) Math.max(1, most));
    double room = ROOM * (Years.of(last) - Years.of(first));
    Plot.Span time = new Plot.Span(Years.of(first) - room, Years.of(last) + room);
    Plot plot = new Plot(area(i), time, new Plot.Span(0, scale.max()));
    plot.rows(scale.ticks());
    for (int unit = units.size() - 1; unit >= 0; unit--) {
      line(plot, of(panel, units.get(unit)), unit);
    }
    plot.mark((g, at) -> words(g, at, panel.title(), scale.max(), i + COLUMNS >= panels.size()));
    return plot;
  }

  private static void line(Plot plot, List<Point> points, int unit) {
    Color color = COLOURS.get(unit);
    if (points.size() > 1) {
      plot.line(
          points.stream().mapToDouble(p -> Years.of(p.day())).toArray(),
          points.stream().mapToDouble(p -> (double) p.count()).toArray(),
          color,
          HouseStyle.line(2));
    }
    plot.mark(
        (g, at) -> {
          for (Point point : points) {
            double x = at.x(Years.of(point.day()));
            double y = at.y((double) point.count());
            switch (SYMBOLS.get(unit)) {
              case DOT -> Dot.filled(g, x, y, color);
              case HOLLOW_DOT -> Dot.hollow(g, x, y, color);
              default -> {
                g.setColor(color);
                g.fill(Dot.circle(x, y, 2));
              }
            }
          }
        });
  }

  private void words(Graphics2D g, Scale at, String title, double most, boolean dated) {
    double left = at.left() - AXIS;
    Lettering.of(title, HouseStyle.LABEL_BOLD, HouseStyle.INK)
        .within(at.right() - left)
        .left(g, left, at.top() - 10);
    quiet(frame.words().shortCount(0)).right(g, at.left() - 6, at.bottom() + 4);
    quiet(frame.words().shortCount(most)).right(g, at.left() - 6, at.top() + 4);
    if (dated) {
      quiet(frame.words().shortDay(first)).left(g, at.left(), at.bottom() + 18);
      quiet(frame.words().shortDay(last)).right(g, at.right(), at.bottom() + 18);
    }
  }

  private static Lettering quiet(String words) {
    return Lettering.of(words, HouseStyle.SMALL, HouseStyle.QUIET_INK);
  }

  private static List<Point> of(Panel panel, String unit) {
    return panel.points().stream().filter(p -> p.unit().equals(unit)).toList();
  }

  private Rectangle area(int i) {
    int width = (ChartFrame.INNER_WIDTH - GAP * (COLUMNS - 1)) / COLUMNS;
    int x = (width + GAP) * (i % COLUMNS) + AXIS;
    int y = top() + rowHeight() * (i / COLUMNS) + TITLE;
    return new Rectangle(x, y, width - AXIS, PLOT);
  }

  private int top() {
    return key.height() + 8;
  }

  private static int rowHeight() {
    return TITLE + PLOT + UNDER;
  }

  private int rows() {
    return (panels.size() + COLUMNS - 1) / COLUMNS;
  }
}
