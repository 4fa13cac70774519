package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Which parts does a change add up from? One stacked bar a row, what lowers the rate to the left of
 * zero and what raises it to the right, the total as a diamond, and all numbers beside it.
 *
 * <p>Parts are fractions of a rate, shown in percentage points with one digit; they must add up to
 * the total. Bars stack from zero in the order of the parts, rows stand in the order that they are
 * given in, one to eight of them. The parts are arithmetic: the frame must not call them causes.
 */
public final class DecompositionChart implements Chart {
  private static final int MOST_ROWS = 8;
  private static final int MOST_LABEL = 150;
  private static final int TICKS = 40;
  private static final int ROW = 34;
  private static final int GAP = 22;
  private static final double ROUNDING = 1e-9;

  private final Frame frame;
  private final PartColumns columns;
  private final List<Row> rows;
  private final ChartFrame words;

  /**
   * A change.
   *
   * @param label what changed; shortened where it is too long, in full in the SVG
   * @param parts what it adds up from, as fractions, in the order of the chart's parts
   * @param total the change, as a fraction
   */
  public record Row(String label, List<Double> parts, double total) {
    public Row {
      if (label.isBlank()) {
        throw new IllegalArgumentException("A row of a decomposition has no label");
      }
      parts = List.copyOf(parts);
      double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
      // Also refuses what is not a number.
      if (!(Math.abs(sum - total) <= ROUNDING)) {
        throw new IllegalArgumentException(
            "The parts of \"%s\" add up to %s and not to %s".formatted(label, sum, total));
      }
    }
  }

  /**
   * A decomposition.
   *
   * @param parts what the parts are called, two to four
   * @throws IllegalArgumentException if there are no rows or more than eight, too few or too many
   *     parts, or a row has another number of them
   */
  public DecompositionChart(Frame frame, List<String> parts, List<Row> rows) {
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          "A decomposition has 1 to " + MOST_ROWS + " rows, not " + rows.size());
    }
    for (Row row : rows) {
      if (row.parts().size() != parts.size()) {
        throw new IllegalArgumentException(
            "\"%s\" has %d parts where %d are named"
                .formatted(row.label(), row.parts().size(), parts.size()));
      }
    }
    this.frame = frame;
    this.columns = new PartColumns(frame.words(), parts);
    this.rows = List.copyOf(rows);
    this.words = new ChartFrame(frame, top() + ROW * rows.size());
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public List<Object> parts() {
    return List.of(frame, columns.names(), rows);
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
          columns.heads(body, top());
          plot().paint(body);
        });
  }

  /** One row for each part of each row, then its total; differences are fractions. */
  @Override
  public Table data() {
    StringColumn name = StringColumn.create("name");
    StringColumn part = StringColumn.create("part");
    DoubleColumn difference = DoubleColumn.create("difference");
    for (Row row : rows) {
      for (int i = 0; i < row.parts().size(); i++) {
        name.append(row.label());
        part.append(columns.names().get(i));
        difference.append(row.parts().get(i));
      }
      name.append(row.label());
      part.append(columns.total());
      difference.append(row.total());
    }
    return Table.create(frame.id(), name, part, difference);
  }

  private Plot plot() {
    RoundRange range =
        RoundRange.ofDifferences(
            rows.stream().flatMapToDouble(row -> DoubleStream.of(end(row, -1), end(row, 1))));
    int height = ROW * rows.size();
    int left = labels();
    Rectangle area = new Rectangle(left, top(), columns.left() - GAP - left, height);
    Plot plot = new Plot(area, range.span(), new Plot.Span(0, height));
    plot.columns(range.ticks());
    plot.mark((g, scale) -> ticks(g, scale, range));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double at = height - ROW * (i + 0.5);
      plot.mark(new PartsBar(at, row));
      plot.mark((g, scale) -> words(g, scale, row, at));
    }
    return plot;
  }

  /** Where a row's bar ends on the side of this sign. */
  private static double end(Row row, int sign) {
    return row.parts().stream().filter(part -> part * sign > 0).mapToDouble(p -> p).sum();
  }

  private void ticks(Graphics2D g, Scale scale, RoundRange range) {
    Lettering.of(
            frame.words().say("chart.percentage-points"),
            HouseStyle.SMALL_BOLD,
            HouseStyle.QUIET_INK)
        .centred(g, (scale.left() + scale.right()) / 2, scale.top() - 26);
    double room = (scale.right() - scale.left()) / (range.ticks().size() - 1);
    double widest =
        range.ticks().stream().mapToDouble(tick -> tick(range, tick).width()).max().orElse(0);
    for (double tick : range.ticks()) {
      boolean even = Math.round(tick / range.step()) % 2 == 0;
      if (even || room > widest + 8) {
        tick(range, tick).centred(g, scale.x(tick), scale.top() - 9);
      }
    }
  }

  private Lettering tick(RoundRange range, double tick) {
    return Lettering.of(range.points(frame.words(), tick), HouseStyle.SMALL, HouseStyle.QUIET_INK);
  }

  private void words(Graphics2D g, Scale scale, Row row, double at) {
    double middle = scale.y(at);
    double origin = scale.left() - labels();
    Lettering.of(row.label(), HouseStyle.LABEL, HouseStyle.INK)
        .within(labels() - 12)
        .left(g, origin, middle + 4);
    columns.numbers(g, origin, middle + 4, row);
    g.setColor(HouseStyle.FAINT);
    g.setStroke(new BasicStroke(1f));
    double under = middle + ROW / 2.0;
    g.draw(new Line2D.Double(origin, under, origin + ChartFrame.INNER_WIDTH, under));
  }

  private int labels() {
    double widest =
        rows.stream()
            .mapToDouble(r -> Lettering.of(r.label(), HouseStyle.LABEL, HouseStyle.INK).width())
            .max()
            .orElse(0);
    return (int) Math.ceil(Math.min(MOST_LABEL, widest)) + GAP;
  }

  private int top() {
    return Math.max(TICKS, columns.height());
  }
}
