package org.asylumrates.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;

/**
 * The date of a release: given, or from the names of its folder and files, or the latest plausible
 * completion date.
 *
 * @param date the date
 * @param from where it comes from, for people
 */
record ReleaseDate(LocalDate date, String from) {
  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_. ]?(\\d\\d)[-_. ]?(\\d\\d)(?!\\d)");
  private static final int LONGEST_GAP_DAYS = 366;
  private static final LocalDate LAST_PLAUSIBLE = LocalDate.of(2035, 12, 31);

  /** The date of a release; the proceedings are read if nothing else tells it. */
  static ReleaseDate of(Release release, Optional<LocalDate> given) {
    return named(release, given)
        .orElseGet(
            () ->
                release
                    .extract()
                    .map(extract -> fromDecisions(release, extract.completionDays()))
                    .orElseGet(
                        () ->
                            fromDecisions(
                                release,
                                release.member(ReleaseTable.PROCEEDINGS.file()).orElseThrow())));
  }

  /** The date as given by the user, or as the release's own names say. */
  static Optional<ReleaseDate> named(Release release, Optional<LocalDate> given) {
    if (given.isPresent()) {
      return Optional.of(new ReleaseDate(given.get(), "the option --release-date"));
    }
    return inName(release.path().getName())
        .or(
            () ->
                release.members().stream()
                    .map(m -> inName(m.name()))
                    .flatMap(Optional::stream)
                    .findFirst())
        .map(date -> new ReleaseDate(date, "the names of the release's folder and files"));
  }

  static ReleaseDate fromDecisions(Release release, Member proceedings) {
    List<String> columns = Header.read(ReleaseTable.PROCEEDINGS, proceedings).names();
    return fromDecisions(
        release, CompletionDays.of(proceedings, columns.indexOf("COMP_DATE"), columns.size()));
  }

  /**
   * The latest completion date, leaving out days that a gap of more than a year parts from all
   * earlier ones, which are typing errors.
   */
  private static ReleaseDate fromDecisions(Release release, NavigableMap<LocalDate, Long> days) {
    LocalDate latest = median(days).orElseThrow(() -> undated(release));
    for (LocalDate day : days.tailMap(latest, false).keySet()) {
      if (day.isAfter(latest.plusDays(LONGEST_GAP_DAYS)) || day.isAfter(LAST_PLAUSIBLE)) {
        break;
      }
      latest = day;
    }
    return new ReleaseDate(latest, "the latest plausible completion date in it");
  }

  private static UserException undated(Release release) {
    return new UserException(
        "%s has no date in its names and no completion date; give --release-date YYYY-MM-DD"
            .formatted(release.path()));
  }

  private static Optional<LocalDate> median(NavigableMap<LocalDate, Long> days) {
    long half = days.values().stream().mapToLong(n -> n).sum() / 2;
    for (var entry : days.entrySet()) {
      half -= entry.getValue();
      if (half < 0) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> inName(String name) {
    return IN_NAME.matcher(name).results().flatMap(m -> day(m).stream()).findFirst();
  }

  private static Optional<LocalDate> day(MatchResult name) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(name.group(1)),
              Integer.parseInt(name.group(2)),
              Integer.parseInt(name.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
