package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Did a monthly rate jump or bend at the event, beyond its own trend? One dot a month, the fitted
 * rate before and after, and, dashed, the rate if the earlier trend had gone on.
 *
 * <p>What comes before the main event is grey, what comes after it blue. A line breaks at the event
 * and wherever it has no value. A month that the model leaves out is a gap in the lines, shaded and
 * named in the key, its dot hollow. A month without decisions has no dot. The vertical axis runs
 * from 0 to a round number. Lines come from the caller: nothing is fitted here. Events outside the
 * months' time are not drawn.
 */
public final class SegmentedChart implements Chart {
  private static final int AXIS = 38;
  private static final int LABELS = 116;
  private static final int PLOT_WIDTH = ChartFrame.INNER_WIDTH - AXIS - LABELS;
  private static final int PLOT = 280;
  private static final int YEARS = 20;
  private static final int KEY_GAP = 8;
  private static final int EDGE = 4;

  private final Frame frame;
  private final List<Event> events;
  private final DotSize size;
  private final List<Month> months;
  private final Set<YearMonth> leftOut;
  private final double split;
  private final Plot.Span span;
  private final DatedRules rules;
  private final KeyLine key;
  private final ChartFrame words;

  /** How large dots are. */
  public enum DotSize {
    /** All alike. */
    ALIKE,
    /** Their areas as the decisions under them. */
    BY_DECISIONS
  }

  /** A rate, 0 to 1, and its denominator, at least 1. */
  public record Observed(double rate, long decisions) {
    public Observed {
      rate = Estimate.bounded("observed rate", rate);
      if (decisions < 1) {
        throw new IllegalArgumentException("A rate cannot rest on " + decisions + " decisions");
      }
    }
  }

  /**
   * A month; each of its rates may be missing.
   *
   * @param month the month
   * @param observed its rate, missing where nothing was decided
   * @param fitted the fitted rate, 0 to 1
   * @param ifTrendHadGoneOn what the trend before the event gives for a month after it, 0 to 1
   */
  public record Month(
      YearMonth month,
      Optional<Observed> observed,
      Optional<Double> fitted,
      Optional<Double> ifTrendHadGoneOn) {
    public Month {
      fitted = fitted.map(rate -> Estimate.bounded("fitted rate", rate));
      ifTrendHadGoneOn = ifTrendHadGoneOn.map(rate -> Estimate.bounded("trend", rate));
    }
  }

  /**
   * A segmented series.
   *
   * @param months in any order, one for a month
   * @param leftOut months that the model leaves out; they have no fitted rate
   * @param events dated rules, one of them the main event
   * @throws IllegalArgumentException if no month has a rate, two are the same, one that is left out
   *     is fitted, or there is not exactly one main event
   */
  public SegmentedChart(
      Frame frame, DotSize size, List<Month> months, Set<YearMonth> leftOut, List<Event> events) {
    if (months.stream().allMatch(month -> month.observed().isEmpty())) {
      throw new IllegalArgumentException("The chart " + frame.id() + " has no points to draw");
    }
    Event main =
        DatedRules.main(events)
            .orElseThrow(
                () -> new IllegalArgumentException("A segmented series needs a main event"));
    requireMonths(months, leftOut);
    this.frame = frame;
    this.events = List.copyOf(events);
    this.size = size;
    this.months = months.stream().sorted(Comparator.comparing(Month::month)).toList();
    this.leftOut = Set.copyOf(leftOut);
    this.split = Years.of(main.date());
    this.span =
        new Plot.Span(
            Years.start(this.months.get(0).month()),
            Years.end(this.months.get(months.size() - 1).month(), Step.MONTH));
    // The labels of the lines stand right of the plot, and the highest may rise over its edge.
    this.rules =
        new DatedRules(frame.words(), events, span, AXIS, PLOT_WIDTH, AXIS + PLOT_WIDTH + EDGE);
    this.key = new KeyLine(entries(frame.words()));
    this.words = new ChartFrame(frame, top() + PLOT + YEARS);
  }

  private static void requireMonths(List<Month> months, Set<YearMonth> leftOut) {
    Set<YearMonth> seen = new HashSet<>();
    for (Month month : months) {
      if (!seen.add(month.month())) {
        throw new IllegalArgumentException("A series has two points for " + month.month());
      }
      if (leftOut.contains(month.month())
          && (month.fitted().isPresent() || month.ifTrendHadGoneOn().isPresent())) {
        throw new IllegalArgumentException(
            month.month() + " is left out and can have no fitted rate");
      }
    }
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, size, months, new TreeSet<>(leftOut), events);
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

