package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderTest {
  @TempDir private Path temp;

  /** Two runs in one hidden folder would each move a part of it into its place. */
  @Test
  void anEditionIsWrittenByOneRunAtATime() throws IOException {
    Path place = temp.resolve("editions/august");
    try (EditionFolder first = EditionFolder.of(place)) {
      first.write("index.html", "first");
      assertThatThrownBy(() -> EditionFolder.of(place))
          .isInstanceOf(UserException.class)
          .hasMessage(
              "The edition %s is being written by another run; wait until it is there", place);
      first.settle();
    }
    assertThat(place.resolve("index.html")).hasContent("first");
    try (EditionFolder second = EditionFolder.of(place)) {
      second.write("index.html", "second");
      second.settle();
    }
    assertThat(place.resolve("index.html")).hasContent("second");
    assertThat(names(temp.resolve("editions"))).containsExactly("august", "august.1");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
