package org.asylumrates.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asylumrates.model.Column;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Table;
import org.asylumrates.report.view.Anchor;

/**
 * The Frictionless descriptor of the downloads: a Tabular Data Package with a Table Schema per
 * file, from the same declarations that wrote the files. Source: specs.frictionlessdata.io, version
 * 1.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  /** A table's file: what is in it, its size and its checksum. */
  record Resource(Table table, long bytes, String sha256) {}

  /** A licence: its id and where it stands. */
  record License(String name, String path) {}

  private DataPackage() {}

  static Map<String, Object> of(Figures figures, String edition, List<Resource> resources) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "tabular-data-package");
    all.put("name", Anchor.of("asylum-rates-" + edition));
    all.put("title", figures.study().title());
    all.put(
        "description",
        (figures.synthetic() ? "Synthetic data. " : "")
            + "Asylum grant rates in US immigration courts, edition "
            + edition);
    all.put("version", edition);
    all.put(
        "licenses",
        List.of(new License("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")));
    all.put(
        "sources",
        figures.definitions().stream()
            .map(Figures.Rule::source)
            .distinct()
            .map(source -> Map.of("title", source))
            .toList());
    all.put("resources", resources.stream().map(DataPackage::resource).toList());
    return all;
  }

  private static Map<String, Object> resource(Resource resource) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "tabular-data-resource");
    all.put("name", resource.table().name());
    all.put("path", CsvFile.name(resource.table()));
    all.put("description", resource.table().description());
    all.put("format", "csv");
    all.put("mediatype", "text/csv");
    all.put("encoding", "utf-8");
    all.put("bytes", resource.bytes());
    all.put("hash", "sha256:" + resource.sha256());
    all.put("schema", schema(resource.table()));
    return all;
  }

  private static Map<String, Object> schema(Table table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    return schema;
  }

  private static Map<String, Object> field(Column column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", type(column.type()));
    field.put("description", column.description());
    return field;
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case STRING, BINARY, STRINGS -> "string";
      case LONG, INTEGER -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
    };
  }
}
