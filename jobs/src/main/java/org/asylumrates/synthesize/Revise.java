package org.asylumrates.synthesize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;

/**
 * Makes the next release from an earlier one: the same files with planted changes, and
 * revisions.csv, which lists each. Works on any release that lies in plain files; a release that
 * was made so can be revised again, and then half of the rows that it had lost come back.
 */
public final class Revise {
  private static final String NAME = "EOIR Case Data ";
  private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("uuuu-MMdd");
  private static final Pattern DATED =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_. ]?(\\d\\d)[-_. ]?(\\d\\d)(?!\\d)");
  private static final String COUNT = "count.txt";

  private final RevisionPlan plan;
  private final Map<String, Long> grown = new HashMap<>();

  private Revise(RevisionPlan plan) {
    this.plan = plan;
  }

  /**
   * What was written.
   *
   * @param release the release folder
   * @param revisions what was planted
   */
  public record Revision(Path release, Path revisions) {}

  /**
   * Writes the release of a plan.
   *
   * @throws UserException if the earlier release is not there or has no date, or the new folder
   *     holds something already
   */
  public static Revision write(RevisionPlan plan) {
    try {
      Synthesize.prepare(plan.out());
      return new Revise(plan).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Revision write() throws IOException {
    List<Path> files = files();
    LocalDate date = plan.date().orElseGet(() -> dated(files).plusMonths(1));
    Path release = plan.out().resolve(NAME + IN_NAME.format(date));
    List<RevisionLog.Lost> lost = RevisionLog.lost(plan.from());
    Draw draw = Draw.of(plan.seed(), Draw.Stream.REVISIONS);
    try (RevisionLog log = new RevisionLog(plan.out())) {
      for (Path file : files) {
        Path target = target(release, file);
        Files.createDirectories(target.getParent());
        Optional<String> table = revised(file);
        if (table.isPresent()) {
          List<RevisionLog.Lost> back = back(lost, table.get());
          long more =
              new RevisedTable(table.get(), file, draw, log).write(target, plan.each(), back);
          grown.put(table.get().toLowerCase(Locale.ROOT), more);
        } else if (!isCount(file)) {
          Files.copy(file, target);
        }
      }
    }
    for (Path file : files) {
      if (isCount(file)) {
        count(file, target(release, file));
      }
    }
    Path labels = plan.from().resolve(LabelFile.FILE);
    if (Files.exists(labels)) {
      Files.copy(labels, plan.out().resolve(LabelFile.FILE));
    }
    return new Revision(release, plan.out().resolve(RevisionLog.FILE));
  }

  /** The files of the earlier release, without what a made-up one has beside them. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(plan.from())) {
      throw new UserException(
          plan.from() + " is no folder: give --from the folder of an earlier release's files.");
    }
    try (Stream<Path> all = Files.walk(plan.from())) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(file -> !isBeside(file)).sorted().toList();
      if (files.stream().noneMatch(file -> revised(file).isPresent())) {
        throw new UserException(
            plan.from() + " holds no table of a release: give --from the folder of its files.");
      }
      return files;
    }
  }

  private boolean isBeside(Path file) {
    return List.of(LabelFile.FILE, Truth.FILE, DefectLog.FILE, RevisionLog.FILE)
        .contains(plan.from().relativize(file).toString());
  }

  private static Optional<String> revised(Path file) {
    return RevisionKind.tables().stream()
        .filter(table -> (table + ".csv").equalsIgnoreCase(String.valueOf(file.getFileName())))
        .findFirst();
  }

  private static boolean isCount(Path file) {
    return COUNT.equalsIgnoreCase(String.valueOf(file.getFileName()));
  }

  /** Every second row that the earlier release had lost. */
  private static List<RevisionLog.Lost> back(List<RevisionLog.Lost> lost, String table) {
    List<RevisionLog.Lost> here = lost.stream().filter(row -> row.table().equals(table)).toList();
    return here.subList(0, (here.size() + 1) / 2);
  }

  /** Below the new folder as below the old one, but for the folders that are named by a date. */
  private Path target(Path release, Path file) {
    Path target = release;
    for (Path part : plan.from().relativize(file)) {
      if (!DATED.matcher(part.toString()).find()) {
        target = target.resolve(part.toString());
      }
    }
    return target;
  }

  private LocalDate dated(List<Path> files) {
    Stream<Path> places =
        Stream.concat(
            Stream.of(plan.from().toAbsolutePath().getFileName()),
            files.stream().map(plan.from()::relativize));
    return places
        .flatMap(place -> date(place.toString()).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "The names in "
                        + plan.from()
                        + " hold no date: give the new release's with --release-date D."));
  }

  private static Optional<LocalDate> date(String name) {
    Matcher found = DATED.matcher(name);
    try {
      return found.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(found.group(1)),
                  Integer.parseInt(found.group(2)),
                  Integer.parseInt(found.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Count.txt with the new numbers of rows; where it was off before, it stays so. */
  private void count(Path file, Path target) throws IOException {
    StringBuilder counts = new StringBuilder();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      counts.append(counted(line)).append("\r\n");
    }
    Files.writeString(target, counts.toString(), StandardCharsets.ISO_8859_1);
  }

  private String counted(String line) {
    String[] cells = line.split("\t", -1);
    long more = grown.getOrDefault(cells[0].toLowerCase(Locale.ROOT), 0L);
    return cells.length == 2 && cells[1].matches("\\d+")
        ? cells[0] + "\t" + (Long.parseLong(cells[1]) + more)
        : line;
  }
}
