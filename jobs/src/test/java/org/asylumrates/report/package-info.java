@NullMarked
package org.asylumrates.report;

import org.jspecify.annotations.NullMarked;
