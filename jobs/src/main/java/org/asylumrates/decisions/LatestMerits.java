package org.asylumrates.decisions;

import java.util.Optional;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/** Of each case's merits decisions the latest, by date, then by proceeding number. */
final class LatestMerits implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.LATEST_MERITS;
  }

  @Override
  public Optional<Outcome> outcome(Completion completion) {
    return completion.latest() ? TracMerits.merits(completion) : Optional.empty();
  }
}
