/**
 * Typed tables to one row per decision, under named definitions. Each definition is one small
 * class. Proceedings are passed over, never joined: applications, cases, lawyers and families stand
 * in compact indexes by number, so that no lookup can add or lose a row.
 */
@NullMarked
package org.asylumrates.decisions;

import org.jspecify.annotations.NullMarked;
