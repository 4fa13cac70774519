package org.asylumrates;

import java.util.concurrent.Callable;
import org.asylumrates.job.Sessions;
import org.asylumrates.model.ReleaseRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asylum run}: the whole chain, from a release to an edition. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs the whole chain: release, decisions, rates, effects, edition.",
    description = {"", "Stages whose inputs and code have not changed are passed over.", ""},
    footer = {
      "",
      "Examples:",
      "  ./asylum run --release 'EOIR Case Data.zip'",
      "  ./asylum run --release FOLDER --grounds labels.csv --edition 2026-q3",
      "  ./asylum run --release FOLDER --until rates"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--until",
      paramLabel = "STAGE",
      description = "Stop after this stage: ingest, decisions, rates, effects or publish.")
  private @Nullable Stage until;

  @Override
  public Integer call() {
    Stage last = until == null ? Stage.PUBLISH : until;
    Chain chain = new Chain(options);
    try {
      ReleaseRecord release = chain.figures(options, last);
      Sessions.close();
      if (last == Stage.PUBLISH) {
        chain.edition(options, release);
      }
    } finally {
      Sessions.close();
    }
    return 0;
  }
}
