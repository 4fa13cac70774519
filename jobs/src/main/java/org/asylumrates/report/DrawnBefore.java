package org.asylumrates.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.asylumrates.charts.Chart;
import org.asylumrates.job.Json;
import org.asylumrates.report.Drawn.File;

/**
 * Charts that an earlier run drew, in an edition of the same name or in one that was not finished.
 * A picture is taken over only if it was drawn from the same parts by the same code and has the
 * checksum that was written down then.
 */
final class DrawnBefore {
  private final List<Path> folders;
  private final String codeVersion;
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();

  /**
   * Charts of earlier runs.
   *
   * @param folders editions to look into, in this order; they need not exist
   * @param codeVersion the code that draws now
   */
  DrawnBefore(List<Path> folders, String codeVersion) {
    this.folders = List.copyOf(folders);
    this.codeVersion = codeVersion;
  }

  /** The chart as it was drawn before, else drawn now. */
  Drawn drawn(String place, Chart chart, Drawn.Kinds kinds) {
    String key = Drawn.key(chart, kinds, codeVersion);
    for (Path folder : folders) {
      Optional<Drawn> found = found(folder.resolve(place), chart.frame().id(), key);
      if (found.isPresent()) {
        kept.incrementAndGet();
        return found.get();
      }
    }
    drawn.incrementAndGet();
    return Drawn.of(chart, kinds, codeVersion);
  }

  /** How many were drawn now. */
  int drawnNow() {
    return drawn.get();
  }

  /** How many were taken over. */
  int kept() {
    return kept.get();
  }

  private static Optional<Drawn> found(Path folder, String id, String key) {
    try {
      JsonNode metadata = Json.read(Files.readString(folder.resolve(id + ".json")), JsonNode.class);
      if (!metadata.path(Drawn.DRAWN_FROM).asText().equals(key)) {
        return Optional.empty();
      }
      List<File> files = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : metadata.path(Drawn.FILES).properties()) {
        // A name that a metadata file was made to hold must not lead out of the folder.
        Path name = Path.of(entry.getKey()).getFileName();
        File file = new File(name.toString(), Files.readAllBytes(folder.resolve(name)));
        if (!file.sha256().equals(entry.getValue().asText())) {
          return Optional.empty();
        }
        files.add(file);
      }
      return Optional.of(new Drawn(key, files));
    } catch (IOException | IllegalArgumentException e) {
      // What is not there, or not whole, is drawn again.
      return Optional.empty();
    }
  }
}
