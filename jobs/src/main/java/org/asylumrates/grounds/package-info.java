/**
 * Where the ground of a claim comes from: label files that users bring, joined by case. The records
 * themselves do not state it, and it is never inferred from nationality.
 */
@NullMarked
package org.asylumrates.grounds;

import org.jspecify.annotations.NullMarked;
