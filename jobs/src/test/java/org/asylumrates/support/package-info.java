/** What the tests of several packages share: one Spark session, and small releases. */
@NullMarked
package org.asylumrates.support;

import org.jspecify.annotations.NullMarked;
