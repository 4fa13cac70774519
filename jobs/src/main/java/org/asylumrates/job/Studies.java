package org.asylumrates.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Study;

/** The studies that ship with the project, by name, and those of users, by file. */
public final class Studies {
  /** The study that is run if none is named. */
  public static final String DEFAULT = "matter-of-a-b";

  /** Names of the shipped studies. */
  public static final List<String> SHIPPED = List.of(DEFAULT, "a-b-vacated", "a-b-reinstated");

  /** The study of published annual tables, whose definitions are their publishers'. */
  public static final String PUBLISHED = "fiscal-years";

  private Studies() {}

  /**
   * A study and the checksum of its text.
   *
   * @param study the study
   * @param hash SHA-256 of its YAML, to show that it was not changed after the data were seen
   */
  public record Loaded(Study study, String hash) {}

  /** The shipped study of that name, or the study in that file. */
  public static Loaded load(String nameOrFile) {
    String yaml =
        shipped(nameOrFile)
            .or(() -> file(nameOrFile))
            .orElseThrow(
                () ->
                    new UserException(
                        "No study '%s'; shipped are %s; or give a YAML file (see ./asylum list)"
                            .formatted(nameOrFile, String.join(", ", SHIPPED))));
    try {
      Study study = Json.readYaml(yaml, Study.class);
      check(study, nameOrFile);
      return new Loaded(study, Checksum.of(yaml));
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "Study %s cannot be read: %s; compare it with a shipped one"
              .formatted(nameOrFile, firstLine(e)),
          e);
    }
  }

  private static void check(Study study, String from) {
    DataFolder.safe("study", study.name());
    boolean published = from.equals(PUBLISHED);
    if (!published && Definition.byId(study.definition()).isEmpty()) {
      throw new UserException(
          "Study %s names the definition '%s'; known are %s"
              .formatted(from, study.definition(), String.join(", ", Definition.ids())));
    }
    checkBreakdowns(study, from);
    checkDays(study, from);
  }

  private static void checkBreakdowns(Study study, String from) {
    Set<String> named = new HashSet<>();
    for (String breakdown : study.breakdowns()) {
      if (Breakdown.byId(breakdown).isEmpty()) {
        throw new UserException(
            "Study %s names the breakdown '%s'; known are %s"
                .formatted(from, breakdown, String.join(", ", Breakdown.ids())));
      }
      if (!named.add(breakdown)) {
        throw new UserException(
            "Study %s names the breakdown '%s' twice; name it once".formatted(from, breakdown));
      }
    }
  }

  private static void checkDays(Study study, String from) {
    for (Study.Days days : List.of(study.before(), study.after())) {
      if (days.last().isBefore(days.first())) {
        throw new UserException(
            "Study %s: days from %s to %s end before they begin; turn them round"
                .formatted(from, days.first(), days.last()));
      }
    }
    if (!study.before().last().isBefore(study.after().first())) {
      throw new UserException(
          "Study %s: its days before end on %s, after its days after begin on %s; part them"
              .formatted(from, study.before().last(), study.after().first()));
    }
  }

  private static Optional<String> shipped(String name) {
    if (!SHIPPED.contains(name) && !name.equals(PUBLISHED)) {
      return Optional.empty();
    }
    try (InputStream in = Studies.class.getResourceAsStream("/studies/" + name + ".yaml")) {
      return Optional.ofNullable(in == null ? null : text(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> file(String name) {
    Path path = Path.of(name);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(text(in));
    } catch (IOException e) {
      throw new UserException("Study %s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String firstLine(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("not a study");
  }
}
