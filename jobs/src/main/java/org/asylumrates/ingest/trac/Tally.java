package org.asylumrates.ingest.trac;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.model.ReleaseTable;

/** Counts what was met while one table was translated. */
final class Tally {
  private static final String COLON = ":";

  private final ReleaseTable table;
  private final Map<String, Long> counts = new TreeMap<>();

  Tally(ReleaseTable table) {
    this.table = table;
  }

  /** Counts rows that met something in one column, or in none. */
  void add(String what, String column, long rows) {
    if (rows > 0) {
      counts.merge(what + COLON + column, rows, Long::sum);
    }
  }

  /**
   * What was counted, after the line that says where the table comes from.
   *
   * @param source the file of the extract
   * @param lines how many of its lines were read, its header not counted
   */
  List<Translation.Note> notes(ExtractFile source, long lines) {
    List<Translation.Note> notes = new ArrayList<>();
    notes.add(new Translation.Note(table, Translation.READ_FROM + source.baseFile(), "", lines));
    counts.forEach(
        (key, rows) -> {
          int colon = key.lastIndexOf(COLON);
          notes.add(
              new Translation.Note(
                  table, "issue: " + key.substring(0, colon), key.substring(colon + 1), rows));
        });
    return notes;
  }
}
