package org.asylumrates.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.regex.Pattern;

/** Records as JSON and YAML: days as {@code 2018-06-11}, two spaces, a line end at the end. */
public final class Json {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * People write YAML, so a line that they forget must not become a null that fails later, nor one
   * that they write twice be passed over.
   */
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * Jackson names its own settings where a value is missing; people need the value's name alone.
   */
  private static final Pattern LACKING =
      Pattern.compile("^(?:Missing|Null value for) creator property '(\\w+)'.*", Pattern.DOTALL);

  private Json() {}

  /** A record as JSON text. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
    }
  }

  /** JSON text as a record; an IllegalArgumentException if it is not one. */
  public static <T> T read(String json, Class<T> type) {
    return read(JSON, json, type);
  }

  /**
   * YAML text as a record; an IllegalArgumentException if it is not one or lacks a value that is
   * not optional.
   */
  public static <T> T readYaml(String yaml, Class<T> type) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      fill(tree, type);
      return tree.isMissingNode() ? YAML.readValue(yaml, type) : YAML.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  /** What a record and the records in it need not have. */
  private static void fill(JsonNode tree, Class<?> type) {
    if (type.isRecord() && tree instanceof ObjectNode fields) {
      for (RecordComponent part : type.getRecordComponents()) {
        if (part.getType() == Optional.class && !fields.has(part.getName())) {
          fields.putNull(part.getName());
        } else if (fields.has(part.getName())) {
          fill(fields.get(part.getName()), part.getType());
        }
      }
    }
  }

  private static <T> T read(ObjectMapper mapper, String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  private static IllegalArgumentException unreadable(JsonProcessingException e) {
    return new IllegalArgumentException(
        LACKING.matcher(e.getOriginalMessage()).replaceFirst("it has no '$1'"), e);
  }
}
