/**
 * From bytes to columns: lines and fields are found eight bytes at a time, sound values are read
 * where they stand, and every row that is out of the ordinary goes through {@code repair}. Knows no
 * Spark.
 */
@NullMarked
package org.asylumrates.ingest.scan;

import org.jspecify.annotations.NullMarked;
