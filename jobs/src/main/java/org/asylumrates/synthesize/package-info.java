/**
 * A made-up case release in the exact shape of a real one, with planted truth: judges and people
 * are invented, the effect of each ruling is known, and so is every defect. Plain Java, no Spark.
 */
@NullMarked
package org.asylumrates.synthesize;

import org.jspecify.annotations.NullMarked;
