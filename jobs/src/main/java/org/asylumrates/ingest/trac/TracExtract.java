package org.asylumrates.ingest.trac;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Progress;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;

/**
 * An extract of the case records as TRAC gives it to researchers: {@code master.csv} with one row
 * per proceeding, {@code court_appln.csv} or {@code reliefApplications.csv} with one per
 * application, and lookups. Latin-1, commas, quotes where needed, days as {@code 04JUN2009}.
 *
 * <p>Source of the shape: the public replication code of Chen, Moskowitz and Shue (2016) and of
 * Dunn, Sagun, Sirin and Chen (2017), which read such extracts.
 */
public final class TracExtract {
  private static final String CSV = ".csv";

  private final List<ExtractFile> files;
  private final ExtractFile master;
  private final ExtractFile applications;
  private final Map<Lookup, ExtractFile> lookups = new LinkedHashMap<>();

  private TracExtract(List<ExtractFile> files, ExtractFile master, ExtractFile applications) {
    this.files = files;
    this.master = master;
    this.applications = applications;
    Lookups all = new Lookups(files);
    for (Lookup lookup : Lookup.ALL) {
      all.file(lookup).ifPresent(file -> lookups.put(lookup, file));
    }
  }

  /**
   * Whether files are such an extract: the first line of {@code master.csv} says so. Nothing is
   * read of a release that has no file of that name.
   *
   * @param location where the files are, for people
   * @throws UserException if they are one, but not a whole one, or beside a release of EOIR's
   */
  public static Optional<TracExtract> of(String location, List<ExtractFile> files) {
    Optional<ExtractFile> master =
        one(location, files, List.of(MasterColumns.FILE)).filter(TracExtract::isMaster);
    if (master.isEmpty()) {
      return Optional.empty();
    }
    String eoir = ReleaseTable.CASES.file();
    if (!named(files, List.of(eoir.toLowerCase(Locale.ROOT))).isEmpty()) {
      throw new UserException(
          "%s holds both an EOIR release (%s) and a TRAC extract (%s); give a folder of one of them"
              .formatted(location, eoir + CSV, master.get().name()));
    }
    ExtractFile applications =
        one(location, files, Applications.FILES)
            .orElseThrow(
                () ->
                    new UserException(
                        "%s has the %s of a TRAC extract, but neither court_appln.csv nor"
                                .formatted(location, master.get().baseFile())
                            + " reliefApplications.csv; give the whole extract"));
    return Optional.of(new TracExtract(List.copyOf(files), master.get(), applications));
  }

  /** The tables it becomes, in the release's order. */
  public List<ReleaseTable> tables() {
    Stream<ReleaseTable> required =
        Stream.of(ReleaseTable.CASES, ReleaseTable.PROCEEDINGS, ReleaseTable.COURT_APPLICATIONS);
    return Stream.concat(required, lookups.keySet().stream().map(Lookup::table)).sorted().toList();
  }

  /** The files that are read, sorted by name. */
  public List<ExtractFile> sources() {
    Stream<ExtractFile> judges = files.stream().filter(f -> f.baseName().equals(Lookup.JUDGE_MAP));
    return Stream.of(Stream.of(master, applications), lookups.values().stream(), judges)
        .flatMap(s -> s)
        .distinct()
        .sorted(java.util.Comparator.comparing(ExtractFile::name))
        .toList();
  }

  /**
   * How many proceedings were completed on each day, read from the whole of {@code master.csv};
   * values that are no day are left out.
   */
  public NavigableMap<LocalDate, Long> completionDays() {
    Map<String, Long> texts = new HashMap<>();
    try (CsvTable table = new CsvTable(master)) {
      Values day = new Values(Origin.day("COMP_DATE"), table, new Tally(ReleaseTable.PROCEEDINGS));
      while (table.next()) {
        if (table.readable()) {
          texts.merge(day.value(), 1L, Long::sum);
        }
      }
    }
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    texts.forEach((text, n) -> ExtractDate.day(text).ifPresent(d -> days.merge(d, n, Long::sum)));
    return days;
  }

  /** Bytes to read, for showing progress. */
  public long bytes() {
    return master.bytes() + applications.bytes();
  }

  /**
   * Writes every table into a folder, as EOIR's file names with ending {@code .csv}. Every line of
   * the two large files becomes one line, or the run stops; lines that cannot be split become lines
   * that the reader keeps aside with their text.
   *
   * @throws UserException if a file lacks a column that the definitions need, or has no rows;
   *     before anything is written
   */
  public Translation translate(Path folder, Progress progress) {
    Map<ReleaseTable, Path> to = new LinkedHashMap<>();
    tables().forEach(table -> to.put(table, new Path(folder, table.file() + CSV)));
    Lookups all = new Lookups(files);
    List<Translation.Note> notes = new ArrayList<>();
    try (CsvTable proceedings = new CsvTable(master);
        CsvTable asked = new CsvTable(applications)) {
      Master first = new Master(proceedings, all.judges());
      Applications second = new Applications(asked);
      Path cases = at(to, ReleaseTable.CASES);
      notes.addAll(first.translate(cases, at(to, ReleaseTable.PROCEEDINGS), progress));
      notes.addAll(second.translate(at(to, ReleaseTable.COURT_APPLICATIONS), progress));
    }
    lookups.forEach(
        (lookup, file) -> notes.addAll(all.translate(lookup, file, at(to, lookup.table()))));
    return new Translation(to, notes);
  }

  private static Path at(Map<ReleaseTable, Path> to, ReleaseTable table) {
    return java.util.Objects.requireNonNull(to.get(table));
  }

  private static boolean isMaster(ExtractFile file) {
    if (file.bytes() == 0) {
      return false;
    }
    try (CsvTable table = new CsvTable(file)) {
      return table.names().containsAll(MasterColumns.KEYS);
    }
  }

  private static List<ExtractFile> named(List<ExtractFile> files, List<String> baseNames) {
    return files.stream().filter(f -> baseNames.contains(f.baseName())).toList();
  }

  private static Optional<ExtractFile> one(
      String location, List<ExtractFile> files, List<String> baseNames) {
    List<ExtractFile> found =
        named(files, baseNames).stream()
            .filter(f -> f.name().toLowerCase(Locale.ROOT).endsWith(CSV))
            .toList();
    if (found.size() > 1) {
      throw new UserException(
          "%s has two files for one table of a TRAC extract, %s and %s; keep one"
              .formatted(location, found.get(0).name(), found.get(1).name()));
    }
    return found.stream().findFirst();
  }
}
