package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.asylumrates.language.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Does an estimate hang on the choices made on the way to it? A specification curve (Simonsohn,
 * Simmons and Nelson 2020, Nature Human Behaviour 4:1208): every estimate with its interval, and
 * under it a grid of dots that says which choices it made.
 *
 * <p>Specifications stand in the order that they are given in, usually by their estimates; the
 * headline's is larger and accented. One that could not be estimated has a cross and no point. The
 * vertical axis holds zero, and a dashed line is the median, which the caller gives: no statistics
 * are done here. The frame's subtitle must say what the intervals are.
 */
public final class SpecificationChart implements Chart {
  /** In what order specifications are drawn: the headline's over the others. */
  static final List<Role> DRAWN = List.of(Role.OTHER, Role.HEADLINE);

  private static final int LABELS = 96;
  private static final int PLOT = 230;
  private static final int GAP = 16;
  private static final int TOP = 12;
  private static final int MOST = 200;

  private final Frame frame;
  private final List<Dimension> dimensions;
  private final ChoiceGrid grid;
  private final List<Specification> specifications;
  private final double median;
  private final KeyLine key;
  private final ChartFrame words;

  /**
   * Something that was decided on the way to the estimate, and what it could have been.
   *
   * @param column its column in the chart's numbers, in any language
   * @param name what it is
   * @param options what it could have been
   */
  public record Dimension(String column, String name, List<String> options) {
    public Dimension {
      if (name.isBlank() || options.isEmpty() || options.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException(
            "A choice needs a name and options, not '%s' %s".formatted(name, options));
      }
      options = List.copyOf(options);
    }
  }

  /** Whether a specification is the one that the study leads with. */
  public enum Role {
    /** It is. */
    HEADLINE,
    /** It is one of the others. */
    OTHER
  }

  /**
   * One way to the estimate.
   *
   * @param chosen an option of each dimension, in their order
   * @param difference its estimate, or empty if it has none
   */
  public record Specification(List<String> chosen, Optional<Difference> difference, Role role) {
    public Specification {
      chosen = List.copyOf(chosen);
    }
  }

