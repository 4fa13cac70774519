/**
 * Arithmetic on counts: intervals of rates, contrasts of two rates alone, over strata and over
 * clusters, tests of tables, power, bounds, incidences and corrections for many looks. Imports
 * nothing of ours but the sums and matrices of {@code stats.linear}; no Spark, no tables, no input
 * or output. Every number is held against R's in the golden tests.
 */
@NullMarked
package org.asylumrates.stats;

import org.jspecify.annotations.NullMarked;
