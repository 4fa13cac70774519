package org.asylumrates.decisions;

import java.util.Optional;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/** Every completed proceeding in which asylum, withholding or torture relief was decided. */
final class AnyProtection implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.ANY_PROTECTION;
  }

  @Override
  public Optional<Outcome> outcome(Completion completion) {
    if (completion.any(ApplicationFlags.PROTECTION_GRANTED)) {
      return Optional.of(Outcome.GRANTED);
    }
    return completion.any(ApplicationFlags.PROTECTION_DENIED)
        ? Optional.of(Outcome.DENIED)
        : Optional.empty();
  }
}
