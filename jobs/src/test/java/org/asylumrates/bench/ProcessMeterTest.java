package org.asylumrates.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMeterTest {
  private static final double ONE_MB = 1e6;

  @TempDir Path folder;

  @Test
  void waitingTakesTimeAndNoProcessor() {
    Spent spent = shell("sleep 0.5; echo seconds 1.5; echo seconds 0.25");
    assertThat(spent.wall()).isBetween(0.5, 20.0);
    assertThat(spent.cpu()).isBetween(0.0, 0.3);
    assertThat(spent.inner()).as("what the process said last").isEqualTo(0.25);
  }

  /**
   * The work is done by a process that the shell starts; the kernel adds it when both have ended.
   */
  @Test
  void processorTimeIsThatOfTheWholeTree() {
    Spent spent = shell("(i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done); true");
    assertThat(spent.cpu()).isBetween(0.05, spent.wall() + 0.05);
    assertThat(spent.inner()).isNaN();
  }

  /** dd holds its buffer of 64 MB in memory while it copies. */
  @Test
  void peakIsTheMostThatWasHeld() {
    Spent spent = shell("dd if=/dev/zero of=/dev/null bs=64M count=80 2>/dev/null");
    assertThat(spent.peakBytes() / ONE_MB).isBetween(64.0, 120.0);
  }

  @Test
  void failureIsReportedWithWhatWasSaidAndWhereTheRestIs() {
    assertThatThrownBy(() -> shell("echo one; echo no room left; exit 3"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "A line of the benchmark ended with code 3: no room left; see "
                + folder.resolve("logs/log"));
    assertThatThrownBy(() -> shell("echo Exception in thread; echo '  at place'; exit 1"))
        .hasMessageContaining("code 1: Exception in thread; see");
  }

  private Spent shell(String script) {
    return ProcessMeter.run(List.of("sh", "-c", script), folder.resolve("logs/log"));
  }
}
