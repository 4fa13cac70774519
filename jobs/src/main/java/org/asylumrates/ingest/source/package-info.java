/**
 * Releases as a source of Spark: {@code spark.read().format("eoir")}. Batches of columns go to
 * Spark as they stand; only asked-for columns are read.
 */
@NullMarked
package org.asylumrates.ingest.source;

import org.jspecify.annotations.NullMarked;
