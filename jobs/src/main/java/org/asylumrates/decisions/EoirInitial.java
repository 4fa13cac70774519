package org.asylumrates.decisions;

import java.util.Optional;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/**
 * Each case's first completed removal, deportation, exclusion or asylum-only proceeding that a
 * judge decided, if its asylum application got any disposition; no later proceeding takes its
 * place. After the footnote of EOIR's asylum decision rates, whose exact rule is not published.
 */
final class EoirInitial implements DecisionRule {
  @Override
  public Definition definition() {
    return Definition.EOIR_INITIAL;
  }

  @Override
  public Optional<Outcome> outcome(Completion completion) {
    if (!completion.initial() || !completion.any(ApplicationFlags.ASYLUM_DISPOSED)) {
      return Optional.empty();
    }
    if (completion.any(ApplicationFlags.ASYLUM_GRANTED)) {
      return Optional.of(Outcome.GRANTED);
    }
    return Optional.of(
        completion.any(ApplicationFlags.ASYLUM_DENIED) ? Outcome.DENIED : Outcome.OTHER);
  }
}
