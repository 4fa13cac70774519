package org.asylumrates.notebook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Json;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Column;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Tables;
import tech.tablesaw.api.Table;

/**
 * One release as the stages have stored it, table by table. It reads and changes nothing.
 *
 * @param data the folder of stored tables
 * @param release the release's id, which is its date
 * @param study the study whose result tables are meant
 */
public record StoredRelease(DataFolder data, String release, String study) {
  private static final String DEFINITION = "definition";

  /**
   * The newest release of the data folder. That is the one of the environment variable {@code
   * ASYLUM_DATA}, else of the system property {@code asylum.data}, else {@code data}.
   *
   * @throws UserException if it has no release with results of this study
   */
  public static StoredRelease newest(String study) {
    return newest(
        new DataFolder(
            Optional.ofNullable(System.getenv("ASYLUM_DATA"))
                .orElseGet(() -> System.getProperty("asylum.data", "data"))),
        study);
  }

  static StoredRelease newest(DataFolder data, String study) {
    return Storage.entries(new Path(data.root(), "rates")).stream()
        .map(folder -> folder.getPath().getName())
        .filter(release -> Storage.exists(new Path(data.rates(release, study), Figures.FILE)))
        .max(Comparator.naturalOrder())
        .map(release -> new StoredRelease(data, release, study))
        .orElseThrow(
            () ->
                new UserException(
                    ("There are no rates of the study %s in %s; run ./asylum demo first, or set"
                            + " ASYLUM_DATA to the data folder of a run")
                        .formatted(study, data.root())));
  }

  /** What the results were made from: dates, definitions, the study. */
  public Figures figures() {
    Path file = new Path(data.rates(release, study), Figures.FILE);
    return Json.read(Storage.text(file).orElseThrow(() -> missing(file)), Figures.class);
  }

  /** A line for the foot of a chart: whose records these are, and whether they are made up. */
  public String source() {
    Figures figures = figures();
    return "%sSource: %s; asylum-rates, a notebook"
        .formatted(
            figures.synthetic() ? "Synthetic data. " : "", figures.definitions().get(0).source());
  }

  /** A result table of the study, such as {@code Tables.GRANT_RATES}. */
  public Table result(org.asylumrates.model.Table table) {
    Path file = new Path(data.rates(release, study), table.name() + ".csv");
    return CsvRows.of(table, Storage.text(file).orElseThrow(() -> missing(file)));
  }

  /**
   * One row per decision under a definition.
   *
   * @param columns names of columns of {@link Tables#DECISIONS}; fewer are read sooner
   */
  public Table decisions(Definition definition, String... columns) {
    Path folder =
        new Path(data.table(Tables.DECISIONS, release), DEFINITION + "=" + definition.id());
    return stored(Tables.DECISIONS, folder, Arrays.asList(columns));
  }

  /**
   * One row per ground of a case's claim, from the label files that the release was run with.
   *
   * @throws UserException if it was run without any
   */
  public Table labels() {
    Path folder = data.table(Tables.LABELS, release);
    if (files(folder).isEmpty()) {
      throw new UserException(
          ("The release %s was run without labels; set ASYLUM_LABELS to a label file, or give it to"
                  + " ./asylum run with --grounds")
              .formatted(release));
    }
    return stored(Tables.LABELS, folder, Tables.LABELS.columnNames());
  }

  private static Table stored(
      org.asylumrates.model.Table table, Path folder, List<String> columnNames) {
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      throw missing(folder);
    }
    List<Column> columns = columnNames.stream().map(name -> column(table, name)).toList();
    return ParquetRows.of(
        new org.asylumrates.model.Table(table.name(), table.description(), columns, table.key()),
        files);
  }

  private static List<Path> files(Path folder) {
    return Storage.entries(folder).stream()
        .map(file -> file.getPath())
        .filter(file -> file.getName().endsWith(".parquet"))
        .toList();
  }

  private static Column column(org.asylumrates.model.Table table, String name) {
    Stream<Column> named = table.columns().stream().filter(c -> c.name().equals(name));
    return named
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "The table %s has no column '%s'; it has %s"
                        .formatted(table.name(), name, String.join(", ", table.columnNames()))));
  }

  private static UserException missing(Path path) {
    return new UserException("There is no %s; run ./asylum run on this release".formatted(path));
  }
}
