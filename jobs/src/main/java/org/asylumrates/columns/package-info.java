/**
 * Batches of columns, and the Parquet files that are made of them: levels and values are encoded
 * column by column as they stand in the batch, with the encoders of parquet-column, and no row is
 * ever made. Knows no Spark; stages fill the batches.
 */
@NullMarked
package org.asylumrates.columns;

import org.jspecify.annotations.NullMarked;
