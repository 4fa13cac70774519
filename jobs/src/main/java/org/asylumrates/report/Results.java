package org.asylumrates.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.model.Figures;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.Table;

/**
 * All that an edition is made from: what the figures say about themselves, and the tables beside
 * them. A table that is absent has no rows here.
 *
 * @param folder where they were read
 * @param gate what comparing the release with an earlier one gave, if that was done
 * @param rows the number of rows of each table that is there, by the table's name
 */
record Results(
    Path folder,
    Figures figures,
    List<Rate> rates,
    List<Change> changes,
    List<SeriesPoint> monthly,
    List<SeriesPoint> quarterly,
    List<CsvRow> effects,
    List<CsvRow> flow,
    List<CsvRow> quality,
    List<CsvRow> reconciliation,
    Optional<GateResult> gate,
    Map<String, Integer> rows) {

  /** The file of a table, which may not be there; the gate's tables lie apart. */
  Path file(Table table) {
    Path place =
        gate.filter(g -> GateTables.PUBLISHED.contains(table))
            .map(GateResult::folder)
            .orElse(folder);
    return place.resolve(CsvFile.name(table));
  }
}
