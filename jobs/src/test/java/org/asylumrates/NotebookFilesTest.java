package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every notebook as it is committed, whether or not Jupyter is there to run it. */
class NotebookFilesTest {
  static final Path FOLDER = Path.of("..", "notebooks");

  @ParameterizedTest
  @MethodSource("notebooks")
  void isOneForTheKernelOfJava(Path file) throws IOException {
    JsonNode notebook = read(file);
    assertThat(notebook.at("/nbformat").asInt()).isEqualTo(4);
    assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("java");
  }

  /** Outputs hold figures of whoever ran it last, and make every change of it unreadable. */
  @ParameterizedTest
  @MethodSource("notebooks")
  void holdsNoOutputs(Path file) throws IOException {
    for (JsonNode cell : read(file).at("/cells")) {
      if (cell.at("/cell_type").asText().equals("code")) {
        assertThat(cell.at("/outputs").size()).as(cell.at("/id").asText()).isZero();
        assertThat(cell.at("/execution_count").isNull()).as(cell.at("/id").asText()).isTrue();
      }
    }
  }

  /** Names and not numbers by lot, so that a change of one cell is a change of these lines only. */
  @ParameterizedTest
  @MethodSource("notebooks")
  void namesItsCells(Path file) throws IOException {
    assertThat(read(file).findValuesAsText("id"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-text)?"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void beginsByTeaching(Path file) throws IOException {
    JsonNode first = read(file).at("/cells/0");
    assertThat(first.at("/cell_type").asText()).isEqualTo("markdown");
    assertThat(String.join("", texts(first.at("/source"))))
        .startsWith("# ")
        .containsIgnoringCase("one row")
        .contains("What you may conclude", "may not");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isInTheReadme(Path file) throws IOException {
    assertThat(FOLDER.resolve("README.md"))
        .content()
        .contains("(%s)".formatted(file.getFileName()));
  }

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static List<String> texts(JsonNode lines) {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .map(i -> lines.get(i).asText())
        .toList();
  }
}
