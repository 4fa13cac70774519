package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.asylumrates.language.Words;
import tech.tablesaw.api.Table;

/**
 * Did a rate move alike everywhere? One small trend a country or court, all on the same two axes,
 * so that heights compare across panels.
 *
 * <p>Before the event the line is grey, after it blue. A missing month or quarter is a gap; a panel
 * without points says that there were too few decisions. The vertical axis runs from 0 to a round
 * number.
 */
public final class SmallMultiples implements Chart {
  private static final int AXIS = 36;
  private static final int GAP = 20;
  private static final int TITLE = 22;
  private static final int PLOT = 92;
  private static final int UNDER = 14;
  private static final int YEARS = 20;

  private final Frame frame;
  private final Step step;
  private final int columns;
  private final Event event;
  private final List<Event> others;
  private final List<Panel> panels;
  private final List<RateLine> lines;
  private final Plot.Span span;
  private final KeyLine key;
  private final ChartFrame words;

  /**
   * A small trend.
   *
   * @param title whose it is
   * @param points its points, in any order; may be empty
   */
  public record Panel(String title, List<DatedEstimate> points) {
    public Panel {
      if (title.isBlank()) {
        throw new IllegalArgumentException("A panel of small multiples has no title");
      }
      points = List.copyOf(points);
    }
  }

  /** How many panels stand side by side. */
  public enum Columns {
    THREE(3),
    FOUR(4);

    private final int count;

    Columns(int count) {
      this.count = count;
    }
  }

  /**
   * Small multiples.
   *
   * @param event the event that divides before from after
   * @param others what else happened; thin rules without words
   * @throws IllegalArgumentException if no panel has a point, or one has two points for one time
   */
  public SmallMultiples(
      Frame frame,
      Step step,
      Columns columns,
      Event event,
      List<Event> others,
      List<Panel> panels) {
    if (panels.stream().allMatch(panel -> panel.points().isEmpty())) {
      throw new IllegalArgumentException("The chart " + frame.id() + " has no points to draw");
    }
    this.frame = frame;
    this.step = step;
    this.columns = columns.count;
    this.event = event;
    this.others = List.copyOf(others);
    this.panels = List.copyOf(panels);
    this.lines = panels.stream().map(panel -> new RateLine(panel.points(), step)).toList();
    this.span = RateLine.span(lines);
    this.key = key(frame.words(), event, others, span);
    this.words = new ChartFrame(frame, top() + rows() * rowHeight() - UNDER + YEARS);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, step, columns, event, others, panels);
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
    double highest = lines.stream().mapToDouble(RateLine::highest).max().orElse(1);
    RoundScale rates = RoundScale.ofRates(highest);
    words.paint(
        g,
        body -> {
          key.paint(body);
          for (int i = 0; i < panels.size(); i++) {
            plot(i, rates).paint(body);
          }
        });
  }

  @Override
  public Table data() {
    DatedTable table = new DatedTable("panel", Step.QUARTER);
    for (int i = 0; i < panels.size(); i++) {
      table.add(panels.get(i).title(), lines.get(i).points());
    }
    return table.named(frame.id());
  }

  private Plot plot(int i, RoundScale rates) {
    Plot.Span heights = new Plot.Span(0, rates.max());
    Plot plot = new Plot(area(i), span, heights);
    plot.rows(rates.ticks());
    if (panels.get(i).points().isEmpty()) {
      plot.mark(this::tooFew);
    } else {
      others.stream()
          .filter(other -> isDrawn(other, span))
          .forEach(other -> EventLine.rule(plot, heights, other));
      if (isDrawn(event, span)) {
        EventLine.rule(plot, heights, event);
      }
      lines.get(i).drawOn(plot, OptionalDouble.of(Years.of(event.date())));
    }
    plot.mark(new PanelTitle(panels.get(i).title()));
    if (i % columns == 0) {
      plot.mark(new PercentAxis(frame.words(), rates));
    }
    if (i + columns >= panels.size()) {
      plot.mark(new YearAxis(span.min(), span.max()));
    }
    return plot;
  }

  private Rectangle area(int i) {
    int width = (ChartFrame.INNER_WIDTH - AXIS - GAP * (columns - 1)) / columns;
    int x = AXIS + (width + GAP) * (i % columns);
    int y = top() + rowHeight() * (i / columns) + TITLE;
    return new Rectangle(x, y, width, PLOT);
  }

  private int top() {
    return key.height() + 8;
  }

  private static int rowHeight() {
    return TITLE + PLOT + UNDER;
  }

  private int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  private void tooFew(Graphics2D g, Scale scale) {
    Lettering words =
        Lettering.of(
            frame.words().say("chart.panel.too-few"), HouseStyle.SMALL, HouseStyle.QUIET_INK);
    double x = (scale.left() + scale.right()) / 2;
    double y = (scale.top() + scale.bottom()) / 2;
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(x - words.width() / 2 - 4, y - 8, words.width() + 8, 16));
    words.centred(g, x, y + 4);
  }

  private static boolean isDrawn(Event event, Plot.Span span) {
    return span.min() < Years.of(event.date()) && Years.of(event.date()) < span.max();
  }

  /** Names only what can be seen. */
  private static KeyLine key(Words words, Event event, List<Event> others, Plot.Span span) {
    List<KeyLine.Entry> entries = new ArrayList<>();
    if (span.min() < Years.of(event.date())) {
      entries.add(
          new KeyLine.Entry(KeyLine.Symbol.LINE, HouseStyle.BEFORE, words.say("chart.before"), ""));
    }
    if (Years.of(event.date()) < span.max()) {
      entries.add(
          new KeyLine.Entry(KeyLine.Symbol.LINE, HouseStyle.AFTER, words.say("chart.after"), ""));
    }
    if (isDrawn(event, span)) {
      String label = EventLine.label(words, event).words();
      entries.add(new KeyLine.Entry(KeyLine.Symbol.RULE, HouseStyle.ACCENT_INK, label, ""));
    }
    if (others.stream().anyMatch(other -> isDrawn(other, span))) {
      entries.add(
          new KeyLine.Entry(
              KeyLine.Symbol.RULE, HouseStyle.RULE, words.say("chart.multiples.others"), ""));
    }
    return new KeyLine(entries);
  }

  /** A panel's name over its plot. */
  private record PanelTitle(String title) implements Mark {
    @Override
    public void paint(Graphics2D g, Scale scale) {
      Lettering.of(title, HouseStyle.LABEL_BOLD, HouseStyle.INK)
          .within(scale.right() - scale.left())
          .left(g, scale.left(), scale.top() - 8);
    }
  }
}
