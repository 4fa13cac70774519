package org.asylumrates.stats.models;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What R found for one model.
 *
 * @param seconds one fit
 * @param coefficients by term
 */
record RResults(double seconds, Map<String, Double> coefficients) {
  /** Both programs iterate; glm stops at its usual 1e-8 of the deviance. */
  private static final double EQUAL = 1e-6;

  /** By model. */
  static Map<String, RResults> read(Path file) throws IOException {
    Map<String, RResults> models = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        models
            .computeIfAbsent(
                row.getField("model"),
                unused ->
                    new RResults(Double.parseDouble(row.getField("seconds")), new HashMap<>()))
            .coefficients
            .put(row.getField("term"), Double.parseDouble(row.getField("estimate")));
      }
    }
    return models;
  }

  /** Whether the same terms have the same coefficients. */
  boolean equal(Map<String, Double> ours) {
    return ours.keySet().equals(coefficients.keySet())
        && ours.entrySet().stream()
            .allMatch(
                term ->
                    Math.abs(term.getValue() - coefficients.getOrDefault(term.getKey(), Double.NaN))
                        < EQUAL);
  }
}
