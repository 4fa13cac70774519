package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.asylumrates.support.Kept;
import org.asylumrates.synthesize.Synthesis;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;

/**
 * The edition of a made-up release that is large enough for every estimate, made once for all tests
 * that look at it. They need Spark.
 */
public final class EffectEdition {
  private EffectEdition() {}

  public static Path folder() {
    return Kept.folder("effects", EffectEdition::make);
  }

  private static Path make(Path folder) {
    Synthesis made = Synthesize.write(SynthesisPlan.clean(folder.resolve("made"), 60_000, 11));
    Said said =
        Said.by(
            "run",
            "--release",
            made.release().toString(),
            "--grounds",
            made.labels().toString(),
            "--data",
            folder.resolve("data").toString(),
            "--reports",
            folder.resolve("reports").toString());
    assertThat(said.exit()).as(said.err()).isZero();
    return folder.resolve("reports/editions/2026-08-01");
  }
}
