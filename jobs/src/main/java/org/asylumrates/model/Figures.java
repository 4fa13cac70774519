package org.asylumrates.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of result tables was made from and how to read it. Stored as {@code figures.json}
 * beside the tables; all that an edition needs besides them.
 *
 * @param release id of the release, or of the set of published tables
 * @param releaseDate the release's date; no decision after it is counted
 * @param synthetic whether the data are made up, so that every page must say so
 * @param codeVersion the version of the code that made the tables
 * @param study what was compared with what
 * @param studyHash SHA-256 of the study, to show that it was not changed after the data were seen
 * @param definitions the rules under which decisions were counted, primary first
 * @param files the files it was made from
 * @param extract whether the release is a research extract of TRAC's and not EOIR's own
 * @param cautions sentences that must stand on every page of figures, beyond those of the methods
 */
public record Figures(
    String release,
    Optional<LocalDate> releaseDate,
    boolean synthetic,
    String codeVersion,
    Study study,
    String studyHash,
    List<Rule> definitions,
    List<SourceFile> files,
    boolean extract,
    List<String> cautions) {

  /** File name of the stored form. */
  public static final String FILE = "figures.json";

  /**
   * A rule under which decisions were counted, and what before and after mean under it.
   *
   * @param id the id in the tables' definition column
   * @param title a short name for people
   * @param rule the rule in one or two sentences, with the rate's denominator
   * @param beforeLabel the days before, for people, such as {@code 11 Jun 2016 to 10 Jun 2018}
   * @param afterLabel the days after, for people
   * @param source where its numbers come from, with date
   */
  public record Rule(
      String id, String title, String rule, String beforeLabel, String afterLabel, String source) {}

  /** A file that was read: name inside the release, size and SHA-256. */
  public record SourceFile(String name, long bytes, String sha256) {}
}
