package org.asylumrates.job;

/**
 * Something the user can mend: one line that states the fact, the value and what to do. Ends the
 * program with exit code 2 and no stack trace.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error of one line. */
  public UserException(String message) {
    super(message);
  }

  /** An error of one line that another failure brought about. */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
