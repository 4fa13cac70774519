/**
 * Results as pictures: one frame (headline, statistical subtitle, source) around an XChart plot and
 * our own statistical marks. The same painter makes PNG and SVG. No Spark, no report.
 */
@NullMarked
package org.asylumrates.charts;

import org.jspecify.annotations.NullMarked;
