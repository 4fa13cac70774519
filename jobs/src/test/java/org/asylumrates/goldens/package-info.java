/** R's reference numbers, for the golden tests of every package. */
@NullMarked
package org.asylumrates.goldens;

import org.jspecify.annotations.NullMarked;
