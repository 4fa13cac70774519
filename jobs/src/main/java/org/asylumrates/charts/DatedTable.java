package org.asylumrates.charts;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The numbers behind a chart over time: name of the series, period (its first month, YYYY-MM; of
 * fiscal years FY and the year), decisions, grant_rate, interval_low, interval_high; one row a
 * point.
 */
final class DatedTable {
  private final Step step;
  private final StringColumn name;
  private final StringColumn period = StringColumn.create("period");
  private final LongColumn decisions = LongColumn.create("decisions");
  private final DoubleColumn rate = DoubleColumn.create("grant_rate");
  private final DoubleColumn low = DoubleColumn.create("interval_low");
  private final DoubleColumn high = DoubleColumn.create("interval_high");

  /** An empty table whose first column has this name. */
  DatedTable(String nameColumn, Step step) {
    this.step = step;
    name = StringColumn.create(nameColumn);
  }

  /** Adds a series. */
  void add(String series, List<DatedEstimate> points) {
    for (DatedEstimate point : points) {
      name.append(series);
      period.append(step.text(point.from()));
      decisions.append(point.estimate().decisions());
      rate.append(point.estimate().rate());
      low.append(point.estimate().low());
      high.append(point.estimate().high());
    }
  }

  /** All of it. */
  Table named(String title) {
    return Table.create(title, name, period, decisions, rate, low, high);
  }
}
