/**
 * Typed tables to one row per decision, under named definitions. Each definition is one small
 * class; lookups are joined without ever adding a row.
 */
@NullMarked
package org.asylumrates.decisions;

import org.jspecify.annotations.NullMarked;
