package org.asylumrates.batches;

import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Some rows of a table as columns.
 *
 * @param rowGroup the very same thing for all batches of one row group of a file, and for no
 *     others: as long as it is the same, so are the dictionaries
 */
public record Batch(ColumnarBatch columns, Object rowGroup) {}
