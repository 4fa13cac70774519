package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * How has a rate moved over time, and what happened when? One line with its interval band, dated
 * rules for events, up to three thin lines to compare with, and behind all of them a band in which
 * most of its kind lie.
 *
 * <p>What comes before the main event is grey, what comes after it blue. A month or quarter without
 * a point is a gap. The vertical axis runs from 0 to a round number. The frame's subtitle must say
 * what interval the band is. Events outside the series' time are not drawn.
 */
public final class TrendChart implements Chart {
  private static final int AXIS = 38;
  private static final int LABELS = 116;
  private static final int PLOT_WIDTH = ChartFrame.INNER_WIDTH - AXIS - LABELS;
  private static final int PLOT = 280;
  private static final int YEARS = 20;
  private static final int MOST_COMPARISONS = 3;

  private final Frame frame;
  private final Step step;
  private final List<Event> events;
  private final Series main;
  private final List<Series> comparisons;
  private final RateLine line;
  private final List<RateLine> comparisonLines;
  private final Optional<Series> peers;
  private final Optional<RateLine> behind;
  private final OptionalDouble split;
  private final Plot.Span span;
  private final DatedRules rules;
  private final ChartFrame words;

  /**
   * A named series.
   *
   * @param label its name at the end of its line
   * @param points its points, in any order, one a month or quarter
   */
  public record Series(String label, List<DatedEstimate> points) {
    public Series {
      if (label.isBlank()) {
        throw new IllegalArgumentException("A series of a trend has no label");
      }
      if (points.isEmpty()) {
        throw new IllegalArgumentException("The series \"" + label + "\" has no points to draw");
      }
      points = List.copyOf(points);
    }
  }

  /**
   * A trend by itself or beside others.
   *
   * @throws IllegalArgumentException if there are more than three comparisons, more than one main
   *     event, or two points for one time
   */
  public TrendChart(
      Frame frame, Step step, Series main, List<Series> comparisons, List<Event> events) {
    this(frame, step, main, comparisons, events, Optional.empty());
  }

  /**
   * A trend among its kind.
   *
   * @param peers in place of intervals, between which rates most of the kind lie; the frame must
   *     say how many
   * @throws IllegalArgumentException if there are more than three comparisons, more than one main
   *     event, or two points for one time
   */
  public TrendChart(
      Frame frame,
      Step step,
      Series main,
      List<Series> comparisons,
      List<Event> events,
      Optional<Series> peers) {
    if (comparisons.size() > MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          "A trend compares with at most "
              + MOST_COMPARISONS
              + " series, not "
              + comparisons.size());
    }
    this.frame = frame;
    this.step = step;
    this.events = List.copyOf(events);
    this.main = main;
    this.comparisons = List.copyOf(comparisons);
    this.peers = peers;
    this.line = new RateLine(main.points(), step);
    this.comparisonLines = comparisons.stream().map(s -> new RateLine(s.points(), step)).toList();
    this.split =
        DatedRules.main(events).stream().mapToDouble(event -> Years.of(event.date())).findFirst();
    this.behind = peers.map(band -> new RateLine(band.points(), step));
    this.span = RateLine.span(all().toList());
    this.rules =
        new DatedRules(frame.words(), events, span, AXIS, PLOT_WIDTH, ChartFrame.INNER_WIDTH);
    this.words = new ChartFrame(frame, rules.height() + PLOT + YEARS);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, step, main, comparisons, events, peers.stream().toList());
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

  @Override
  public Table data() {
    DatedTable table = new DatedTable("series", step);
    table.add(main.label(), line.points());
    for (int i = 0; i < comparisons.size(); i++) {
      table.add(comparisons.get(i).label(), comparisonLines.get(i).points());
    }
    behind.ifPresent(band -> table.add(peers.orElseThrow().label(), band.points()));
    return table.named(frame.id());
  }

  private Plot plot() {
    double highest = comparisonLines.stream().mapToDouble(RateLine::highestRate).max().orElse(0);
    double high = behind.map(RateLine::highest).orElse(0.0);
    RoundScale rates = RoundScale.ofRates(Math.max(high, Math.max(highest, line.highest())));
    Plot.Span heights = new Plot.Span(0, rates.max());
    Plot plot = new Plot(area(), span, heights);
    behind.ifPresent(band -> band.drawBehind(plot));
    plot.rows(rates.ticks());
    rules.drawUnder(plot, heights);
    line.drawOn(plot, split);
    plot.mark(new PercentAxis(frame.words(), rates));
    plot.mark(new YearAxis(span.min(), span.max()));
    for (int i = 0; i < comparisonLines.size(); i++) {
      plot.mark(new ComparisonLine(comparisonLines.get(i), ComparisonLine.STROKES.get(i)));
    }
    rules.label(plot);
    plot.mark(new DirectLabels(labels(), LABELS));
    return plot;
  }

  private List<DirectLabels.Label> labels() {
    List<DirectLabels.Label> labels = new ArrayList<>();
    DatedEstimate last = line.last();
    boolean before = split.isPresent() && line.middle(last) < split.getAsDouble();
    labels.add(
        new DirectLabels.Label(
            last.estimate().rate(),
            main.label(),
            HouseStyle.LABEL_BOLD,
            before ? HouseStyle.BEFORE : HouseStyle.AFTER));
    for (int i = 0; i < comparisons.size(); i++) {
      labels.add(
          new DirectLabels.Label(
              comparisonLines.get(i).last().estimate().rate(),
              comparisons.get(i).label(),
              HouseStyle.LABEL,
              HouseStyle.INK));
    }
    return labels;
  }

  private Rectangle area() {
    return new Rectangle(AXIS, rules.height(), PLOT_WIDTH, PLOT);
  }

  private Stream<RateLine> all() {
    return Stream.of(Stream.of(line), comparisonLines.stream(), behind.stream())
        .flatMap(lines -> lines);
  }
}
