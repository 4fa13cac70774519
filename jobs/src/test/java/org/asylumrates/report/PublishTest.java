package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asylumrates.job.Checksum;
import org.asylumrates.report.PublishPlan.Existing;
import org.asylumrates.report.Published.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an edition comes into its place. What is on its pages stands in {@link PagesTest}. */
class PublishTest {
  @TempDir Path temp;

  @Test
  void sameFiguresGiveTheSameBytes() throws IOException {
    Path figures = SampleFigures.write(temp.resolve("figures"));
    Path first = Publish.edition(plan(figures, "one", Existing.KEEP)).folder();
    Path second =
        Publish.edition(
                new PublishPlan(figures, temp.resolve("other"), "e", Existing.KEEP, "code-1"))
            .folder();
    assertThat(checksums(second)).isEqualTo(checksums(first)).hasSizeGreaterThan(50);
  }

  @Test
  void secondRunFindsNothingToDo() throws IOException {
    Path figures = SampleFigures.write(temp.resolve("figures"));
    assertThat(Publish.edition(plan(figures, "e", Existing.KEEP)).done()).isEqualTo(Done.WRITTEN);
    assertThat(Publish.edition(plan(figures, "e", Existing.KEEP)).done()).isEqualTo(Done.UNCHANGED);
  }

  @Test
  void forTheEyes() throws IOException {
    Path figures = SampleFigures.write(Path.of("target/eyes/figures"));
    Publish.edition(
        new PublishPlan(
            figures, Path.of("target/eyes"), "demo", Existing.REPLACE, "" + System.nanoTime()));
    assertThat(figures).exists();
  }

  private PublishPlan plan(Path figures, String reports, Existing existing) {
    return new PublishPlan(figures, temp.resolve(reports), "e", existing, "code-1");
  }

  private static Map<String, String> checksums(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      try (var in = Files.newInputStream(file)) {
        all.put(folder.relativize(file).toString(), Checksum.of(in));
      }
    }
    return all;
  }
}
