package org.asylumrates.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Json;
import org.asylumrates.model.Figures;

/**
 * What an edition was made from and consists of, stored in it as {@code edition.json}. Holds no
 * clock time, so that the same inputs give the same bytes.
 *
 * @param inputs checksum over the folder of figures, the edition's name and the code version
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
    String studyHash,
    List<Figures.Rule> definitions,
    Map<String, Integer> rowCounts,
    String gate,
    List<EditionFolder.Entry> files) {

  static final String FILE = "edition.json";

  private static final String GATE_NOT_RUN = "not run";

  /** The release: id, date if known, and the files that were read. */
  record Release(String id, Optional<LocalDate> date, List<Figures.SourceFile> files) {}

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
        figures.studyHash(),
        figures.definitions(),
        results.rows(),
        GATE_NOT_RUN,
        files);
  }

  /** The checksum over all that a plan's edition depends on. */
  static String inputs(PublishPlan plan) {
    StringBuilder all = new StringBuilder();
    all.append(plan.edition()).append('\n').append(plan.codeVersion()).append('\n');
    try (Stream<Path> files = Files.list(plan.figures())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          all.append(file.getFileName()).append(' ').append(Checksum.of(in)).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Checksum.of(all.toString());
  }

  /** The inputs of the edition in a folder; empty if none stands there that can be read. */
  static Optional<String> inputsOf(Path folder) {
    try {
      String json = Files.readString(folder.resolve(FILE));
      return Optional.ofNullable(Json.read(json, EditionRecord.class).inputs());
    } catch (IOException | IllegalArgumentException e) {
      // Whatever stands there is not an edition of ours, so it cannot be the one asked for.
      return Optional.empty();
    }
  }
}
