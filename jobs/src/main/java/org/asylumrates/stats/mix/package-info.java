/**
 * What of a rate, or of its change, lies in the mix of cases: decompositions of a change, and rates
 * made comparable by a standard mix. Accounting, not causes. No Spark, no tables, no input or
 * output.
 */
@NullMarked
package org.asylumrates.stats.mix;

import org.jspecify.annotations.NullMarked;
