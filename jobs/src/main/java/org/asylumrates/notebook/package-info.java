/**
 * What a notebook needs to look at stored results: the tables of a release as Tablesaw's, and
 * tables and charts as HTML. No stage and no page uses it, and it defines no rule.
 */
@NullMarked
package org.asylumrates.notebook;

import org.jspecify.annotations.NullMarked;
