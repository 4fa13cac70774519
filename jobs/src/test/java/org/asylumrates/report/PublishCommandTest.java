package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the options of {@code asylum publish} choose, and what it refuses. */
class PublishCommandTest {
  @TempDir Path temp;

  @Test
  void onlyReleaseOfTheStudyIsChosen() throws IOException {
    SampleFigures.brief(temp.resolve("data/rates/2026-08-01/matter-of-a-b"));
    SampleFigures.brief(temp.resolve("data/rates/others/another-study"));
    assertThat(run("--edition", "e")).isEmpty();
    assertThat(temp.resolve("editions/e/index.html")).exists();
  }

  @Test
  void severalReleasesNeedAChoice() throws IOException {
    SampleFigures.brief(temp.resolve("data/rates/2026-07-01/matter-of-a-b"));
    SampleFigures.brief(temp.resolve("data/rates/2026-08-01/matter-of-a-b"));
    assertThat(run("--edition", "e"))
        .singleElement()
        .asString()
        .contains("(2026-07-01, 2026-08-01); choose one with --release");
  }

  @Test
  void noFiguresSayWhatToDo() {
    assertThat(run("--study", "none")).singleElement().asString().contains("run the rates stage");
  }

  @Test
  void namesAreNeverPaths() {
    for (String option : List.of("--release", "--study", "--edition")) {
      assertThat(run("--release", "r", option, "../../etc"))
          .singleElement()
          .asString()
          .contains("'../../etc' cannot be a folder name");
    }
  }

  @Test
  void helpExplainsEveryOption() {
    StringWriter help = new StringWriter();
    new CommandLine(new PublishCommand((data, path, date) -> path)).usage(new PrintWriter(help));
    assertThat(help.toString())
        .contains("--data", "--reports", "--release", "--study", "--edition", "--replace")
        .contains("Example:");
  }

  /** The messages of what was refused. */
  private List<String> run(String... options) {
    List<String> args =
        new ArrayList<>(List.of("--data", temp.resolve("data").toString(), "--reports", temp + ""));
    args.addAll(List.of(options));
    List<String> refused = new ArrayList<>();
    new CommandLine(new PublishCommand((data, path, date) -> path))
        .setOverwrittenOptionsAllowed(true)
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              assertThat(e).isInstanceOf(UserException.class);
              refused.add(String.valueOf(e.getMessage()));
              return 2;
            })
        .execute(args.toArray(String[]::new));
    return refused;
  }
}
