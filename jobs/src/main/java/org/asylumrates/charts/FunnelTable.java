package org.asylumrates.charts;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The numbers behind a funnel: kind (point or limit), name, decisions, grant_rate, and the four
 * limits; blank where a kind has none.
 */
final class FunnelTable {
  private final StringColumn kind = StringColumn.create("kind");
  private final StringColumn name = StringColumn.create("name");
  private final LongColumn decisions = LongColumn.create("decisions");
  private final DoubleColumn rate = DoubleColumn.create("grant_rate");
  private final List<DoubleColumn> limits =
      List.of(
          DoubleColumn.create("lower_998"),
          DoubleColumn.create("lower_95"),
          DoubleColumn.create("upper_95"),
          DoubleColumn.create("upper_998"));

  /** Adds a dot. */
  void add(FunnelChart.Point point) {
    kind.append("point");
    name.append(point.label());
    decisions.append(point.decisions());
    rate.append(point.rate());
    limits.forEach(DoubleColumn::appendMissing);
  }

  /** Adds a point of the curves. */
  void add(FunnelChart.Limit limit, double target) {
    kind.append("limit");
    name.appendMissing();
    decisions.append(limit.decisions());
    rate.append(target);
    limits.get(0).append(limit.lower998());
    limits.get(1).append(limit.lower95());
    limits.get(2).append(limit.upper95());
    limits.get(3).append(limit.upper998());
  }

  /** All of it. */
  Table named(String title) {
    Table table = Table.create(title, kind, name, decisions, rate);
    limits.forEach(table::addColumns);
    return table;
  }
}
