package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How did rates change from before to after, unit by unit? One row a country, ground, court or
 * other unit: both rates with their intervals and the decisions under them.
 *
 * <p>Rows stand in the order that they are given in; what is unknown stands apart at the end. A
 * side without an estimate says that there were too few decisions. The horizontal axis runs from 0
 * to a round number. The height grows by 28 pixels a row.
 */
public final class DumbbellChart implements Chart {
  private static final int MOST_LABEL = 200;
  private static final int NUMBERS = 92;
  private static final int GAP = 20;
  private static final int HEAD = 40;
  private static final int FOOT = 24;
  private static final int APART = 10;

  /** From this many rows on, the axis stands under the plot as well. */
  private static final int LONG = 16;

  private final Frame frame;
  private final Sides sides;
  private final KeyLine key;
  private final List<Row> rows;
  private final List<Row> unknown;
  private final RowLabels.Columns columns;
  private final ChartFrame words;

  /**
   * A unit.
   *
   * @param label its name; shortened where it is too long, in full in the SVG
   * @param before its rate before, or empty if too few decisions were made
   * @param after its rate after, or empty if too few decisions were made
   */
  public record Row(String label, Optional<Estimate> before, Optional<Estimate> after) {
    public Row {
      if (label.isBlank()) {
        throw new IllegalArgumentException("A row of a before/after chart has no label");
      }
    }
  }

  /**
   * What the two dots of a row are.
   *
   * @param before name of the hollow dot
   * @param beforeDays more words about it, such as its days
   * @param after name of the full dot
   * @param afterDays more words about it
   * @param digits how exactly rates are written beside the plot
   * @param beforeColumn what names of columns of the chart's numbers begin with, in any language
   * @param afterColumn the same for the full dot
   */
  public record Sides(
      String before,
      String beforeDays,
      String after,
      String afterDays,
      Digits digits,
      String beforeColumn,
      String afterColumn) {
    private static Sides ofDays(Words words, String before, String after) {
      return new Sides(
          words.say("chart.before"),
          before,
          words.say("chart.after"),
          after,
          Digits.WHOLE,
          "before",
          "after");
    }
  }

  /** How exactly rates are written beside the plot. */
  public enum Digits {
    /** In whole percent. */
    WHOLE,
    /** With one digit behind the point, for changes too small for whole percent. */
    ONE
  }

  /**
   * A before/after chart.
   *
   * @param beforeDays the days before, for people, such as {@code 11 Jun 2016 to 10 Jun 2018}
   * @param afterDays the days after, for people
   * @param rows the units, in the order wanted
   * @param unknown rows of what is not known, such as an unknown country; may be empty
   * @throws IllegalArgumentException if there are no rows at all
   */
  public DumbbellChart(
      Frame frame, String beforeDays, String afterDays, List<Row> rows, List<Row> unknown) {
    this(frame, Sides.ofDays(frame.words(), beforeDays, afterDays), rows, unknown);
  }

