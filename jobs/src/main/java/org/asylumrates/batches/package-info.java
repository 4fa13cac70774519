/**
 * Stored tables as batches of columns: a pass over one makes no object for a row, compares codes as
 * numbers, and copies nothing between tasks of one process.
 */
@NullMarked
package org.asylumrates.batches;

import org.jspecify.annotations.NullMarked;
