package org.asylumrates.decisions;

import java.util.Optional;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/** A named rule that makes decisions from completed proceedings. */
interface DecisionRule {
  /** Its name in every table. */
  Definition definition();

  /** How the proceeding ended under this definition; empty if it is no decision under it. */
  Optional<Outcome> outcome(Completion completion);
}
