package org.asylumrates.job;

import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * The mark of a stage that came to its end, written last into its output folder. Its key is made
 * from everything that the output depends on, the code included; an output whose record has the
 * same key is up to date, and one without a record is no output.
 *
 * @param stage name of the stage
 * @param key what the output depends on, as a checksum
 */
public record StageRecord(String stage, String key) {
  /** The record for what an output depends on; the code's version is added. */
  public static StageRecord of(String stage, String... inputs) {
    return new StageRecord(
        stage, Checksum.of(String.join("\n", inputs) + "\n" + CodeVersion.current()));
  }

  /** Whether the folder holds the output that this record stands for. */
  public boolean current(Path folder) {
    return read(folder, stage).equals(Optional.of(this));
  }

  /** Marks the folder's output as whole. */
  public void write(Path folder) {
    Storage.write(file(folder, stage), Json.write(this));
  }

  /** Unmarks a folder whose output is about to be made anew. */
  public static void remove(Path folder, String stage) {
    Storage.delete(file(folder, stage));
  }

  /** The record in a folder; a UserException if the stage has not come to its end there. */
  public static StageRecord require(Path folder, String stage) {
    return read(folder, stage)
        .orElseThrow(
            () ->
                new UserException(
                    "No finished %s in %s; run that stage first".formatted(stage, folder)));
  }

  private static Optional<StageRecord> read(Path folder, String stage) {
    return Storage.text(file(folder, stage)).flatMap(StageRecord::parse);
  }

  /** A record that cannot be read, as after a power cut, is no record. */
  private static Optional<StageRecord> parse(String json) {
    try {
      return Optional.of(Json.read(json, StageRecord.class));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Spark passes over names that begin so. */
  private static Path file(Path folder, String stage) {
    return new Path(folder, "_" + stage + ".json");
  }
}
