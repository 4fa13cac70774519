package org.asylumrates.decisions;

import java.util.Optional;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/**
 * Every completed proceeding in which asylum was granted or denied, as TRAC counts. Asylum denied
 * with withholding or Convention against Torture relief given is other relief.
 */
final class TracMerits implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.TRAC_MERITS;
  }

  @Override
  public Optional<Outcome> outcome(Completion completion) {
    return merits(completion);
  }

  static Optional<Outcome> merits(Completion completion) {
    if (completion.any(ApplicationFlags.ASYLUM_GRANTED)) {
      return Optional.of(Outcome.GRANTED);
    }
    if (!completion.any(ApplicationFlags.ASYLUM_DENIED)) {
      return Optional.empty();
    }
    return Optional.of(
        completion.any(ApplicationFlags.OTHER_RELIEF) ? Outcome.OTHER_RELIEF : Outcome.DENIED);
  }
}
