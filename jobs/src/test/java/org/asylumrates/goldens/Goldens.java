package org.asylumrates.goldens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * One folder of R's numbers. It is read below the folder that the system property {@code goldens}
 * names, where an absent folder skips the test by name; without that property it is read from the
 * copies among the test resources, where an absent folder is an error.
 */
public final class Goldens {
  private static final String PROPERTY = "goldens";
  private static final String COPIES = "/golden/stats/";

  private final Path folder;

  Goldens(Path folder) {
    this.folder = folder;
  }

  /** The folder of this name, or a skipped test if it is absent from the folder asked for. */
  public static Goldens folder(String name) {
    String asked = System.getProperty(PROPERTY, "");
    return new Goldens(asked.isBlank() ? copy(name) : below(place(asked, workingFolder()), name));
  }

  /**
   * The folder of this name where it is too large for a copy among the resources: without the
   * property it is read from a folder of goldens beside the project, or the test is skipped.
   */
  public static Goldens largeFolder(String name) {
    String asked = System.getProperty(PROPERTY, "");
    Path parent =
        asked.isBlank()
            ? workingFolder().resolve("../../shared/goldens").normalize()
            : place(asked, workingFolder());
    return new Goldens(below(parent, name));
  }

  /** Where a file of this folder lies. */
  public Path path(String file) {
    return folder.resolve(file);
  }

  /**
   * Every row of a CSV file, in the order of the file. A large file may lie there gzipped, with
   * {@code .gz} behind its name.
   */
  public List<GoldenRow> rows(String file) {
    List<GoldenRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(open(file))) {
      for (NamedCsvRecord line : reader) {
        String place =
            "%s/%s line %d".formatted(folder.getFileName(), file, line.getStartingLineNumber());
        rows.add(new GoldenRow(place, line.getFieldsAsMap()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("No rows in " + folder.resolve(file));
    }
    return rows;
  }

  /**
   * The object in a JSON file as one row: what is nested within it is named {@code outer.inner} and
   * what stands in a list {@code list[0]}; null is R's NA.
   */
  public GoldenRow object(String file) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      flatten("", new ObjectMapper().readTree(folder.resolve(file).toFile()), fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (fields.isEmpty()) {
      throw new IllegalStateException("Nothing in " + folder.resolve(file));
    }
    return new GoldenRow("%s/%s".formatted(folder.getFileName(), file), fields);
  }

  private static void flatten(String name, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      String prefix = name.isEmpty() ? "" : name + ".";
      node.properties().forEach(p -> flatten(prefix + p.getKey(), p.getValue(), fields));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten("%s[%d]".formatted(name, i), node.get(i), fields);
      }
    } else {
      fields.put(name, node.isNull() ? "" : node.asText());
    }
  }

  private Reader open(String file) throws IOException {
    Path plain = folder.resolve(file);
    return Files.exists(plain)
        ? Files.newBufferedReader(plain)
        : new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(folder.resolve(file + ".gz"))), UTF_8);
  }

  /**
   * Where a folder lies that was named on Maven's command line. Surefire runs the tests in the
   * module, but a relative folder is meant from the project's root, or else from the module.
   */
  static Path place(String asked, Path module) {
    Path root = module;
    for (Path up = module; up != null && Files.exists(up.resolve("pom.xml")); up = up.getParent()) {
      root = up;
    }
    return Stream.of(root, module)
        .map(from -> from.resolve(asked).normalize())
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No folder -D" + PROPERTY + "=" + asked + " here"));
  }

  /** A folder of goldens below another, or a skipped test that says which one is absent. */
  static Path below(Path parent, String name) {
    Path folder = parent.resolve(name);
    if (!Files.isDirectory(folder)) {
      String skipped = "Skipped goldens " + name + ": no such folder in " + parent;
      System.out.println(skipped);
      Assumptions.abort(skipped);
    }
    return folder;
  }

  private static Path copy(String name) {
    URL copy = Goldens.class.getResource(COPIES + name);
    if (copy == null) {
      throw new IllegalStateException("No folder " + COPIES + name + " among the test resources");
    }
    try {
      return Path.of(copy.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path workingFolder() {
    return Path.of("").toAbsolutePath();
  }
}
