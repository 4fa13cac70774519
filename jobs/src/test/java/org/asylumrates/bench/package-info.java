/**
 * The benchmark: how fast a release becomes counts, against DuckDB, against Spark's own CSV reader
 * and against the bare reading of the bytes, in the same run and with results that must be equal.
 * Started by {@code jobs/bench/run}; described in {@code docs/performance.md}.
 */
@NullMarked
package org.asylumrates.bench;

import org.jspecify.annotations.NullMarked;
