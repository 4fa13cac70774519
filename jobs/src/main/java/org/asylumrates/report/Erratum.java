package org.asylumrates.report;

/**
 * A mistake in an edition that has been published.
 *
 * @param what what was wrong
 * @param since since when
 * @param size by how much
 */
record Erratum(String what, String since, String size) {}