  /**
   * A specification curve.
   *
   * @param median of all estimates, as a fraction
   * @throws IllegalArgumentException if no specification has an estimate, there are more than 200,
   *     several are the headline's, or one chooses what is no option
   */
  public SpecificationChart(
      Frame frame, List<Dimension> dimensions, List<Specification> specifications, double median) {
    if (specifications.stream().allMatch(s -> s.difference().isEmpty())) {
      throw new IllegalArgumentException("The chart " + frame.id() + " has no points to draw");
    }
    if (specifications.size() > MOST) {
      throw new IllegalArgumentException(
          "A specification curve has at most " + MOST + " points, not " + specifications.size());
    }
    if (specifications.stream().filter(SpecificationChart::isHeadline).count() > 1) {
      throw new IllegalArgumentException("A specification curve has at most one headline");
    }
    this.frame = frame;
    this.dimensions = List.copyOf(dimensions);
    this.grid = new ChoiceGrid(dimensions, specifications);
    this.specifications = List.copyOf(specifications);
    this.median = new Difference(median, median, median).value();
    this.key = new KeyLine(entries(frame.words()));
    this.words = new ChartFrame(frame, top() + PLOT + GAP + grid.height());
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, dimensions, specifications, median);
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
          estimates().paint(body);
          choices().paint(body);
        });
  }

  /** One row a specification: a column for each choice, its role, its estimate. */
  @Override
  public Table data() {
    Table table = Table.create(frame.id());
    for (int d = 0; d < grid.dimensions().size(); d++) {
      String name = grid.dimensions().get(d).column();
      int dimension = d;
      table.addColumns(
          StringColumn.create(
              name, specifications.stream().map(s -> s.chosen().get(dimension)).toList()));
    }
    StringColumn role = StringColumn.create("role");
    DoubleColumn value = DoubleColumn.create("difference");
    DoubleColumn low = DoubleColumn.create("interval_low");
    DoubleColumn high = DoubleColumn.create("interval_high");
    for (Specification specification : specifications) {
      role.append(specification.role().name().toLowerCase(Locale.ROOT));
      specification
          .difference()
          .ifPresentOrElse(d -> value.append(d.value()), value::appendMissing);
      specification.difference().ifPresentOrElse(d -> low.append(d.low()), low::appendMissing);
      specification.difference().ifPresentOrElse(d -> high.append(d.high()), high::appendMissing);
    }
    return table.addColumns(role, value, low, high);
  }

  private Plot estimates() {
    RoundRange range =
        RoundRange.ofDifferences(
            DoubleStream.concat(
                DoubleStream.of(median),
                specifications.stream()
                    .flatMap(s -> s.difference().stream())
                    .flatMapToDouble(d -> DoubleStream.of(d.value(), d.low(), d.high()))));
    Plot plot = new Plot(area(top(), PLOT), places(), range.span());
    plot.rows(range.ticks());
    plot.mark(new PointsAxis(frame.words(), range));
    plot.mark(new LevelLine(median, HouseStyle.INK, HouseStyle.dashed(1.25)));
    for (Role role : DRAWN) {
      for (int i = 0; i < specifications.size(); i++) {
        if (specifications.get(i).role() == role) {
          plot.mark(point(i));
        }
      }
    }
    plot.mark(new DirectLabels(List.of(medianLabel()), LABELS));
    return plot;
  }

  private Mark point(int i) {
    Optional<Difference> difference = specifications.get(i).difference();
    if (difference.isEmpty()) {
      return (g, scale) -> Cross.paint(g, scale.x(i), scale.bottom() - 8);
    }
    IntervalMark.Look look =
        isHeadline(specifications.get(i))
            ? new IntervalMark.Look(HouseStyle.ACCENT, 3, 4.5)
            : IntervalMark.Look.spaced(HouseStyle.AFTER, spacing());
    return IntervalMark.of(i, difference.get(), look);
  }

  private Plot choices() {
    int height = grid.height();
    Plot plot = new Plot(area(top() + PLOT + GAP, height), places(), new Plot.Span(0, height));
    plot.mark(grid);
    return plot;
  }

  private DirectLabels.Label medianLabel() {
    return new DirectLabels.Label(
        median,
        frame
            .words()
            .say("chart.specifications.median", RoundRange.exactPoints(frame.words(), median)),
        HouseStyle.LABEL_BOLD,
        HouseStyle.INK);
  }

  /** Names only what can be seen. */
  private List<KeyLine.Entry> entries(Words words) {
    List<KeyLine.Entry> entries = new ArrayList<>();
    entries.add(
        new KeyLine.Entry(
            KeyLine.Symbol.DOT, HouseStyle.AFTER, words.say("chart.specifications.one"), ""));
    for (Specification specification : specifications) {
      if (isHeadline(specification)) {
        entries.add(
            new KeyLine.Entry(
                KeyLine.Symbol.DOT,
                HouseStyle.ACCENT_INK,
                words.say("chart.specifications.headline"),
                specification.difference().map(d -> inWords(words, d)).orElse("")));
      }
    }
    if (specifications.stream().anyMatch(s -> s.difference().isEmpty())) {
      entries.add(Cross.key(words));
    }
    return entries;
  }

  private static String inWords(Words words, Difference difference) {
    return words.say(
        "chart.specifications.points",
        RoundRange.exactPoints(words, difference.value()),
        words.range(
            RoundRange.exactPoints(words, difference.low()),
            RoundRange.exactPoints(words, difference.high())));
  }

  private static boolean isHeadline(Specification specification) {
    return specification.role() == Role.HEADLINE;
  }

  private Plot.Span places() {
    return new Plot.Span(-0.5, specifications.size() - 0.5);
  }

  private double spacing() {
    return area(0, 1).getWidth() / specifications.size();
  }

  private Rectangle area(int top, int height) {
    int left = Math.max(PointsAxis.WIDTH, grid.labels());
    return new Rectangle(left, top, ChartFrame.INNER_WIDTH - left - LABELS, height);
  }

  private int top() {
    return key.height() + TOP;
  }
}
