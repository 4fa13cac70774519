/**
 * Figures to one static edition: pages, charts, downloads and the record of what it was made from.
 * jte fills the pages and Tablesaw holds the tables behind the charts. No Spark, so that anybody
 * can rebuild an edition from published figures on a laptop.
 */
@NullMarked
package org.asylumrates.report;

import org.jspecify.annotations.NullMarked;
