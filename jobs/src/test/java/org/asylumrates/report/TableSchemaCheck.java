package org.asylumrates.report;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Holds a CSV file against a Table Schema (specs.frictionlessdata.io, version 1), as far as the
 * descriptor uses it: types, missing values, constraints and the primary key.
 *
 * @param schema the schema as the descriptor holds it
 */
record TableSchemaCheck(JsonNode schema) {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");

  /** The specification's numbers; those without an end are written in any case. */
  private static final Pattern NUMBER =
      Pattern.compile("(?i)[+-]?(\\d+\\.?\\d*|\\.\\d+)(E[+-]?\\d+)?|NaN|-?INF");

  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|1|false|False|FALSE|0");

  static TableSchemaCheck of(JsonNode schema) {
    return new TableSchemaCheck(schema);
  }

  /** What is wrong with a file, one sentence each. */
  List<String> errors(Path file) throws IOException {
    List<String> errors = new ArrayList<>();
    Set<List<String>> keys = new HashSet<>();
    List<String> key = texts(schema.path("primaryKey"));
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        schema.get("fields").forEach(field -> check(field, row, errors));
        if (!key.isEmpty() && !keys.add(key.stream().map(row::getField).toList())) {
          errors.add("Line " + row.getStartingLineNumber() + " has the key of an earlier line");
        }
      }
    }
    return errors;
  }

  private void check(JsonNode field, NamedCsvRecord row, List<String> errors) {
    String name = field.get("name").asText();
    String value = row.findField(name).orElse("");
    String place = "Line %d, %s '%s': ".formatted(row.getStartingLineNumber(), name, value);
    JsonNode constraints = field.path("constraints");
    if (texts(schema.get("missingValues")).contains(value)) {
      if (constraints.path("required").asBoolean()) {
        errors.add(place + "is required");
      }
    } else if (!isOf(field.get("type").asText(), value)) {
      errors.add(place + "is not of type " + field.get("type").asText());
    } else {
      violations(constraints, value).forEach(violation -> errors.add(place + violation));
    }
  }

  private static boolean isOf(String type, String value) {
    return switch (type) {
      case "string" -> true;
      case "integer" -> INTEGER.matcher(value).matches();
      case "number" -> NUMBER.matcher(value).matches();
      case "boolean" -> BOOLEAN.matcher(value).matches();
      default -> throw new IllegalArgumentException("No check for type " + type);
    };
  }

  private static List<String> violations(JsonNode constraints, String value) {
    List<String> violations = new ArrayList<>();
    if (constraints.has("enum") && !texts(constraints.get("enum")).contains(value)) {
      violations.add("is none of " + constraints.get("enum"));
    }
    if (constraints.has("minimum")
        && new BigDecimal(value).compareTo(constraints.get("minimum").decimalValue()) < 0) {
      violations.add("is too small");
    }
    if (constraints.has("maximum")
        && new BigDecimal(value).compareTo(constraints.get("maximum").decimalValue()) > 0) {
      violations.add("is too large");
    }
    return violations;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
