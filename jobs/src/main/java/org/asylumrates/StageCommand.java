package org.asylumrates;

import java.util.concurrent.Callable;
import org.asylumrates.job.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * One stage of the chain by itself. What the stage needs from earlier ones is made first, if it is
 * not up to date, so that the outcome is the same as the whole chain's.
 */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class StageCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  private final Stage stage;

  StageCommand(Stage stage) {
    this.stage = stage;
  }

  @Override
  public Integer call() {
    try {
      new Chain(options).figures(options, stage);
    } finally {
      Sessions.close();
    }
    return 0;
  }
}
