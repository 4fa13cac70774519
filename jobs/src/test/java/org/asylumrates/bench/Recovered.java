package org.asylumrates.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.asylumrates.job.UserException;

/**
 * What one release's {@code effects.csv} says of one planted effect.
 *
 * @param planted what should be found
 * @param estimate what was found
 * @param low the lower end of its 95% interval
 * @param high the upper end
 */
record Recovered(double planted, double estimate, double low, double high) {
  private static final double POINTS = 100;

  /** Reads the difference in differences of a population and window. */
  static Recovered of(Path effects, String population, String window, double planted)
      throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(effects)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("method").equals("difference-in-differences")
            && row.getField("population").equals(population)
            && row.getField("window").equals(window)
            && row.getField("status").isEmpty()) {
          return new Recovered(
              planted, number(row, "estimate"), number(row, "low"), number(row, "high"));
        }
      }
    }
    throw new UserException(
        "No estimate of '%s' in %s in %s; make larger releases"
            .formatted(population, window, effects));
  }

  boolean covers() {
    return low <= planted && planted <= high;
  }

  /** A row of the table over releases, in percentage points. */
  static String line(String name, List<Recovered> all) {
    double planted = all.stream().mapToDouble(Recovered::planted).average().orElse(Double.NaN);
    double bias = bias(all);
    long covering = all.stream().filter(Recovered::covers).count();
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %+.2f ± %.2f | %d of %d | %s |",
        name,
        POINTS * planted,
        POINTS * (planted + bias),
        POINTS * bias,
        POINTS * biasError(all),
        covering,
        all.size(),
        isMet(all) ? "met" : "**missed**");
  }

  /**
   * Whether the mean is within three of its errors, and no fewer intervals hold what is planted
   * than one set in a hundred would by chance: 8 of 10.
   */
  static boolean isMet(List<Recovered> all) {
    long covering = all.stream().filter(Recovered::covers).count();
    return Math.abs(bias(all)) <= 3 * biasError(all) && covering >= 0.8 * all.size();
  }

  private static double bias(List<Recovered> all) {
    return all.stream().mapToDouble(Recovered::miss).average().orElse(Double.NaN);
  }

  private static double biasError(List<Recovered> all) {
    double bias = bias(all);
    double squares = all.stream().mapToDouble(one -> Math.pow(one.miss() - bias, 2)).sum();
    return Math.sqrt(squares / (all.size() - 1) / all.size());
  }

  private double miss() {
    return estimate - planted;
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
