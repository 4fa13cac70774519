/**
 * Models of grant rates: logistic regression with absorbed effects and its relatives for separated
 * data, the interrupted series of months, and random intercepts. All work on cells of counts. No
 * Spark, no tables, no input or output. Every number is held against R's in the golden tests.
 */
@NullMarked
package org.asylumrates.stats.models;

import org.jspecify.annotations.NullMarked;
