/**
 * Release against release: what vanished, what came back, what changed, and whether so much of it
 * that an edition should not be published. Reads stored tables of two releases; changes none.
 */
@NullMarked
package org.asylumrates.gate;

import org.jspecify.annotations.NullMarked;
