/**
 * A release as published, folder or zip, to typed Parquet: files are found by base name, read as
 * bytes, repaired row by row; rows that cannot be kept are stored aside with the reason.
 */
@NullMarked
package org.asylumrates.ingest;

import org.jspecify.annotations.NullMarked;
