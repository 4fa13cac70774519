/**
 * Exact randomisation inference: the estimate held against those of every other choice of units
 * that might have been exposed.
 */
@NullMarked
package org.asylumrates.stats.placebo;

import org.jspecify.annotations.NullMarked;
