/**
 * Sets of record numbers, and places of record numbers in arrays, compact enough to be sent to
 * every task: with them tables of millions of rows are joined without being sorted or sent around.
 */
@NullMarked
package org.asylumrates.keys;

import org.jspecify.annotations.NullMarked;
