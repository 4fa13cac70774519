package org.asylumrates.rates;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.ParquetTable;
import org.asylumrates.job.CsvTable;
import org.asylumrates.job.Json;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;

/** Writes the result tables of a study as the files that an edition publishes unchanged. */
public record ResultTables(Path folder) {
  /** Rates and contrasts; both sorted by definition, breakdown, key and period. */
  public void rates(List<Cell> cells, long fewest) {
    write(Tables.GRANT_RATES, 5, GrantRates.rows(cells, fewest));
    write(Tables.BEFORE_AFTER, 3, Contrasts.rows(cells, fewest));
  }

  /** A table sorted by the text of its first columns. */
  public void write(Table table, int keyColumns, List<List<@Nullable Object>> rows) {
    writeInOrder(table, CsvTable.sort(keyColumns, rows));
  }

  /** A table whose rows have an order of their own. */
  public void writeInOrder(Table table, List<List<@Nullable Object>> rows) {
    Storage.write(new Path(folder, table.name() + ".csv"), CsvTable.text(table, rows));
    Storage.write(new Path(folder, table.name() + ".parquet"), ParquetTable.of(table, rows));
  }

  public void write(Figures figures) {
    Storage.write(new Path(folder, Figures.FILE), Json.write(figures));
  }
}
