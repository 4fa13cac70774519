package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.TableFile;
import org.asylumrates.job.CsvTable;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Storage;
import org.asylumrates.model.CodeLookup;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;
import org.asylumrates.repair.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * Counts what reading a release met: lines, typed rows, rows kept aside by reason, issues by
 * column, codes that no lookup table explains, and what Count.txt says. Lines read = typed + kept
 * aside, in every table, or the run stops.
 */
final class Quality {
  static final String LINES = "lines read";
  static final String TYPED = "typed rows";
  static final String COUNTED = "rows according to Count.txt";
  static final String ASIDE = "kept aside: ";
  static final String ISSUE = "issue: ";
  static final String UNEXPLAINED = "codes that are not in ";

  private final Map<ReleaseTable, TableRecord> tables;
  private final Map<String, Long> counted;
  private final List<Count> counts = new ArrayList<>();

  private record Count(ReleaseTable table, String item, String column, long rows) {}

  /**
   * The counts of a release.
   *
   * @param tables what reading each table met
   * @param counted rows by table in lower case, according to Count.txt
   */
  Quality(Map<ReleaseTable, TableRecord> tables, Map<String, Long> counted) {
    this.tables = tables;
    this.counted = counted;
    tables.forEach((table, record) -> add(table, record.met()));
    CodeLookup.ALL.forEach(this::unexplained);
  }

  /** More counts, of rows of one table. */
  void add(ReleaseTable table, String item, String column, long n) {
    counts.add(new Count(table, item, column, n));
  }

  /** Stores the counts as declared in Tables.QUALITY. */
  void store(DataFolder data, String release) {
    Path folder = data.typed(release, Tables.QUALITY.name());
    Storage.delete(folder);
    try (TableFile file =
        new TableFile(
            new Path(folder, "part-00000.parquet"),
            Storage.configuration(),
            Tables.QUALITY,
            Map.of())) {
      for (Count count : counts) {
        file.text("table", count.table().file());
        file.text("item", count.item());
        file.text("column", count.column());
        file.numbers("rows").number(file.row(), count.rows());
        file.end(List.of());
      }
    }
    // Publishing, which knows neither Spark nor Parquet, shows them over several releases.
    Storage.write(
        new Path(data.typed(release), Tables.QUALITY.name() + ".csv"),
        CsvTable.sorted(Tables.QUALITY, 3, values()));
  }

  private List<List<@Nullable Object>> values() {
    return counts.stream()
        .<List<@Nullable Object>>map(
            count ->
                Arrays.asList(count.table().file(), count.item(), count.column(), count.rows()))
        .toList();
  }

  /**
   * One line a table: that nothing was lost. Another where Count.txt says otherwise, because a file
   * of which an end is missing looks like a whole one.
   */
  List<String> balance() {
    List<String> lines = new ArrayList<>();
    tables.forEach(
        (table, record) -> {
          lines.add(balance(table, record.met()));
          long read = record.met().lines();
          said(table)
              .filter(n -> n != read)
              .ifPresent(n -> lines.add(disagreement(table, read, n)));
        });
    return lines;
  }

  private static String disagreement(ReleaseTable table, long read, long said) {
    return String.format(
        Locale.ROOT,
        "  %-28s Count.txt says %,d rows, %,d %s than the file has",
        table.file(),
        said,
        Math.abs(said - read),
        said > read ? "more" : "fewer");
  }

  private Optional<Long> said(ReleaseTable table) {
    return Optional.ofNullable(counted.get(table.file().toLowerCase(Locale.ROOT)));
  }

  private static String balance(ReleaseTable table, ReadResult met) {
    long repeated = met.reasons().getOrDefault(TypedRow.DUPLICATE_KEY, 0L);
    return String.format(
        Locale.ROOT,
        "  %-28s %,13d lines = %,13d typed + %,7d quarantined + %,7d duplicates",
        table.file(),
        met.lines(),
        met.typed(),
        met.aside() - repeated,
        repeated);
  }

  private void add(ReleaseTable table, ReadResult met) {
    if (met.lines() != met.typed() + met.aside()) {
      throw new IllegalStateException(
          "%s: %d lines read, but %d typed and %d kept aside"
              .formatted(table.file(), met.lines(), met.typed(), met.aside()));
    }
    add(table, LINES, "", met.lines());
    add(table, TYPED, "", met.typed());
    said(table).ifPresent(n -> add(table, COUNTED, "", n));
    met.reasons().forEach((reason, n) -> add(table, ASIDE + reason, "", n));
    met.issues()
        .forEach(
            (issue, n) -> {
              int colon = issue.indexOf(':');
              String column = colon < 0 ? "" : issue.substring(colon + 1);
              add(table, ISSUE + (colon < 0 ? issue : issue.substring(0, colon)), column, n);
            });
  }

  private void unexplained(CodeLookup lookup) {
    if (tables.containsKey(lookup.table()) && tables.containsKey(lookup.lookup())) {
      Set<String> known = codes(lookup.lookup(), lookup.code()).keySet();
      long n =
          codes(lookup.table(), lookup.column()).entrySet().stream()
              .filter(e -> !known.contains(e.getKey()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      add(lookup.table(), UNEXPLAINED + lookup.lookup().file(), lookup.column(), n);
    }
  }

  private Map<String, Long> codes(ReleaseTable table, String column) {
    return Optional.ofNullable(tables.get(table)).stream()
        .flatMap(record -> record.met().codes().entrySet().stream())
        .filter(e -> e.getKey().equalsIgnoreCase(column))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Map.of());
  }
}
