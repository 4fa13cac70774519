package org.asylumrates.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was asked of the program's speed, and what the results say to it. */
final class Ratios {
  private static final double MOST_MEMORY_GB = 3;
  private static final double AIM_OF_DUCKDB = 0.5;
  private static final double TIMES_SPARK_CSV = 5;
  private static final double TIMES_BYTES = 1.5;

  private final List<Result> results;
  private final List<String> lines = new ArrayList<>();

  private Ratios(List<Result> results) {
    this.results = results;
  }

  /** One line for each question that the results can answer. */
  static List<String> of(List<Result> results) {
    Ratios ratios = new Ratios(results);
    for (long cases : results.stream().map(Result::cases).distinct().toList()) {
      ratios.at(cases);
    }
    ratios.flatness();
    return ratios.lines;
  }

  private void at(long cases) {
    ratio(cases, Line.RUN, Line.DUCKDB)
        .ifPresent(
            r -> say(r <= 1, cases, "run / DuckDB: %.2f (must 1.00, aim %.2f)", r, AIM_OF_DUCKDB));
    ratio(cases, Line.RUN_ZIP, Line.RUN)
        .ifPresent(
            r ->
                lines.add(format("        %,d cases: run from zip / from folder: %.2f", cases, r)));
    ratio(cases, Line.SPARK_CSV_INGEST, Line.INGEST)
        .ifPresent(
            r ->
                say(
                    r >= TIMES_SPARK_CSV,
                    cases,
                    "Spark's CSV / ingest, typed and stored: %.2f (must %.0f)",
                    r,
                    TIMES_SPARK_CSV));
    ratio(cases, Line.SPARK_CSV_SCAN, Line.SCAN)
        .ifPresent(
            r ->
                say(
                    r >= TIMES_SPARK_CSV,
                    cases,
                    "Spark's CSV / our reader, scan alone: %.2f (must %.0f)",
                    r,
                    TIMES_SPARK_CSV));
    ratio(cases, Line.SPARK_CSV, Line.RUN)
        .ifPresent(
            r ->
                lines.add(
                    format("        %,d cases: Spark's CSV, whole chain / run: %.2f", cases, r)));
    ratio(cases, Line.FIELDS, Line.BYTES)
        .ifPresent(
            r ->
                say(
                    r <= TIMES_BYTES,
                    cases,
                    "our scanner, rows and fields found / bare bytes: %.2f (must %.1f)",
                    r,
                    TIMES_BYTES));
    ratio(cases, Line.SCAN, Line.BYTES)
        .ifPresent(
            r ->
                say(
                    r <= TIMES_BYTES,
                    cases,
                    "our reader, every value made / bare bytes: %.2f (must %.1f)",
                    r,
                    TIMES_BYTES));
    results.stream()
        .filter(r -> r.cases() == cases && r.line().isOurs())
        .max(Comparator.comparingLong(Result::peakBytes))
        .ifPresent(
            r ->
                say(
                    r.peakBytes() / 1e9 < MOST_MEMORY_GB,
                    cases,
                    "peak memory of ours: %.2f GB (must %.0f), in " + r.line().id(),
                    r.peakBytes() / 1e9,
                    MOST_MEMORY_GB));
  }

  /**
   * Cost per row at each size, start-up included, and what each further row costs from one size to
   * the next, where start-up falls out.
   */
  private void flatness() {
    for (Line line : Line.values()) {
      List<Result> sizes =
          results.stream()
              .filter(r -> r.line() == line && line.work() != Line.Work.STUDY)
              .sorted(Comparator.comparingLong(Result::cases))
              .toList();
      if (sizes.size() > 1) {
        List<String> costs = new ArrayList<>();
        List<String> further = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
          costs.add(format("%.2f", sizes.get(i).microsecondsPerRow()));
          if (i > 0) {
            further.add(format("%.2f", furtherRow(sizes.get(i - 1), sizes.get(i))));
          }
        }
        lines.add(
            format(
                "        %s, microseconds a row: %s; a further row: %s",
                line.id(), String.join(", ", costs), String.join(", ", further)));
      }
    }
  }

  private static double furtherRow(Result smaller, Result larger) {
    return 1e6
        * (larger.seconds() - smaller.seconds())
        / (larger.size().rows() - smaller.size().rows());
  }

  private Optional<Double> ratio(long cases, Line over, Line under) {
    return result(cases, over)
        .flatMap(o -> result(cases, under).map(u -> o.seconds() / u.seconds()));
  }

  private Optional<Result> result(long cases, Line line) {
    return results.stream().filter(r -> r.cases() == cases && r.line() == line).findFirst();
  }

  private void say(boolean met, long cases, String pattern, Object... values) {
    lines.add(
        (met ? "met     " : "SHORT   ") + format("%,d cases: ", cases) + format(pattern, values));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
