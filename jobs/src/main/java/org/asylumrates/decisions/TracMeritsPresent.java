package org.asylumrates.decisions;

import java.util.Optional;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/** Merits decisions, leaving out denials of people who were not at their hearing. */
final class TracMeritsPresent implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.TRAC_MERITS_PRESENT;
  }

  @Override
  public Optional<Outcome> outcome(Completion completion) {
    return TracMerits.merits(completion)
        .filter(outcome -> !(completion.absent() && outcome == Outcome.DENIED));
  }
}
