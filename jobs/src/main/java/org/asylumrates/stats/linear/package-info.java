/**
 * Sums, matrices and covariances that the models of {@code stats} share: designs made of terms,
 * solving and inverting, least squares with absorbed effects, and covariances by cluster. No Spark,
 * no tables, no input or output.
 */
@NullMarked
package org.asylumrates.stats.linear;

import org.jspecify.annotations.NullMarked;
