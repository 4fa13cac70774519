package org.asylumrates.synthesize;

import java.io.IOException;

/** Writes everything of one case: its rows, its label, and what of it counts for the truth. */
final class CaseWriter {
  private final ReleaseWriter release;
  private final LabelFile labels;
  private final ExpectedDecisions decisions;
  private final PlantedEffects effects;

  CaseWriter(
      ReleaseWriter release,
      LabelFile labels,
      ExpectedDecisions decisions,
      PlantedEffects effects) {
    this.release = release;
    this.labels = labels;
    this.decisions = decisions;
    this.effects = effects;
  }

  void write(CaseFile is) throws IOException {
    release.write(is);
    labels.write(is);
    decisions.add(is);
    effects.add(is);
  }
}
