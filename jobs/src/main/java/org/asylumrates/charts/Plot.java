package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A plot area: XChart gives the scale, the grid, lines and areas; {@link Mark}s draw the rest, all
 * words among it. XChart's own titles, legends and tick labels stay off: they would become outlines
 * in an SVG, and its ticks cannot be placed.
 */
final class Plot {
  /** XChart clips at its edges, so it gets a little more room than the axes span. */
  private static final int BLEED = 8;

  /** A line of one pixel is sharp on a screen when its middle is the middle of a pixel. */
  private static final double CRISP = 0.5;

  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private final Rectangle area;
  private final Span x;
  private final Span y;
  private final XYChart chart;

  /** The range of an axis. */
  record Span(double min, double max) {
    Span {
      if (!(min < max)) {
        throw new IllegalArgumentException("An axis cannot run from " + min + " to " + max);
      }
    }

    double bled(int pixels) {
      return (max - min) / pixels * BLEED;
    }
  }

  /** An empty plot whose axes span exactly {@code area}. */
  Plot(Rectangle area, Span x, Span y) {
    this.area = area;
    this.x = x;
    this.y = y;
    this.chart = new XYChart(area.width + 2 * BLEED, area.height + 2 * BLEED);
    XYStyler styler = chart.getStyler();
    styler.setXAxisMin(x.min() - x.bled(area.width)).setXAxisMax(x.max() + x.bled(area.width));
    styler.setYAxisMin(y.min() - y.bled(area.height)).setYAxisMax(y.max() + y.bled(area.height));
    styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotMargin(0);
    styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
    styler.setXAxisTickMarkSpacingHint(20).setYAxisTickMarkSpacingHint(20);
    styler.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(0);
    styler.setPlotBorderVisible(false).setPlotContentSize(1);
    styler.setChartBackgroundColor(NOTHING).setPlotBackgroundColor(NOTHING);
    styler.setBaseFont(HouseStyle.LABEL);
  }

  /** A line through these points. */
  void line(double[] xs, double[] ys, Color color, BasicStroke stroke) {
    XYSeries series = chart.addSeries(nextName(), xs, ys);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setMarker(SeriesMarkers.NONE).setLineColor(color).setLineStyle(stroke);
  }

  /** An area between two lines. */
  void band(double[] xs, double[] lows, double[] highs, Color color) {
    int n = xs.length;
    double[] aroundX = new double[2 * n];
    double[] aroundY = new double[2 * n];
    for (int i = 0; i < n; i++) {
      aroundX[i] = xs[i];
      aroundY[i] = highs[i];
      aroundX[2 * n - 1 - i] = xs[i];
      aroundY[2 * n - 1 - i] = lows[i];
    }
    XYSeries series = chart.addSeries(nextName(), aroundX, aroundY);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    series.setMarker(SeriesMarkers.NONE).setFillColor(color);
    series.setLineColor(NOTHING).setLineStyle(SeriesLines.NONE);
  }

  /** Light lines across the plot at these heights; the one at zero is dark. */
  void rows(List<Double> heights) {
    for (double at : heights) {
      line(new double[] {x.min(), x.max()}, new double[] {at, at}, gridColor(at), gridStroke());
    }
  }

  /** Light lines down the plot at these places; the one at zero is dark. */
  void columns(List<Double> places) {
    for (double at : places) {
      line(new double[] {at, at}, new double[] {y.min(), y.max()}, gridColor(at), gridStroke());
    }
  }

  /** Adds a mark over all lines and areas and over the marks before it. */
  void mark(Mark mark) {
    chart.addAnnotation(new MarkLayer(mark, new ChartScale()));
  }

  /** Paints it. */
  void paint(Graphics2D g) {
    double left = area.x - BLEED + CRISP;
    double top = area.y - BLEED + CRISP;
    g.translate(left, top);
    chart.paint(g, area.width + 2 * BLEED, area.height + 2 * BLEED);
    g.translate(-left, -top);
  }

  private String nextName() {
    return Integer.toString(chart.getSeriesCollection().size());
  }

  private static Color gridColor(double at) {
    return at == 0 ? HouseStyle.BEFORE : HouseStyle.GRID;
  }

  private static BasicStroke gridStroke() {
    return new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  /** XChart's scale; known once XChart has painted its axes, which it does before the marks. */
  private final class ChartScale implements Scale {
    @Override
    public double x(double value) {
      return chart.getScreenXFromChart(value);
    }

    @Override
    public double y(double value) {
      return chart.getScreenYFromChart(value);
    }

    @Override
    public double left() {
      return x(x.min());
    }

    @Override
    public double right() {
      return x(x.max());
    }

    @Override
    public double top() {
      return y(y.max());
    }

    @Override
    public double bottom() {
      return y(y.min());
    }
  }

  /** A mark in XChart's terms. */
  private static final class MarkLayer extends Annotation {
    private final Mark mark;
    private final Scale scale;

    MarkLayer(Mark mark, Scale scale) {
      super(true);
      this.mark = mark;
      this.scale = scale;
    }

    @Override
    public void paint(Graphics2D g) {
      mark.paint(g, scale);
    }
  }
}
