package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.asylumrates.language.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How unusual is an estimate among those that the same method gives where nothing should have
 * happened? One grey dot for each placebo, stacked where they lie, and the observed one accented,
 * with its rank and what the caller says of it.
 *
 * <p>Values are drawn at the middle of one of some 66 equal steps of the axis, which holds zero.
 * Where dots would be too small to tell apart, bars count the placebos instead. Rank and p-values
 * come from the caller: no statistics are done here.
 */
public final class PlaceboChart implements Chart {
  private static final int FOOT = 38;
  private static final int KEY_GAP = 10;

  private final Frame frame;
  private final String statistic;
  private final Placebos placebos;
  private final Observed observed;
  private final PlaceboStacks stacks;
  private final RoundRange range;
  private final KeyLine key;
  private final PlaceboLabel label;
  private final ChartFrame words;

  /**
   * The statistics of what nothing should have happened to.
   *
   * @param name what they are, in the plural, such as {@code other choices of three nationalities}
   * @param values the statistics, the observed one not among them
   */
  public record Placebos(String name, List<Double> values) {
    public Placebos {
      requireWords(name);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("There are no " + name + " to draw");
      }
      values.forEach(PlaceboChart::requireNumber);
      values = List.copyOf(values);
    }
  }

  /**
   * The statistic in question.
   *
   * @param name what it is of, such as {@code El Salvador, Guatemala and Honduras}
   * @param value the statistic
   * @param rank its place among all, itself included, from the side that the test looks at
   * @param words its p-values in words
   */
  public record Observed(String name, double value, int rank, String words) {
    public Observed {
      requireWords(name);
      requireWords(words);
      requireNumber(value);
    }
  }

  /**
   * A distribution of placebos.
   *
   * @param statistic what the axis shows, such as {@code Difference divided by its standard error}
   * @throws IllegalArgumentException if the rank is none among the placebos and the observed one
   */
  public PlaceboChart(Frame frame, String statistic, Placebos placebos, Observed observed) {
    requireWords(statistic);
    int all = placebos.values().size() + 1;
    if (observed.rank() < 1 || observed.rank() > all) {
      throw new IllegalArgumentException(
          "%s cannot be %d of %d".formatted(observed.name(), observed.rank(), all));
    }
    this.frame = frame;
    this.statistic = statistic;
    this.placebos = placebos;
    this.observed = observed;
    this.range =
        RoundRange.holding(
            DoubleStream.concat(
                DoubleStream.of(observed.value()),
                placebos.values().stream().mapToDouble(Double::doubleValue)));
    this.stacks = new PlaceboStacks(range, placebos.values(), observed.value());
    this.key = new KeyLine(entries(frame.words()));
    this.label =
        PlaceboLabel.of(
            List.of(
                observed.name(),
                frame
                    .words()
                    .say(
                        "chart.placebos.rank",
                        range.exact(frame.words(), observed.value()),
                        frame.words().count(observed.rank()),
                        frame.words().count(all)),
                observed.words()),
            stacks);
    this.words = new ChartFrame(frame, top() + stacks.height() + FOOT);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, statistic, placebos, observed);
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

  /** The observed one, then the placebos in the order that they were given in. */
  @Override
  public Table data() {
    StringColumn kind = StringColumn.create("kind");
    DoubleColumn value = DoubleColumn.create("statistic");
    kind.append("observed");
    value.append(observed.value());
    for (double placebo : placebos.values()) {
      kind.append("placebo");
      value.append(placebo);
    }
    return Table.create(frame.id(), kind, value);
  }

  private Plot plot() {
    Rectangle area = new Rectangle(PlaceboStacks.LEFT, top(), PlaceboStacks.WIDTH, stacks.height());
    Plot plot = new Plot(area, range.span(), stacks.counts());
    plot.columns(range.ticks());
    plot.mark(this::axis);
    plot.mark(label);
    plot.mark(stacks);
    return plot;
  }

  private void axis(Graphics2D g, Scale scale) {
    g.setColor(HouseStyle.RULE);
    g.setStroke(new BasicStroke(1f));
    g.draw(new Line2D.Double(scale.left(), scale.bottom(), scale.right(), scale.bottom()));
    for (double tick : range.ticks()) {
      Lettering.of(range.plain(frame.words(), tick), HouseStyle.SMALL, HouseStyle.QUIET_INK)
          .centred(g, scale.x(tick), scale.bottom() + 17);
    }
    Lettering.of(statistic, HouseStyle.SMALL_BOLD, HouseStyle.QUIET_INK)
        .within(scale.right() - scale.left())
        .centred(g, (scale.left() + scale.right()) / 2, scale.bottom() + 35);
  }

  private List<KeyLine.Entry> entries(Words words) {
    String count =
        words.say("chart.placebos.count", words.count(placebos.values().size()), placebos.name());
    List<KeyLine.Entry> entries = new ArrayList<>();
    if (stacks.areDots()) {
      entries.add(
          new KeyLine.Entry(
              KeyLine.Symbol.DOT, HouseStyle.BEFORE_INK, count, words.say("chart.placebos.dots")));
    } else {
      String most = words.say("chart.placebos.bars", words.count(stacks.most()));
      entries.add(new KeyLine.Entry(KeyLine.Symbol.BAND, HouseStyle.BEFORE, count, most));
    }
    return entries;
  }

  private int top() {
    return key.height() + KEY_GAP + label.height();
  }

  private static void requireNumber(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A placebo's statistic cannot be " + value);
    }
  }

  private static void requireWords(String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("A chart of placebos must name all that it shows");
    }
  }
}
