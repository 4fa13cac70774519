package org.asylumrates.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Table;
import org.asylumrates.report.view.Anchor;

/**
 * The Frictionless descriptor of the downloads: a Data Package with a Tabular Data Resource for
 * each CSV file, whose Table Schema follows from the declaration that wrote the file, and a plain
 * resource for each other form of the tables. Source: specs.frictionlessdata.io, version 1.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  /** A form of tables. */
  enum Kind {
    CSV("csv", "text/csv"),
    PARQUET("parquet", "application/vnd.apache.parquet"),
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String format;
    private final String mediaType;

    Kind(String format, String mediaType) {
      this.format = format;
      this.mediaType = mediaType;
    }
  }

  /**
   * A file with tables.
   *
   * @param kind its form
   * @param name unique within the package
   * @param table the table in it, where the descriptor says its columns
   * @param file the file's name, size and checksum
   */
  record Resource(Kind kind, String name, Optional<Table> table, EditionFolder.Entry file) {
    /** The CSV form of a table. */
    static Resource of(Table table, EditionFolder.Entry file) {
      return new Resource(Kind.CSV, table.name(), Optional.of(table), file);
    }

    /** Another form of what the CSV files hold. */
    static Resource of(Kind kind, String name, EditionFolder.Entry file) {
      return new Resource(kind, name, Optional.empty(), file);
    }

    /** The file's name beside the descriptor. */
    String path() {
      return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
  }

  /** A licence: its id and where it stands. */
  record License(String name, String path) {}

  private DataPackage() {}

  static Map<String, Object> of(Figures figures, String edition, List<Resource> resources) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "data-package");
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
    all.put("profile", resource.table().isPresent() ? "tabular-data-resource" : "data-resource");
    all.put("name", resource.name());
    all.put("path", resource.path());
    all.put("description", description(resource));
    all.put("format", resource.kind().format);
    all.put("mediatype", resource.kind().mediaType);
    if (resource.kind() == Kind.CSV) {
      all.put("encoding", "utf-8");
    }
    all.put("bytes", resource.file().bytes());
    all.put("hash", "sha256:" + resource.file().sha256());
    resource.table().ifPresent(table -> all.put("schema", TableSchema.of(table)));
    return all;
  }

  private static String description(Resource resource) {
    return switch (resource.kind()) {
      case CSV -> resource.table().map(Table::description).orElse("");
      case PARQUET -> Words.ENGLISH.say("downloads.parquet");
      case WORKBOOK -> Words.ENGLISH.say("downloads.workbook");
    };
  }
}
