package org.asylumrates.gate;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;

/**
 * All that a comparison found.
 *
 * @param was what the tables of the earlier release hold
 * @param is what those of the new one hold
 * @param tables how each table differs
 * @param headers the columns of each table that both releases have
 * @param removed the applications that vanished, counted as {@link
 *     org.asylumrates.model.GateTables#REMOVED}
 * @param revisions every fiscal year under each definition
 * @param quality what reading met
 */
record Findings(
    Profile was,
    Profile is,
    List<TableDifference> tables,
    Map<ReleaseTable, HeaderChange> headers,
    List<Row> removed,
    List<Revisions.Revision> revisions,
    QualityChanges quality) {}
