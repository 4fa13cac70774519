package org.asylumrates.job;

/**
 * A refusal to publish what a gate has found wanting: one line that states the fact, the value and
 * what to do. Ends the program with exit code 3 and no stack trace.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal of one line. */
  public RefusedException(String message) {
    super(message);
  }
}
