package org.asylumrates.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asylumrates.model.Figures;

/**
 * All that an edition is made from: what the figures say about themselves, and the tables beside
 * them. A table that is absent has no rows here.
 *
 * @param folder where they were read
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
    Map<String, Integer> rows) {}
