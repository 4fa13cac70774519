package org.asylumrates.ingest.trac;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.asylumrates.model.ReleaseTable;

/**
 * An extract in EOIR's shape.
 *
 * @param files the file of each table, tab-separated with EOIR's column names
 * @param notes what was counted on the way, for the table of quality
 */
public record Translation(Map<ReleaseTable, Path> files, List<Note> notes) {
  /** How the note begins that says which file of the extract a table was read from. */
  public static final String READ_FROM = "read from: TRAC research extract ";

  /**
   * One count.
   *
   * @param item what was met, in the words of the table of quality
   * @param column the column it was met in; empty if in none
   */
  public record Note(ReleaseTable table, String item, String column, long rows) {}

  public Translation {
    files = Map.copyOf(files);
    notes = List.copyOf(notes);
  }
}
