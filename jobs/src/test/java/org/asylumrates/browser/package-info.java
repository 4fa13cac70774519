/** Editions as readers meet them: in a browser, by keyboard, on paper, and link by link. */
@NullMarked
package org.asylumrates.browser;

import org.jspecify.annotations.NullMarked;
