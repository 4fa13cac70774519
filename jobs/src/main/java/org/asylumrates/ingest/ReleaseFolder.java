package org.asylumrates.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;

/**
 * Refuses links in a local folder that lead out of it or to a folder: what is counted as a release
 * must be in the release, once. A link to a file beside it is that file under one more name.
 */
final class ReleaseFolder {
  private ReleaseFolder() {}

  /** Checks a folder; on file systems without links there is nothing to check. */
  static void refuseLinks(org.apache.hadoop.fs.Path folder) {
    String scheme = folder.toUri().getScheme();
    if (scheme != null && !scheme.equals("file")) {
      return;
    }
    Path root = Path.of(folder.toUri().getPath());
    for (Path link : links(root)) {
      if (!leadsToFileIn(root, link)) {
        throw new UserException(
            "%s is a link that leads out of %s or to a folder; put the file itself there"
                .formatted(link, root));
      }
    }
  }

  private static List<Path> links(Path root) {
    try (Stream<Path> files = Files.walk(root.toRealPath())) {
      return files.filter(Files::isSymbolicLink).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean leadsToFileIn(Path root, Path link) {
    try {
      Path target = link.toRealPath();
      return target.startsWith(root.toRealPath()) && Files.isRegularFile(target);
    } catch (IOException e) {
      // A link to nothing leads nowhere in the release.
      return false;
    }
  }
}
