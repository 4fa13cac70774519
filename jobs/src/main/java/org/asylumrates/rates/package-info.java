/**
 * Decisions to counts, rates with intervals, and before/after contrasts, for every breakdown of the
 * catalogue; and the same from tables that others have published.
 */
@NullMarked
package org.asylumrates.rates;

import org.jspecify.annotations.NullMarked;
