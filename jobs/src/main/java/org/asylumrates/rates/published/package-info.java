/**
 * Tables that others have published, to the same result tables that a release gives. Knows no
 * Spark.
 */
@NullMarked
package org.asylumrates.rates.published;

import org.jspecify.annotations.NullMarked;
