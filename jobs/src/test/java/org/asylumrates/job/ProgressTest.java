package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String TERMINAL = "asylum.terminal";

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(err);
    System.clearProperty(TERMINAL);
  }

  @Test
  void withoutATerminalThereArePlainLines() {
    try (Progress progress = Progress.of("Reading", 3000)) {
      progress.add(1000);
      progress.add(2000);
    }
    assertThat(said().lines()).hasSize(2);
    assertThat(said().lines().toList().get(0)).isEqualTo("Reading ...");
    assertThat(said().lines().toList().get(1)).matches("Reading: \\d+\\.\\d s, 3,000 done");
    assertThat(said()).doesNotContain("\r", "\033");
  }

  @Test
  void onATerminalOneLineRedrawsItself() throws InterruptedException {
    System.setProperty(TERMINAL, "true");
    try (Progress progress = Progress.of("Reading", 3000)) {
      // It is drawn anew at most ten times a second.
      Thread.sleep(150);
      progress.add(1500);
    }
    assertThat(said())
        .contains("\r\033[KReading ████████████░░░░░░░░░░░░  50% 1,500 of 3,000 (")
        .endsWith("1,500 done" + System.lineSeparator());
  }

  @Test
  void aStageOfUnknownLengthShowsNoBar() throws InterruptedException {
    System.setProperty(TERMINAL, "true");
    try (Progress progress = Progress.of("Making decisions", 0)) {
      Thread.sleep(150);
      progress.add(7);
    }
    assertThat(said()).contains("\r\033[KMaking decisions 7 (").doesNotContain("%", "left");
  }

  @Test
  void beforeAnythingIsDoneNoTimeIsForetold() throws InterruptedException {
    System.setProperty(TERMINAL, "true");
    try (Progress progress = Progress.of("Reading", 3000)) {
      Thread.sleep(150);
      progress.upTo(0);
    }
    assertThat(said())
        .contains("\r\033[KReading ░░░░░░░░░░░░░░░░░░░░░░░░   0% 0 of 3,000\r")
        .doesNotContain("left");
  }

  @Test
  void moreThanForeseenIsNoTimeBelowZero() throws InterruptedException {
    System.setProperty(TERMINAL, "true");
    try (Progress progress = Progress.of("Reading", 3000)) {
      Thread.sleep(150);
      progress.add(4000);
    }
    assertThat(said()).contains("100% 4,000 of 3,000 (", " 0 s left)");
  }

  private String said() {
    return heard.toString(StandardCharsets.UTF_8);
  }
}
