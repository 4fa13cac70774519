package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.support.SparkTest;
import org.asylumrates.synthesize.SynthesisPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every notebook runs from its first cell to its last on a made-up release. They compare what they
 * count with the tables of results and stop where the two differ.
 */
@SparkTest
class NotebooksTest {
  private static final String LACKING =
      "Jupyter is not installed (jupyter nbconvert), so no notebook was run; see"
          + " notebooks/README.md";

  @TempDir private static Path temp;

  @Test
  void allRunOnAMadeUpRelease(SparkSession spark) throws Exception {
    requireJupyter();
    Path data = MadeRun.of(spark, SynthesisPlan.clean(temp.resolve("made"), 30_000, 7)).data();
    Path out = temp.resolve("out");
    Answer answer = run(data, out);
    assertThat(answer.exit()).as(answer.said()).isZero();
    assertThat(answer.said().lines()).hasSameSizeAs(NotebookFilesTest.notebooks());
    for (Path file : NotebookFilesTest.notebooks()) {
      JsonNode ran = NotebookFilesTest.read(out.resolve(file.getFileName()));
      assertThat(shown(ran))
          .as(file.toString())
          .contains("<table>", "<img width=\"760\" alt=\"", "Synthetic data. Source: ");
      assertThat(out.resolve(file.getFileName().toString().replace(".ipynb", ".html")))
          .isNotEmptyFile();
    }
  }

  @Test
  void withoutAReleaseOneLineSaysWhatToDo() throws Exception {
    requireJupyter();
    Answer answer = run(temp.resolve("nothing"), temp.resolve("out"));
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.said())
        .isEqualTo(
            "notebooks/run: no release in %s; run ./asylum demo first, or give --data DIR%n"
                .formatted(temp.resolve("nothing")));
  }

  /** Where everything must be tested, what is lacking is an error; elsewhere it is said. */
  private static void requireJupyter() throws Exception {
    boolean isThere = isThere();
    if (System.getenv("CI") != null) {
      assertThat(isThere).as(LACKING).isTrue();
    }
    if (!isThere) {
      System.out.println("Skipped: " + LACKING);
    }
    assumeTrue(isThere, LACKING);
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return answer(new ProcessBuilder("jupyter", "nbconvert", "--version")).exit() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static Answer run(Path data, Path out) throws IOException, InterruptedException {
    ProcessBuilder run =
        new ProcessBuilder(
            NotebookFilesTest.FOLDER.resolve("run").toString(),
            "--data",
            data.toString(),
            "--out",
            out.toString());
    run.environment().put("ASYLUM_CLASS_PATH", System.getProperty("java.class.path"));
    run.environment().remove("ASYLUM_LABELS");
    return answer(run);
  }

  private static Answer answer(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said);
  }

  /** All that the cells of a notebook show. */
  private static String shown(JsonNode notebook) {
    StringBuilder html = new StringBuilder();
    for (JsonNode lines : notebook.findValues("text/html")) {
      lines.forEach(line -> html.append(line.asText()));
    }
    return html.toString();
  }

  private record Answer(int exit, String said) {}
}
