/**
 * What the labels say of each case's claim, in a form that every task can hold: words as bits,
 * found by the case's number. Counts and effects both look it up.
 */
@NullMarked
package org.asylumrates.claims;

import org.jspecify.annotations.NullMarked;
