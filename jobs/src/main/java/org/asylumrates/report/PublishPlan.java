package org.asylumrates.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asylumrates.job.UserException;

/**
 * What to publish, and where.
 *
 * @param figures the folder that holds {@code figures.json} and the result tables
 * @param reports the folder below which editions stand
 * @param edition the edition's name, which is also its folder
 * @param existing what to do about an edition of that name which was made from other inputs
 * @param codeVersion the version of the code that makes it, which the edition records
 * @param data the data folder in which earlier releases are looked for, if there is one
 * @param gate the folder that says how the release differs from an earlier one, if it was compared
 * @param override why it is to be published even if a threshold is broken
 */
public record PublishPlan(
    Path figures,
    Path reports,
    String edition,
    Existing existing,
    String codeVersion,
    Optional<Path> data,
    Optional<Path> gate,
    Optional<String> override) {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  /** What to do about an existing edition that differs. */
  public enum Existing {
    /** Refuse to touch it. */
    KEEP,
    /** Move it aside, to the edition's name and a number. */
    REPLACE
  }

  public PublishPlan {
    requireName("edition", edition);
    requireReason(override);
  }

  /** Refuses a reason for overriding the gate that says nothing. */
  public static void requireReason(Optional<String> override) {
    if (override.filter(String::isBlank).isPresent()) {
      throw new UserException(
          "The reason for overriding the gate is blank; give --override-gate \"REASON\", which the"
              + " edition prints");
    }
  }

  /** A plan for figures whose release was not compared with an earlier one. */
  public PublishPlan(
      Path figures, Path reports, String edition, Existing existing, String codeVersion) {
    this(
        figures,
        reports,
        edition,
        existing,
        codeVersion,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same plan, minding the releases before the figures' own and what comparing it with the last
   * of them gave.
   *
   * @param data the data folder below which releases and comparisons are stored
   * @param release the id of the figures' release
   * @param reason why to publish even if a threshold is broken
   */
  public PublishPlan gated(Path data, String release, Optional<String> reason) {
    return new PublishPlan(
        figures,
        reports,
        edition,
        existing,
        codeVersion,
        Optional.of(data),
        GateResult.latest(data, release),
        reason.map(String::strip));
  }

  /** The folder in which the edition will stand. */
  public Path folder() {
    return editions().resolve(edition);
  }

  /** The folder of all editions. */
  Path editions() {
    return reports.resolve("editions");
  }

  /** A name that may be a folder below another one: it cannot lead out of it, nor be hidden. */
  static String requireName(String what, String name) {
    if (!SAFE.matcher(name).matches()) {
      throw new UserException(
          "The %s name '%s' cannot be a folder name; use letters, digits, dot, dash or underscore"
              .formatted(what, name));
    }
    return name;
  }
}
