package org.asylumrates.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counts of every cell of a {@code grant-rates.csv}, or of a table of the same columns.
 *
 * @param cells counts by definition, breakdown, key and period
 * @param suppressed cells that a table has without counts, because it may not publish them
 */
record CellCounts(Map<String, String> cells, Set<String> suppressed) {
  private static final List<String> KEY = List.of("definition", "breakdown", "key", "period");
  private static final List<String> COUNTS =
      List.of("decisions", "granted", "other_relief", "denied", "other");

  static CellCounts read(Path file) {
    Map<String, String> cells = new TreeMap<>();
    Set<String> suppressed = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (cells.put(values(row, KEY), values(row, COUNTS)) != null) {
          throw new IllegalStateException(file + " has a cell twice: " + values(row, KEY));
        }
        if (row.findField("status").orElse("").equals("suppressed")) {
          suppressed.add(values(row, KEY));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CellCounts(cells, suppressed);
  }

  /**
   * Cells that are not the same in the other table or not there, either way; sorted. A cell that
   * one table suppresses must have no count there, and says nothing of the other's.
   */
  List<String> differences(CellCounts other) {
    TreeSet<String> keys = new TreeSet<>(cells.keySet());
    keys.addAll(other.cells.keySet());
    List<String> different = new ArrayList<>();
    for (String key : keys) {
      if (isSuppressed(key) || other.isSuppressed(key)) {
        continue;
      }
      String here = cells.getOrDefault(key, "no such cell");
      String there = other.cells.getOrDefault(key, "no such cell");
      if (!Objects.equals(here, there)) {
        different.add("%s: %s against %s".formatted(key, here, there));
      }
    }
    return different;
  }

  /** Whether a cell is rightly without counts; one with a count is compared like any other. */
  private boolean isSuppressed(String key) {
    return suppressed.contains(key) && cells.getOrDefault(key, "").isBlank();
  }

  private static String values(NamedCsvRecord row, List<String> columns) {
    return String.join(" ", columns.stream().map(row::getField).toList());
  }
}
