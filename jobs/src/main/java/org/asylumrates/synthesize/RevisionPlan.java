package org.asylumrates.synthesize;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.asylumrates.job.UserException;

/**
 * What release to make from an earlier one. The same plan gives the same bytes.
 *
 * @param from the earlier release: a folder of its files
 * @param out an empty or new folder
 * @param each how many rows of each table get each kind of change; fewer where fewer lend
 *     themselves to it
 * @param seed any number
 * @param date the new release's date; without one, a month after the date in the names of the
 *     earlier release
 */
public record RevisionPlan(Path from, Path out, int each, long seed, Optional<LocalDate> date) {
  public RevisionPlan {
    if (each < 0) {
      throw new UserException("--revise is " + each + ": give a number from 0 on.");
    }
  }
}
