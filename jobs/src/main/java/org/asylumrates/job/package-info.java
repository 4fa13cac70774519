/**
 * How every job is launched, described and recorded. Spark sessions, run records, errors, progress
 * and files live here; no arithmetic and no rule of law.
 */
@NullMarked
package org.asylumrates.job;

import org.jspecify.annotations.NullMarked;
