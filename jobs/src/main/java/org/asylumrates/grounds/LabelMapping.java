package org.asylumrates.grounds;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;

/**
 * A user's file of words and what they mean, in YAML: {@code their word: our word}. A line without
 * a meaning is refused, since it could stand for UNKNOWN as well as for a word that was forgotten.
 */
public final class LabelMapping {
  private LabelMapping() {}

  /** The words of a file and what they mean; a UserException if it is no such file. */
  public static Map<String, String> read(Path file) {
    try {
      JsonNode root = Json.readYaml(Files.readString(file), JsonNode.class);
      Map<String, String> words = new LinkedHashMap<>();
      root.properties().forEach(line -> words.put(line.getKey(), meaning(line)));
      if (words.isEmpty()) {
        throw new IllegalArgumentException("it gives no word a meaning");
      }
      return words;
    } catch (NoSuchFileException e) {
      throw refused(file, "there is no such file", e);
    } catch (IOException | IllegalArgumentException e) {
      throw refused(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static String meaning(Map.Entry<String, JsonNode> line) {
    JsonNode meaning = line.getValue();
    if (meaning.isNull() || !meaning.isValueNode() || meaning.asText().isBlank()) {
      throw new IllegalArgumentException("it gives '%s' no word of ours".formatted(line.getKey()));
    }
    return meaning.asText();
  }

  private static UserException refused(Path file, String why, Exception cause) {
    return new UserException(
        "The ground mapping %s cannot be read: %s; write one 'their word: our word' a line"
            .formatted(file, why.lines().findFirst().orElse("")),
        cause);
  }
}
