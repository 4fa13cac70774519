/** The jobs and how they are chained; the only place that knows every stage. */
@NullMarked
package org.asylumrates;

import org.jspecify.annotations.NullMarked;
