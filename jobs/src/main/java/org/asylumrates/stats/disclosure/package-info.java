/**
 * Which cells of a published table could single out an applicant, and which others must go with
 * them.
 */
@NullMarked
package org.asylumrates.stats.disclosure;

import org.jspecify.annotations.NullMarked;