  /** One row a month; what it lacks is blank. */
  @Override
  public Table data() {
    StringColumn period = StringColumn.create("period");
    LongColumn decisions = LongColumn.create("decisions");
    for (Month month : months) {
      period.append(month.month().toString());
      month
          .observed()
          .ifPresentOrElse(o -> decisions.append(o.decisions()), decisions::appendMissing);
    }
    return Table.create(
        frame.id(),
        period,
        decisions,
        column("grant_rate", month -> month.observed().map(Observed::rate)),
        column("fitted_rate", Month::fitted),
        column("rate_if_trend_had_gone_on", Month::ifTrendHadGoneOn));
  }

  private DoubleColumn column(String name, Function<Month, Optional<Double>> rate) {
    DoubleColumn column = DoubleColumn.create(name);
    for (Month month : months) {
      rate.apply(month).ifPresentOrElse(column::append, column::appendMissing);
    }
    return column;
  }

  private Plot plot() {
    RoundScale rates =
        RoundScale.ofRates(months.stream().flatMap(SegmentedChart::rates).reduce(0.0, Math::max));
    Plot.Span heights = new Plot.Span(0, rates.max());
    Plot plot = new Plot(new Rectangle(AXIS, top(), PLOT_WIDTH, PLOT), span, heights);
    for (Month month : months) {
      if (leftOut.contains(month.month())) {
        shade(plot, month.month(), heights);
      }
    }
    plot.rows(rates.ticks());
    rules.drawUnder(plot, heights);
    plot.mark(new PercentAxis(frame.words(), rates));
    plot.mark(new YearAxis(span.min(), span.max()));
    rules.label(plot);
    plot.mark(new SegmentedDots(months, size, leftOut, this::isAfter));
    plot.mark(new SegmentedLines(months, this::isAfter));
    plot.mark(new DirectLabels(labels(), LABELS));
    return plot;
  }

  private static void shade(Plot plot, YearMonth month, Plot.Span heights) {
    plot.band(
        new double[] {Years.start(month), Years.end(month, Step.MONTH)},
        new double[] {heights.min(), heights.min()},
        new double[] {heights.max(), heights.max()},
        HouseStyle.GRID);
  }

  private boolean isAfter(YearMonth month) {
    return Years.middle(month, Step.MONTH) >= split;
  }

  private static Stream<Double> rates(Month month) {
    return Stream.of(month.observed().map(Observed::rate), month.fitted(), month.ifTrendHadGoneOn())
        .flatMap(Optional::stream);
  }

  /** At the right ends of the lines. */
  private List<DirectLabels.Label> labels() {
    List<DirectLabels.Label> labels = new ArrayList<>();
    last(Month::ifTrendHadGoneOn)
        .ifPresent(
            month ->
                labels.add(
                    new DirectLabels.Label(
                        month.ifTrendHadGoneOn().orElseThrow(),
                        frame.words().say("chart.segmented.trend"),
                        HouseStyle.LABEL,
                        HouseStyle.BEFORE_INK)));
    last(Month::fitted)
        .ifPresent(
            month ->
                labels.add(
                    new DirectLabels.Label(
                        month.fitted().orElseThrow(),
                        frame.words().say("chart.segmented.fitted"),
                        HouseStyle.LABEL_BOLD,
                        isAfter(month.month()) ? HouseStyle.AFTER : HouseStyle.BEFORE_INK)));
    return labels;
  }

  private Optional<Month> last(Function<Month, Optional<Double>> rate) {
    return months.stream().filter(m -> rate.apply(m).isPresent()).reduce((a, b) -> b);
  }

  /** Names only what can be seen. */
  private List<KeyLine.Entry> entries(Words words) {
    String area = size == DotSize.ALIKE ? "" : words.say("chart.segmented.sized");
    List<KeyLine.Entry> entries = new ArrayList<>();
    boolean after = months.stream().anyMatch(m -> isAfter(m.month()) && m.observed().isPresent());
    boolean before = months.stream().anyMatch(m -> !isAfter(m.month()) && m.observed().isPresent());
    if (before) {
      entries.add(
          new KeyLine.Entry(
              KeyLine.Symbol.DOT,
              HouseStyle.BEFORE_INK,
              words.say("chart.segmented.before"),
              area));
    }
    if (after) {
      entries.add(
          new KeyLine.Entry(
              KeyLine.Symbol.DOT, HouseStyle.AFTER, words.say("chart.segmented.after"), area));
    }
    String names =
        months.stream()
            .map(Month::month)
            .filter(leftOut::contains)
            .map(words::shortMonth)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      entries.add(
          new KeyLine.Entry(
              KeyLine.Symbol.BAND, HouseStyle.GRID, words.say("chart.segmented.left-out"), names));
    }
    return entries;
  }

  private int top() {
    return key.height() + KEY_GAP + rules.height();
  }
}
