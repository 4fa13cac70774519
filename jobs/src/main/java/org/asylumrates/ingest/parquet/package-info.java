/**
 * Batches of columns to Parquet files, column by column: levels and values are encoded as they
 * stand in the batch, with the encoders of parquet-column, and no row is ever made.
 */
@NullMarked
package org.asylumrates.ingest.parquet;

import org.jspecify.annotations.NullMarked;
