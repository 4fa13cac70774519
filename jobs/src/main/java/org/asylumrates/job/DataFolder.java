package org.asylumrates.job;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.asylumrates.model.Table;

/**
 * Where stored tables are, below the folder given as {@code --data}. Stages meet only here.
 *
 * @param root the data folder: a local path or a Hadoop URI
 */
public record DataFolder(String root) {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** A table of a release with types and repairs. */
  public Path typed(String release, String table) {
    return new Path(typed(release), table.toLowerCase(Locale.ROOT));
  }

  /** All typed tables of a release. */
  public Path typed(String release) {
    return below("typed", release);
  }

  /** A declared table of a release, one row per decision or per case. */
  public Path table(Table table, String release) {
    return below(table.name(), release);
  }

  /** The result tables of a release under a study. */
  public Path rates(String release, String study) {
    return new Path(below("rates", release), safe("study", study));
  }

  /** What comparing a release with an earlier one gave. */
  public Path gate(String oldRelease, String newRelease) {
    String pair = safe("release", oldRelease) + "_" + safe("release", newRelease);
    return new Path(new Path(root, "gate"), pair);
  }

  /** What the tables of a release hold column by column, kept for the next release's gate. */
  public Path profile(String release) {
    return new Path(new Path(root, "gate"), "profile-" + safe("release", release));
  }

  /** The keys of a release's table that were ever seen, one folder per release. */
  public Path ledger(String table) {
    return new Path(new Path(root, "ledger"), table.toLowerCase(Locale.ROOT));
  }

  /** A scratch folder, removed at the end of the stage that uses it. */
  public Path scratch(String release) {
    return below("tmp", release);
  }

  private Path below(String folder, String release) {
    return new Path(new Path(root, folder), safe("release", release));
  }

  /** A name that may be a folder: letters, digits, dot, dash, underscore. */
  public static String safe(String what, String name) {
    if (!isSafe(name)) {
      throw new UserException(
          "The %s name '%s' cannot be a folder name; use letters, digits, dot, dash or underscore"
              .formatted(what, name));
    }
    return name;
  }

  /** Whether a name may be a folder. */
  public static boolean isSafe(String name) {
    return SAFE.matcher(name).matches();
  }
}
