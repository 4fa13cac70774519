package org.asylumrates.stats.models;

/** Whether a model of a binary outcome could be estimated, and if not why. */
public enum LogitStatus {
  /** There is an estimate. */
  ESTIMATED,
  /** No decision, or no coefficient to estimate. */
  NO_DATA,
  /** Every decision granted, or none did: every coefficient would be infinite. */
  UNIFORM_OUTCOME,
  /** Regressors predict some outcomes perfectly, so a coefficient would be infinite. */
  SEPARATED,
  /** The iteration did not settle. */
  NOT_CONVERGED
}
