package org.asylumrates.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.asylumrates.job.UserException;

/**
 * Where the benchmark works.
 *
 * @param root the project's folder
 * @param work folder for releases, data and logs
 * @param programs how it starts what it measures
 */
record Workbench(Path root, Path work, Programs programs) {

  /** The nearest folder upwards that holds the launcher. */
  static Path projectRoot() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("asylum")) && Files.exists(at.resolve("jobs/pom.xml"))) {
        return at;
      }
    }
    throw new UserException("The benchmark runs inside the project's folder; go there first");
  }
}
