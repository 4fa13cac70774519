package org.asylumrates.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Figures;

/**
 * What an edition was made from and consists of, stored in it as {@code edition.json}. Holds no
 * clock time, so that the same inputs give the same bytes.
 *
 * @param inputs checksum over all that the edition depends on: figures, its name, the code version,
 *     quality trend, revisions and gate
 * @param errata mistakes that were found after it was published
 * @param gate what comparing this release with the one before it gave
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EditionRecord(
    String edition,
    Release release,
    boolean synthetic,
    String codeVersion,
    String figuresCodeVersion,
    String inputs,
    String study,
    Optional<String> studyTitle,
    String studyHash,
    List<Figures.Rule> definitions,
    Map<String, Integer> rowCounts,
    Gate gate,
    List<Erratum> errata,
    List<EditionFolder.Entry> files) {

  /** Editions of older code say nothing of some, and Jackson leaves them null. */
  EditionRecord {
    errata = errata == null ? List.of() : List.copyOf(errata);
    studyTitle = studyTitle == null ? Optional.empty() : studyTitle;
  }

  static final String FILE = "edition.json";

  /** The release: id, date if known, and the files that were read. */
  record Release(String id, Optional<LocalDate> date, List<Figures.SourceFile> files) {}

  /**
   * The comparison with an earlier release.
   *
   * @param result what it gave: passed, overridden, or not run
   * @param comparedWith id of the earlier release
   * @param alarms the broken thresholds, in sentences
   * @param reason why it was published although a threshold is broken
   */
  record Gate(
      String result, Optional<String> comparedWith, List<String> alarms, Optional<String> reason) {
    static Gate of(Optional<GateResult> gate) {
      return new Gate(
          gate.map(GateResult::word).orElse("not run"),
          gate.map(g -> g.record().oldRelease()),
          gate.map(g -> g.record().alarms()).orElse(List.of()),
          gate.flatMap(GateResult::override));
    }
  }

  static EditionRecord of(
      PublishPlan plan, Results results, String inputs, List<EditionFolder.Entry> files) {
    Figures figures = results.figures();
    return new EditionRecord(
        plan.edition(),
        new Release(figures.release(), figures.releaseDate(), figures.files()),
        figures.synthetic(),
        plan.codeVersion(),
        figures.codeVersion(),
        inputs,
        figures.study().name(),
        Optional.of(figures.study().title()),
        figures.studyHash(),
        figures.definitions(),
        results.rows(),
        Gate.of(results.gate()),
        List.of(),
        files);
  }

  /** The same edition with one more mistake, and its files as they are now. */
  EditionRecord with(Erratum erratum, List<EditionFolder.Entry> now) {
    List<Erratum> all = new ArrayList<>(errata);
    all.add(erratum);
    return new EditionRecord(
        edition,
        release,
        synthetic,
        codeVersion,
        figuresCodeVersion,
        inputs,
        study,
        studyTitle,
        studyHash,
        definitions,
        rowCounts,
        gate,
        all,
        now);
  }

  /** The checksum over all that a plan's edition depends on. */
  static String inputs(PublishPlan plan, Results results) {
    StringBuilder all = new StringBuilder();
    all.append(plan.edition()).append('\n').append(plan.codeVersion()).append('\n');
    checksums(plan.figures(), all);
    all.append(results.trend().csv());
    all.append(results.revisions().csv());
    results
        .gate()
        .ifPresent(
            g -> {
              checksums(g.folder(), all);
              g.override().ifPresent(reason -> all.append(reason).append('\n'));
            });
    return Checksum.of(all.toString());
  }

  private static void checksums(Path folder, StringBuilder all) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          all.append(file.getFileName()).append(' ').append(Checksum.of(in)).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record of the edition in a folder; empty if none of ours stands there. */
  static Optional<EditionRecord> find(Path folder) {
    try {
      return Optional.of(Json.read(Files.readString(folder.resolve(FILE)), EditionRecord.class))
          .filter(EditionRecord::isWhole);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it is one of ours; Jackson leaves null what a file does not have. */
  private boolean isWhole() {
    return Stream.of(edition, release, inputs, study).allMatch(Objects::nonNull)
        && release.date() != null;
  }

  /**
   * The record of the edition in a folder.
   *
   * @throws UserException if no edition stands there
   */
  static EditionRecord read(Path folder) {
    return find(folder)
        .orElseThrow(
            () ->
                new UserException(
                    "There is no edition in %s (no readable %s); see reports/index.html for what there is"
                        .formatted(folder, FILE)));
  }

  /**
   * The editions below a folder that stand under their own names; one that was moved aside does
   * not. Made-up data last, the newest release first, of one release those without errata first,
   * because a corrected edition stands beside the one that it corrects.
   */
  static List<EditionRecord> all(Path editions) {
    if (!Files.isDirectory(editions)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(editions)) {
      return folders
          .flatMap(
              folder -> find(folder).stream().filter(found -> folder.endsWith(found.edition())))
          .sorted(
              Comparator.comparing(EditionRecord::synthetic)
                  .thenComparing(EditionRecord::day, Comparator.reverseOrder())
                  .thenComparing(found -> !found.errata().isEmpty())
                  .thenComparing(EditionRecord::edition))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String day() {
    return release.date().map(LocalDate::toString).orElse("");
  }

  /** What the study is called; editions of older code have its name alone. */
  String studyWords() {
    return studyTitle.orElse(study);
  }
}
