package org.asylumrates.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as a table for people, in Markdown so that it can be put into a page as it is. */
final class ResultTable {
  private static final double MB = 1e6;
  private static final double GB = 1e9;

  private ResultTable() {}

  /** One table for each size, the sizes in the order they were run. */
  static String of(List<Result> results) {
    StringBuilder text = new StringBuilder();
    for (long cases : results.stream().map(Result::cases).distinct().toList()) {
      List<Result> here = results.stream().filter(r -> r.cases() == cases).toList();
      Result.Size size = here.get(0).size();
      text.append(
          format(
              "%n%,d cases: %.2f GB of text, %.1f million rows%n%n",
              cases, size.bytes() / GB, size.rows() / MB));
      rows(here).forEach(row -> text.append(row).append('\n'));
    }
    return text.toString();
  }

  private static List<String> rows(List<Result> results) {
    List<String> rows = new ArrayList<>();
    rows.add(
        format(
            "| %-44s | %8s | %8s | %8s | %8s | %9s | %8s | %7s |",
            "line", "wall s", "cpu s", "alone s", "peak GB", "M rows/s", "MB/s", "us/row"));
    rows.add(
        "|"
            + "-".repeat(46)
            + ("|" + "-".repeat(9) + ":").repeat(4)
            + "|"
            + "-".repeat(10)
            + ":|"
            + "-".repeat(9)
            + ":|"
            + "-".repeat(8)
            + ":|");
    for (Result r : results) {
      boolean study = r.line().work() == Line.Work.STUDY;
      rows.add(
          format(
              "| %-44s | %8.2f | %8.2f | %8s | %8.2f | %9s | %8s | %7s |",
              r.line().title(),
              r.wall(),
              r.cpu(),
              Double.isNaN(r.inner()) ? "" : format("%.2f", r.inner()),
              r.peakBytes() / GB,
              study ? "" : format("%.2f", r.rowsPerSecond() / MB),
              study ? "" : format("%.0f", r.bytesPerSecond() / MB),
              study ? "" : format("%.2f", r.microsecondsPerRow())));
    }
    return rows;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