  /**
   * A chart of two other sides, such as two releases.
   *
   * @throws IllegalArgumentException if there are no rows at all
   */
  public DumbbellChart(Frame frame, Sides sides, List<Row> rows, List<Row> unknown) {
    if (rows.isEmpty() && unknown.isEmpty()) {
      throw new IllegalArgumentException("The chart " + frame.id() + " has no rows to draw");
    }
    this.frame = frame;
    this.sides = sides;
    this.rows = List.copyOf(rows);
    this.unknown = List.copyOf(unknown);
    this.key =
        new KeyLine(
            List.of(
                new KeyLine.Entry(
                    KeyLine.Symbol.HOLLOW_DOT,
                    HouseStyle.BEFORE,
                    sides.before(),
                    sides.beforeDays()),
                new KeyLine.Entry(
                    KeyLine.Symbol.DOT, HouseStyle.AFTER, sides.after(), sides.afterDays())));
    this.columns = columns(all());
    this.words = new ChartFrame(frame, top() + plotHeight() + (isLong() ? FOOT : 0));
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, sides, rows, unknown);
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
          RowLabels.heads(frame.words(), body, top() - 9, columns, sides);
          plot().paint(body);
        });
  }

  /** One row a unit; a side without an estimate is blank. */
  @Override
  public Table data() {
    StringColumn name = StringColumn.create("name");
    all().forEach(row -> name.append(row.label()));
    Table table = Table.create(frame.id(), name);
    addSide(table, sides.beforeColumn(), all().map(Row::before).toList());
    addSide(table, sides.afterColumn(), all().map(Row::after).toList());
    return table;
  }

  private static void addSide(Table table, String side, List<Optional<Estimate>> estimates) {
    LongColumn decisions = LongColumn.create(side + "_decisions");
    DoubleColumn rate = DoubleColumn.create(side + "_rate");
    DoubleColumn low = DoubleColumn.create(side + "_low");
    DoubleColumn high = DoubleColumn.create(side + "_high");
    for (Optional<Estimate> estimate : estimates) {
      estimate.ifPresentOrElse(e -> decisions.append(e.decisions()), decisions::appendMissing);
      estimate.ifPresentOrElse(e -> rate.append(e.rate()), rate::appendMissing);
      estimate.ifPresentOrElse(e -> low.append(e.low()), low::appendMissing);
      estimate.ifPresentOrElse(e -> high.append(e.high()), high::appendMissing);
    }
    table.addColumns(decisions, rate, low, high);
  }

  private Plot plot() {
    RoundScale rates = RoundScale.ofRates(highest());
    int height = plotHeight();
    Rectangle area =
        new Rectangle(columns.plotLeft(), top(), columns.plotRight() - columns.plotLeft(), height);
    Plot plot = new Plot(area, new Plot.Span(0, rates.max()), new Plot.Span(0, height));
    plot.columns(rates.ticks());
    plot.mark(new RateTicks(frame.words(), rates, RateTicks.Edge.TOP));
    if (isLong()) {
      plot.mark(new RateTicks(frame.words(), rates, RateTicks.Edge.BOTTOM));
    }
    List<Row> inOrder = all().toList();
    for (int i = 0; i < inOrder.size(); i++) {
      double at = height - middle(i);
      plot.mark(new RowLabels(frame.words(), at, inOrder.get(i), columns, sides.digits()));
      plot.mark(new DumbbellMark(at, inOrder.get(i).before(), inOrder.get(i).after()));
    }
    if (isDivided()) {
      plot.mark(this::divide);
    }
    return plot;
  }

  /** A darker line over what is unknown. */
  private void divide(Graphics2D g, Scale scale) {
    double y = scale.top() + HouseStyle.ROW * rows.size() + APART / 2.0;
    double left = scale.left() - columns.plotLeft();
    g.setColor(HouseStyle.RULE);
    g.setStroke(new BasicStroke(1f));
    g.draw(new Line2D.Double(left, y, left + ChartFrame.INNER_WIDTH, y));
  }

  private double middle(int row) {
    int apart = isDivided() && row >= rows.size() ? APART : 0;
    return HouseStyle.ROW * (row + 0.5) + apart;
  }

  private int plotHeight() {
    return HouseStyle.ROW * (rows.size() + unknown.size()) + (isDivided() ? APART : 0);
  }

  private int top() {
    return key.height() + HEAD;
  }

  private boolean isDivided() {
    return !rows.isEmpty() && !unknown.isEmpty();
  }

  private boolean isLong() {
    return rows.size() + unknown.size() >= LONG;
  }

  private Stream<Row> all() {
    return Stream.concat(rows.stream(), unknown.stream());
  }

  private double highest() {
    List<Double> ends = new ArrayList<>(List.of(0.0));
    all()
        .flatMap(row -> Stream.of(row.before(), row.after()))
        .forEach(side -> side.ifPresent(e -> ends.add(e.high())));
    return Collections.max(ends);
  }

  private static RowLabels.Columns columns(Stream<Row> rows) {
    double widest =
        rows.mapToDouble(row -> Lettering.of(row.label(), HouseStyle.LABEL, HouseStyle.INK).width())
            .max()
            .orElse(0);
    int left = (int) Math.ceil(Math.min(MOST_LABEL, widest)) + 14;
    int after = ChartFrame.INNER_WIDTH - NUMBERS;
    int before = after - GAP - NUMBERS;
    return new RowLabels.Columns(left, before - GAP - 6, before, after, NUMBERS);
  }
}
