package org.asylumrates.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of an ingested release; stored beside its typed tables.
 *
 * @param release id, which is its date
 * @param date its date; decisions after it are not counted
 * @param dateFrom where the date comes from, for people
 * @param files the files that were read
 * @param absent optional tables that the release does not have
 * @param extract whether it is a research extract of TRAC's and not a release of EOIR's own
 * @param headers the columns that each table's file has, stored or not, by the table
 */
public record ReleaseRecord(
    String release,
    LocalDate date,
    String dateFrom,
    List<Figures.SourceFile> files,
    List<String> absent,
    boolean extract,
    Map<String, List<String>> headers) {

  /** File name of the stored form. */
  public static final String FILE = "release.json";

  public ReleaseRecord {
    // Earlier code did not record headers, and JSON leaves null what is not there.
    headers = Map.copyOf(Objects.requireNonNullElse(headers, Map.of()));
  }
}
