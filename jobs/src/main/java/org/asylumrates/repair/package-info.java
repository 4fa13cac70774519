/**
 * Raw rows to typed rows, by rules that know no Spark: each repair is named, counted and flagged.
 * {@code ingest} applies them while it reads, so that a release is passed over once.
 */
@NullMarked
package org.asylumrates.repair;

import org.jspecify.annotations.NullMarked;
