package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What was lost and what was gained, unit by unit? One row a unit: a bar to the left for what is
 * gone, one to the right for what is new, both on one scale, and the numbers beside them.
 *
 * <p>Rows stand in the order that they are given in. A small loss beside a large gain cannot be
 * seen as a bar, which is why the numbers are there. The height grows by 28 pixels a row.
 */
public final class LossGainChart implements Chart {
  private static final int MOST_LABEL = 200;
  private static final int NUMBERS = 88;
  private static final int GAP = 16;
  private static final int HEAD = 34;
  private static final int BAR = 14;

  /** With two sides on one axis, more ticks than this on either run into one another. */
  private static final int MOST_TICKS = 4;

  private final Frame frame;
  private final Names names;
  private final List<Row> rows;
  private final KeyLine key;
  private final ChartFrame words;

  /** What the two sides are called, such as {@code Removed} and {@code Added}. */
  public record Names(String lost, String gained) {}

  /** A unit: its name, and how many were lost and gained, neither below zero. */
  public record Row(String label, long lost, long gained) {
    public Row {
      if (label.isBlank() || lost < 0 || gained < 0) {
        throw new IllegalArgumentException(
            "A row of losses and gains cannot be '%s', %d, %d".formatted(label, lost, gained));
      }
    }
  }

  /**
   * A chart of losses and gains.
   *
   * @throws IllegalArgumentException if there are no rows
   */
  public LossGainChart(Frame frame, Names names, List<Row> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("The chart " + frame.id() + " has no rows to draw");
    }
    this.frame = frame;
    this.names = names;
    this.rows = List.copyOf(rows);
    this.key =
        new KeyLine(
            List.of(
                new KeyLine.Entry(KeyLine.Symbol.LINE, HouseStyle.ACCENT_INK, names.lost(), ""),
                new KeyLine.Entry(KeyLine.Symbol.LINE, HouseStyle.AFTER, names.gained(), "")));
    this.words = new ChartFrame(frame, top() + HouseStyle.ROW * rows.size());
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, names, rows);
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
          head(body, lostRight(), names.lost(), HouseStyle.ACCENT_INK);
          head(body, ChartFrame.INNER_WIDTH, names.gained(), HouseStyle.AFTER);
          plot().paint(body);
        });
  }

  /** One row a unit. */
  @Override
  public Table data() {
    StringColumn name = StringColumn.create("name");
    LongColumn lost = LongColumn.create("lost");
    LongColumn gained = LongColumn.create("gained");
    for (Row row : rows) {
      name.append(row.label());
      lost.append(row.lost());
      gained.append(row.gained());
    }
    return Table.create(frame.id(), name, lost, gained);
  }

  private Plot plot() {
    long most =
        Math.max(1, rows.stream().mapToLong(r -> Math.max(r.lost(), r.gained())).max().orElse(1));
    double step = RoundScale.holding((double) most).step();
    int left = steps(rows.stream().mapToLong(Row::lost).max().orElse(0), step);
    // Where nothing went and nothing came there is still an axis to say so.
    long gained = rows.stream().mapToLong(Row::gained).max().orElse(0);
    int right = steps(left == 0 ? Math.max(1, gained) : gained, step);
    int height = HouseStyle.ROW * rows.size();
    Rectangle area = new Rectangle(labels(), top(), plotRight() - labels(), height);
    Plot plot = new Plot(area, new Plot.Span(-left * step, right * step), new Plot.Span(0, height));
    List<Double> ticks = IntStream.rangeClosed(-left, right).mapToObj(i -> i * step).toList();
    plot.columns(ticks);
    plot.mark((g, scale) -> ticks(g, scale, ticks));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double at = height - HouseStyle.ROW * (i + 0.5);
      plot.mark((g, scale) -> row(g, scale, row, at));
    }
    return plot;
  }

  private static int steps(long most, double step) {
    return most == 0 ? 0 : (int) Math.ceil(most / step - 1e-9);
  }

  private void ticks(Graphics2D g, Scale scale, List<Double> ticks) {
    List<Double> shown = new ArrayList<>(ticks);
    if (ticks.size() > 2 * MOST_TICKS) {
      shown.removeIf(tick -> Math.round(tick / (ticks.get(1) - ticks.get(0))) % 2 != 0);
    }
    for (double tick : shown) {
      Lettering.of(
              frame.words().count(Math.round(Math.abs(tick))),
              HouseStyle.SMALL,
              HouseStyle.QUIET_INK)
          .centred(g, scale.x(tick), scale.top() - 9);
    }
  }

  private void row(Graphics2D g, Scale scale, Row row, double at) {
    double middle = scale.y(at);
    bar(g, scale.x((double) -row.lost()), scale.x(0), middle, HouseStyle.ACCENT);
    bar(g, scale.x(0), scale.x((double) row.gained()), middle, HouseStyle.AFTER);
    double origin = scale.left() - labels();
    Lettering.of(row.label(), HouseStyle.LABEL, HouseStyle.INK)
        .within(labels() - 12)
        .left(g, origin, middle + 4);
    number(g, origin + lostRight(), middle + 4, row.lost(), HouseStyle.ACCENT_INK);
    number(g, origin + ChartFrame.INNER_WIDTH, middle + 4, row.gained(), HouseStyle.AFTER);
    g.setColor(HouseStyle.FAINT);
    g.setStroke(new BasicStroke(1f));
    double under = middle + HouseStyle.ROW / 2.0;
    g.draw(new Line2D.Double(origin, under, origin + ChartFrame.INNER_WIDTH, under));
  }

  private static void bar(Graphics2D g, double from, double to, double middle, Color color) {
    if (to > from) {
      g.setColor(color);
      // A single row in a bar of millions still shows as a line.
      g.fill(new Rectangle2D.Double(from, middle - BAR / 2.0, Math.max(1, to - from), BAR));
    }
  }

  private void number(Graphics2D g, double right, double y, long number, Color color) {
    Lettering.of(
            frame.words().count(number),
            number == 0 ? HouseStyle.LABEL : HouseStyle.LABEL_BOLD,
            number == 0 ? HouseStyle.QUIET_INK : color)
        .right(g, right, y);
  }

  private void head(Graphics2D g, double right, String name, Color color) {
    Lettering.of(name, HouseStyle.SMALL_BOLD, color).right(g, right, top() - 9);
  }

  private int labels() {
    double widest =
        rows.stream()
            .mapToDouble(r -> Lettering.of(r.label(), HouseStyle.LABEL, HouseStyle.INK).width())
            .max()
            .orElse(0);
    return (int) Math.ceil(Math.min(MOST_LABEL, widest)) + 14;
  }

  private static int lostRight() {
    return ChartFrame.INNER_WIDTH - NUMBERS;
  }

  private static int plotRight() {
    return ChartFrame.INNER_WIDTH - 2 * NUMBERS - GAP;
  }

  private int top() {
    return key.height() + HEAD;
  }
}
