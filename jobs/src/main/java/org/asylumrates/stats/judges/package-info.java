/**
 * Judges side by side: rates with the luck of small numbers removed, limits of chance, and how far
 * judges differ. Judges are never ranked.
 */
@NullMarked
package org.asylumrates.stats.judges;

import org.jspecify.annotations.NullMarked;
