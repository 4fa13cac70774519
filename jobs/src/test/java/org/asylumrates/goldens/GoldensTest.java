package org.asylumrates.goldens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class GoldensTest {
  private static final GoldenRow ROW =
      new GoldenRow("x.csv line 2", Map.of("na", "", "nan", "NaN", "inf", "-Inf", "n", "2e+05"));

  @Test
  void numbersAreReadAsRWritesThem() {
    assertThat(ROW.number("na")).isNaN();
    assertThat(ROW.number("nan")).isNaN();
    assertThat(ROW.number("inf")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(ROW.count("n")).isEqualTo(200_000);
  }

  @Test
  void aWrongNumberFailsWithItsPlace() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> ROW.expect("n", 200_001, Tolerance.CONVERGED))
        .withMessage("x.csv line 2: expected n = 200000.0 (CONVERGED) but was 200001.0");
  }

  @Test
  void tolerancesAcceptWhatIsCloseAndNothingElse() {
    assertThat(Tolerance.CLOSED_FORM.accepts(0.5, 0.5 + 9e-13)).isTrue();
    assertThat(Tolerance.CLOSED_FORM.accepts(0.5, 0.5 + 2e-12)).isFalse();
    assertThat(Tolerance.TAIL.accepts(1e-200, 1.1e-200)).isFalse();
    assertThat(Tolerance.EXACT.accepts(Double.NaN, Double.NaN)).isTrue();
    assertThat(Tolerance.ROOT.accepts(Double.NaN, 0)).isFalse();
    assertThat(Tolerance.ROOT.accepts(0, Double.NaN)).isFalse();
    assertThat(Tolerance.ROOT.accepts(Double.POSITIVE_INFINITY, 1e300)).isFalse();
    assertThat(Tolerance.ROOT.accepts(1, Double.POSITIVE_INFINITY)).isFalse();
  }

  @Test
  void aRelativeFolderIsMeantFromTheRoot(@TempDir Path temp) throws IOException {
    Path module = Files.createDirectories(temp.resolve("project/jobs"));
    Files.createFile(temp.resolve("project/pom.xml"));
    Files.createFile(module.resolve("pom.xml"));
    Path goldens = Files.createDirectory(temp.resolve("goldens"));
    assertThat(Goldens.place("../goldens", module)).isEqualTo(goldens);
    assertThat(Goldens.place("../../goldens", module)).isEqualTo(goldens);
    assertThat(Goldens.place(goldens.toString(), module)).isEqualTo(goldens);
    assertThatIllegalStateException()
        .isThrownBy(() -> Goldens.place("nowhere", module))
        .withMessage("No folder -Dgoldens=nowhere here");
  }

  @Test
  void aLargeFileMayLieThereGzipped(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("x.csv.gz");
    try (Writer writer =
        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
      writer.write("a,b\n1,2\n");
    }
    List<GoldenRow> rows = new Goldens(temp).rows("x.csv");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).columns()).containsExactly("a", "b");
    assertThat(rows.get(0).count("b")).isEqualTo(2);
  }

  @Test
  void anObjectIsReadAsOneRow(@TempDir Path temp) throws IOException {
    Files.writeString(
        temp.resolve("x.json"), "{\"n\": 1.5, \"na\": null, \"in\": {\"list\": [\"x\", 2]}}");
    GoldenRow row = new Goldens(temp).object("x.json");
    assertThat(row.columns()).containsExactly("n", "na", "in.list[0]", "in.list[1]");
    assertThat(row.number("n")).isEqualTo(1.5);
    assertThat(row.number("na")).isNaN();
    assertThat(row.text("in.list[0]")).isEqualTo("x");
    assertThat(row.count("in.list[1]")).isEqualTo(2);
  }

  @Test
  void anAbsentFolderIsSkippedByName(@TempDir Path temp) {
    assertThatExceptionOfType(TestAbortedException.class)
        .isThrownBy(() -> Goldens.below(temp, "no-such-folder"))
        .withMessageContaining("Skipped goldens no-such-folder: no such folder in " + temp);
  }
}
