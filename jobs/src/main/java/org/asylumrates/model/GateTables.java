package org.asylumrates.model;

import static org.asylumrates.model.Column.Type.DOUBLE;
import static org.asylumrates.model.Column.Type.INTEGER;
import static org.asylumrates.model.Column.Type.LONG;
import static org.asylumrates.model.Column.Type.STRING;

import java.util.List;

/** What the comparison of a release with an earlier one stores, and what the ledger of keys is. */
public final class GateTables {
  private GateTables() {}

  /** Every measure beside its threshold. Key: check, table, item. */
  public static final Table CHECKS =
      Table.named("gate-checks", "One measure of how two releases differ, and its threshold")
          .column("check", STRING, "What was measured")
          .column("table", STRING, "The release's table, or a definition")
          .column("item", STRING, "The column or fiscal year it was measured in, if there is one")
          .column("rows", LONG, "How many rows, keys or decisions are behind the measure")
          .column("measured", DOUBLE, "The measure")
          .column("threshold", DOUBLE, "What the measure may not pass; blank if it has none")
          .column("unit", STRING, "share, difference of shares, rows, days and so on")
          .word("broken", List.of("yes", "no"), "yes or no")
          .column("reason", STRING, "Why there is this threshold");

  /** Rows and keys of one table. Key: table. */
  public static final Table TABLES =
      Table.named("gate-tables", "Rows of one table in both releases, and what became of its keys")
          .key("table")
          .column("table", STRING, "The release's table")
          .column("old_rows", LONG, "Rows stored of the earlier release; blank if it is absent")
          .column("new_rows", LONG, "Rows stored of this release; blank if it is absent")
          .column("added", LONG, "Keys never seen before; rows of a table without a key")
          .column(
              "restored", LONG, "Keys that had vanished before the earlier release and are back")
          .column("removed", LONG, "Keys of the earlier release that this one does not hold")
          .column("kept_aside", LONG, "Of the removed keys, those whose row could not be read")
          .column("changed", LONG, "Keys of both with another value in a column that both hold");

  /** Columns that are stored, and those that only one release has. Key: table, column. */
  public static final Table COLUMNS =
      Table.named("gate-columns", "One column of a table in both releases")
          .key("table", "column")
          .column("table", STRING, "The release's table")
          .column("column", STRING, "A stored column, or one that only one release has")
          .word(
              "held",
              List.of("both", "old", "new"),
              "both, old or new: the releases whose file has it")
          .share("old_nulls", "Share of blank values in the earlier release, 0 to 1")
          .share("new_nulls", "Share of blank values in this release, 0 to 1")
          .column("old_longest", LONG, "Characters of the longest text in the earlier release")
          .column("new_longest", LONG, "Characters of the longest text in this release")
          .share("old_unknown", "Share of codes not in the earlier release's own lookup")
          .share("new_unknown", "Share of codes not in this release's own lookup")
          .column("changed", LONG, "Keys of both releases with another value");

  /** Applications that vanished. Key: appl_code, appl_dec, fiscal_year, court_code. */
  public static final Table REMOVED =
      Table.named("gate-removed", "Applications of the earlier release that this one does not hold")
          .key("appl_code", "appl_dec", "fiscal_year", "court_code")
          .column("appl_code", STRING, "What was applied for (APPL_CODE); ASYL is asylum")
          .column("appl_dec", STRING, "What was decided (APPL_DEC); UNKNOWN if blank")
          .column("fiscal_year", STRING, "Of the proceeding's completion; UNKNOWN if not completed")
          .column("court_code", STRING, "The proceeding's court (BASE_CITY_CODE)")
          .column("applications", LONG, "How many");

  /** So many rows of {@link #CHANGES} are listed of a table; all of them are counted. */
  public static final int MOST_CHANGES = 100_000;

  /** Single rows whose change matters for a rate. Key: change, key. */
  public static final Table CHANGES =
      Table.named("gate-changes", "One row whose change between the releases bears on a rate")
          .key("change", "key")
          .column("change", STRING, "What happened to it")
          .column("table", STRING, "The release's table")
          .column("key", LONG, "The row's key in that table")
          .column("old_value", STRING, "What stood in the earlier release")
          .column("new_value", STRING, "What stands in this release")
          .column("appl_code", STRING, "What was applied for; blank for a proceeding");

  /** How figures were revised. Key: definition, fiscal_year. */
  public static final Table REVISIONS =
      Table.named("gate-revisions", "One fiscal year's decisions and rate in both releases")
          .key("definition", "fiscal_year")
          .column("definition", STRING, "Id of the rule that made the decisions")
          .column("fiscal_year", INTEGER, "US fiscal year, October to September")
          .column("old_decisions", LONG, "Decisions by the earlier release")
          .column("old_granted", LONG, "Granted by the earlier release")
          .share("old_rate", "Grant rate by the earlier release, 0 to 1")
          .column("new_decisions", LONG, "Decisions by this release")
          .column("new_granted", LONG, "Granted by this release")
          .share("new_rate", "Grant rate by this release, 0 to 1")
          .change("difference", "New rate minus old, -1 to 1");

  /** What reading met that differs. Key: table, item, column. */
  public static final Table QUALITY =
      Table.named("gate-quality", "What reading met in other numbers than in the earlier release")
          .column("table", STRING, "The release's table")
          .column("item", STRING, "What was counted: lines, typed rows, a kind of issue, a reason")
          .column("column", STRING, "The column it was met in, where there is one")
          .column("old_rows", LONG, "How many rows of the earlier release")
          .column("new_rows", LONG, "How many rows of this release");

  /** Keys that are not the same in both releases; stored as Parquet, one folder per table. */
  public static final Table KEYS =
      Table.named("keys", "One key of a table that is not the same in both releases")
          .column("key", LONG, "The row's key")
          .column("change", STRING, "added, removed or changed");

  /** The ledger; stored as Parquet, one folder per table and release. Key: key, release. */
  public static final Table LEDGER =
      Table.named("ledger", "What a release did to one key of a table")
          .column("key", LONG, "The row's key")
          .column("event", STRING, "seen for the first time, vanished or restored")
          .column("last_release", STRING, "For a key that vanished, the last release that held it")
          .column("release", STRING, "The release in which it happened");

  /** The tables that an edition publishes, in the order of the data dictionary. */
  public static final List<Table> PUBLISHED =
      List.of(CHECKS, TABLES, COLUMNS, REMOVED, CHANGES, REVISIONS, QUALITY);
}
