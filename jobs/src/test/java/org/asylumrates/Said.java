package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;

/**
 * What a command answered.
 *
 * @param exit its exit code
 * @param out what it wrote for other programs
 * @param err what it wrote for people
 */
record Said(int exit, String out, String err) {
  /** Runs a command as the launcher does, listening to both streams of this process. */
  static Said by(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream heardOut = new ByteArrayOutputStream();
    ByteArrayOutputStream heardErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(heardOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(heardErr, true, StandardCharsets.UTF_8));
    try {
      int exit = Main.run(args);
      return new Said(
          exit,
          heardOut.toString(StandardCharsets.UTF_8),
          heardErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Runs a command that refuses to do what it was asked; the one line that says why. */
  static AbstractStringAssert<?> refused(String... args) {
    Said said = by(args);
    assertThat(said.exit()).as(said.err()).isEqualTo(2);
    assertThat(said.err()).doesNotContain("\tat ");
    assertThat(said.complaints()).hasSize(1);
    return assertThat(said.complaints().get(0));
  }

  /** The lines for people, without those of progress. */
  List<String> complaints() {
    return err.lines().filter(line -> line.startsWith("asylum: ")).toList();
  }
}
