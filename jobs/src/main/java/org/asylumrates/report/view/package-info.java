/**
 * What the page templates print: finished text in the order in which it appears. Public only
 * because templates are compiled into a package of their own; holds no rule and no arithmetic.
 */
@NullMarked
package org.asylumrates.report.view;

import org.jspecify.annotations.NullMarked;
