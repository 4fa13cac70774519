package org.asylumrates.ingest.trac;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Progress;
import org.asylumrates.model.ReleaseTable;

/**
 * Translates the file of applications, {@code court_appln.csv} or {@code reliefApplications.csv},
 * into tbl_Court_Appln, line by line.
 */
final class Applications {
  static final List<String> FILES = List.of("court_appln", "reliefapplications");

  private static final String KEY = "IDNPROCEEDINGAPPLN";
  private static final List<Origin> COLUMNS =
      List.of(
          Origin.code(KEY).orNone(),
          Origin.code("IDNPROCEEDING"),
          Origin.code("IDNCASE"),
          Origin.code("APPL_CODE"),
          Origin.day("APPL_RECD_DATE").orNone(),
          Origin.code("APPL_DEC"));

  private final CsvTable table;
  private final Tally tally = new Tally(ReleaseTable.COURT_APPLICATIONS);
  private final List<Values> columns;
  private long lines;

  /** A UserException if the file has no rows or lacks a column. */
  Applications(CsvTable table) {
    this.table = table;
    this.columns = COLUMNS.stream().map(o -> new Values(o, table, tally)).toList();
    table.requireRows();
  }

  /** Writes the table; gives what was counted. */
  List<Translation.Note> translate(Path to, Progress progress) {
    try (TabFile applications = new TabFile(to, COLUMNS.stream().map(Origin::column).toList())) {
      while (table.next(progress)) {
        line(applications);
        lines++;
      }
      applications.require(lines);
      tally.add(TabFile.BLANKED, "", applications.blanked());
      return tally.notes(table.file(), lines);
    }
  }

  private void line(TabFile applications) {
    if (!table.readable()) {
      applications.aside(table);
      tally.add(TabFile.NOT_SPLIT, "", 1);
      return;
    }
    List<String> values = new ArrayList<>(columns.stream().map(Values::value).toList());
    if (!columns.get(0).present()) {
      // The key serves to find lines that stand twice; without it no line can be held for one.
      values.set(0, Long.toString(table.number()));
      tally.add("key-from-line-number", KEY, 1);
    }
    applications.row(values);
  }
}
