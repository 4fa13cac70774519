package org.asylumrates.report;

import java.nio.file.Path;
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
 */
public record PublishPlan(
    Path figures, Path reports, String edition, Existing existing, String codeVersion) {
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
  }

  /** The folder in which the edition will stand. */
  public Path folder() {
    return reports.resolve("editions").resolve(edition);
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
