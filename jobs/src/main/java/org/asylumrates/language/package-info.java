/**
 * What pages and charts say, in each language that they speak: one file of strings per language,
 * and numbers and dates as its readers write them.
 */
@NullMarked
package org.asylumrates.language;

import org.jspecify.annotations.NullMarked;
