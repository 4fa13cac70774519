package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The descriptor is what the JSON schemas of Data Package version 1 ask for, and the files are what
 * the descriptor says. Where the schemas come from stands beside them.
 */
class DataPackageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path temp;
  private static Path downloads = Path.of("");
  private static JsonNode descriptor = JSON.createObjectNode();

  @BeforeAll
  static void writeDownloads() throws IOException {
    Path figures = SampleFigures.write(temp.resolve("figures"));
    Files.writeString(figures.resolve("flow.parquet"), "as the stage wrote it");
    Results results = ResultsReader.read(figures, temp, Optional.empty(), Optional.empty());
    Path edition = temp.resolve("sample");
    try (EditionFolder folder = EditionFolder.of(edition)) {
      Downloads.write(folder, results, "sample");
      folder.settle();
    }
    downloads = edition.resolve("downloads");
    descriptor = JSON.readTree(Files.readString(downloads.resolve(DataPackage.FILE)));
  }

  @Test
  void descriptorIsADataPackage() throws IOException {
    assertThat(errors("data-package", descriptor)).isEmpty();
    ObjectNode without = descriptor.deepCopy();
    without.remove("resources");
    assertThat(errors("data-package", without)).isNotEmpty();
  }

  @Test
  void everyResourceIsWhatItsProfileAsks() throws IOException {
    for (JsonNode resource : descriptor.get("resources")) {
      String profile = resource.get("profile").asText();
      assertThat(profile)
          .isEqualTo(
              text(resource, "format").equals("csv") ? "tabular-data-resource" : "data-resource");
      assertThat(errors(profile, resource)).as(text(resource, "name")).isEmpty();
    }
    ObjectNode wrong = descriptor.get("resources").get(0).deepCopy();
    ((ObjectNode) wrong.at("/schema/fields/0")).put("type", "varchar");
    assertThat(errors("tabular-data-resource", wrong)).isNotEmpty();
  }

  @Test
  void everyFileOfTablesIsAResourceOfItsSizeAndSum() throws IOException {
    List<String> paths = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode resource : descriptor.get("resources")) {
      Path file = downloads.resolve(text(resource, "path"));
      paths.add(text(resource, "path"));
      names.add(text(resource, "name"));
      assertThat(Files.size(file)).isEqualTo(resource.get("bytes").asLong());
      try (InputStream in = Files.newInputStream(file)) {
        assertThat(text(resource, "hash")).isEqualTo("sha256:" + Checksum.of(in));
      }
    }
    assertThat(names).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(downloads)) {
      assertThat(paths)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.matches(".*\\.(csv|parquet|xlsx)"))
                  .toList())
          .contains("tables.xlsx", "codebook.csv", "flow.parquet");
    }
  }

  @Test
  void everyTableKeepsToItsSchema() throws IOException {
    for (JsonNode resource : descriptor.get("resources")) {
      if (resource.has("schema")) {
        Path file = downloads.resolve(text(resource, "path"));
        assertThat(TableSchemaCheck.of(resource.get("schema")).errors(file))
            .as(file.getFileName().toString())
            .isEmpty();
      }
    }
  }

  @Test
  void whatBreaksASchemaIsFound() throws IOException {
    JsonNode schema = descriptor.get("resources").get(0).get("schema");
    Path file = temp.resolve("grant-rates.csv");
    List<String> lines = Files.readAllLines(downloads.resolve("grant-rates.csv"));
    String header = lines.get(0);
    String good = "trac-merits,all,all,All,before,10,5,0,5,0,0.5,0.2,0.8,,";
    List<String> broken =
        List.of(
            good.replace("before", "during"),
            good.replace(",0.5,", ",1.5,"),
            good.replace(",10,", ",ten,"),
            good.replace("trac-merits,", ","),
            good.replace(",10,", ",-10,"),
            good + "\n" + good);
    assertThat(errors(schema, file, header + "\n" + good)).isEmpty();
    for (String lineOrTwo : broken) {
      assertThat(errors(schema, file, header + "\n" + lineOrTwo)).as(lineOrTwo).hasSize(1);
    }
  }

  private static List<String> errors(JsonNode schema, Path file, String csv) throws IOException {
    Files.writeString(file, csv + "\n");
    return TableSchemaCheck.of(schema).errors(file);
  }

  private static Set<ValidationMessage> errors(String profile, JsonNode node) throws IOException {
    String file = "/frictionless/" + profile + ".json";
    try (InputStream in =
        Objects.requireNonNull(DataPackageTest.class.getResourceAsStream(file), file)) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(in);
      return schema.validate(node);
    }
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }
}
