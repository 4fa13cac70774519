package org.asylumrates.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The results as a CSV file, one row for each run, with the machine in every row. */
final class BenchCsv {
  private BenchCsv() {}

  static void write(Path file, List<Result> results, Machine machine) {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(
          "cases",
          "text_bytes",
          "rows",
          "line",
          "run",
          "wall_seconds",
          "cpu_seconds",
          "inner_seconds",
          "peak_rss_bytes",
          "cores",
          "memory_bytes",
          "processor",
          "jdk",
          "system");
      for (Result result : results) {
        for (int i = 0; i < result.runs().size(); i++) {
          write(csv, result, i, machine);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(CsvWriter csv, Result result, int run, Machine machine) {
    Spent spent = result.runs().get(run);
    csv.writeRecord(
        Long.toString(result.cases()),
        Long.toString(result.size().bytes()),
        Long.toString(result.size().rows()),
        result.line().id(),
        Integer.toString(run + 1),
        seconds(spent.wall()),
        seconds(spent.cpu()),
        Double.isNaN(spent.inner()) ? "" : seconds(spent.inner()),
        Long.toString(spent.peakBytes()),
        Integer.toString(machine.cores()),
        Long.toString(machine.memoryBytes()),
        machine.processor(),
        machine.jdk(),
        machine.system());
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
