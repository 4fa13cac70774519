package org.asylumrates.decisions;

/**
 * A completed proceeding as the definitions see it.
 *
 * @param flags what its applications were decided to, see ApplicationFlags
 * @param absent whether it was decided in the person's absence
 * @param initial whether it is the case's earliest completion (by date, then by number) of a
 *     removal, deportation, exclusion or asylum-only proceeding with a decision code
 * @param latest whether it is the latest of the case's completions in which asylum was granted or
 *     denied; meaningless for any other
 */
record Completion(int flags, boolean absent, boolean initial, boolean latest) {
  /** Whether any of these flags is set. */
  boolean any(int wanted) {
    return (flags & wanted) != 0;
  }
}
