package org.asylumrates.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Frame;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ShowTest {
  @Test
  void aTableIsHtml() {
    Table table =
        Table.create(
            "A & B",
            StringColumn.create("name", "<x>"),
            LongColumn.create("decisions", new long[] {12}));
    assertThat(Show.table(table))
        .isEqualTo(
            "<table><caption>A &amp; B</caption><thead><tr><th scope=\"col\">name</th>"
                + "<th scope=\"col\">decisions</th></tr></thead><tbody><tr>"
                + "<td style=\"text-align:left\">&lt;x></td>"
                + "<td style=\"text-align:right\">12</td></tr></tbody></table>");
  }

  @Test
  void ofALongTableItShowsTheFirstRowsAndSaysSo() {
    String html = Show.table(Table.create("Long", LongColumn.create("n", new long[41])));
    assertThat(html).contains("<caption>Long: the first 40 of 41 rows</caption>");
    assertThat(html.split("<tr>", -1)).hasSize(1 + 1 + 40);
  }

  @Test
  void numbersArePrintedForPeople() {
    Table table =
        Table.create(
            "t",
            DoubleColumn.create("rate", 0.1234, 1),
            DoubleColumn.create("difference", -0.0567, 0.1),
            DoubleColumn.create("q_value", 1e-9, Double.NaN));
    Show.percent(table, "rate");
    Show.points(table, "difference");
    Show.chances(table, "q_value");
    assertThat(row(table, 0)).containsExactly("12.3%", "-5.7 points", "< 0.001");
    assertThat(row(table, 1)).containsExactly("100.0%", "+10.0 points", "");
  }

  @Test
  void aChartIsAPictureWithWords() {
    DumbbellChart chart =
        new DumbbellChart(
            new Frame("id", "A \"headline\"", "Subtitle", "Source", "Two dots a row"),
            "then",
            "now",
            List.of(
                new DumbbellChart.Row(
                    "a", Optional.of(Wilson.of(5, 10)), Optional.of(Wilson.of(0, 10)))),
            List.of());
    assertThat(Show.chart(chart))
        .startsWith(
            "<img width=\"760\" alt=\"A &quot;headline&quot;. Two dots a row\""
                + " src=\"data:image/png;base64,iVBOR");
  }

  private static List<String> row(Table table, int row) {
    return table.columns().stream().map(column -> column.getString(row)).toList();
  }
}
